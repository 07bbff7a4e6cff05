namespace UnivAsso.Matching.Fit;

/// <summary>What makes a person more or less suited to a need.</summary>
public enum Criterion
{
    /// <summary>The works speak of what the need speaks of.</summary>
    Works = 1,
    Axis = 2,
    Discipline = 3,
    Method = 4,
    Territory = 5,
    Role = 6,
    Availability = 7,
}

/// <summary>How much each criterion weighs. A new set gets a new number: what was suggested is explained by the set of its day.</summary>
/// <param name="Version">The number of the set.</param>
/// <param name="Of">The weight of each criterion; only their proportions count.</param>
/// <param name="Suited">From this fit on, 0..1, a person is told of.</param>
/// <param name="SuitedOnAxis">The same for who shares an axis with the need.</param>
public sealed record FitWeights(int Version, IReadOnlyDictionary<Criterion, double> Of, double Suited, double SuitedOnAxis)
{
    /// <summary>
    /// The words count for half, the axis for a fifth. The text weighs most because it alone tells two people of one axis apart; nothing
    /// here was tuned on judgements, for want of any.
    /// </summary>
    public static FitWeights Current { get; } = new(1, new Dictionary<Criterion, double>
    {
        [Criterion.Works] = 0.50,
        [Criterion.Axis] = 0.20,
        [Criterion.Discipline] = 0.05,
        [Criterion.Method] = 0.05,
        [Criterion.Territory] = 0.10,
        [Criterion.Role] = 0.05,
        [Criterion.Availability] = 0.05,
    }, Suited: 0.5, SuitedOnAxis: 0.3);
}

/// <summary>What one criterion says of a person for a need.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Worth">0..1; more is better.</param>
/// <param name="Reason">The fact that decided it; nothing when the person did not say.</param>
public sealed record Judgement(Criterion Criterion, double Worth, Reason? Reason);

/// <summary>The criteria that do not read texts, as a table. One that the need does not ask says nothing.</summary>
public static class Criteria
{
    /// <summary>Worth of somebody who did not say: neither a merit nor a fault.</summary>
    private const double Unsaid = 0.5;

    public static IReadOnlyList<CriterionRule> Declared { get; } =
    [
        new(Criterion.Axis, (need, person, _) => Shared(Criterion.Axis, need.Themes, person.Themes, both => new SharesAxes(both), asked => new OtherAxes(asked))),
        new(Criterion.Discipline, (need, person, _) =>
            Shared(Criterion.Discipline, need.Disciplines, person.Disciplines, both => new SharesDisciplines(both), asked => new OtherDisciplines(asked))),
        new(Criterion.Method, (need, person, _) =>
            Shared(Criterion.Method, need.Methods, person.Methods, both => new KnowsMethods(both), asked => new OtherMethods(asked))),
        new(Criterion.Territory, (need, person, _) =>
            Shared(Criterion.Territory, need.Departments, person.Territories, both => new GoesThere(both), asked => new OtherTerritories(asked))),
        new(Criterion.Role, (need, person, _) => Shared(Criterion.Role, need.Roles, person.Roles, both => new OffersRoles(both), asked => new OtherRoles(asked))),
        new(Criterion.Availability, (_, person, today) => Availability(person, today)),
    ];

    /// <summary>What each criterion that the need asks says of a person.</summary>
    public static IEnumerable<Judgement> Judge(NeedFacts need, PersonFacts person, DateOnly today)
    {
        foreach (var rule in Declared)
        {
            if (rule.Judge(need, person, today) is { } judgement)
            {
                yield return judgement;
            }
        }
    }

    /// <summary>The fit of a person, 0..1: the weighted mean of what was asked. It never falls when one criterion rises.</summary>
    public static double Combine(IReadOnlyList<Judgement> judgements, FitWeights weights)
    {
        var (sum, total) = (0d, 0d);
        foreach (var judgement in judgements)
        {
            sum += weights.Of[judgement.Criterion] * judgement.Worth;
            total += weights.Of[judgement.Criterion];
        }

        return total > 0 ? sum / total : 0;
    }

    private static Judgement? Shared(
        Criterion criterion,
        IReadOnlyList<string> asked,
        IReadOnlyList<string> offered,
        Func<IReadOnlyList<string>, Reason> both,
        Func<IReadOnlyList<string>, Reason> none)
    {
        if (asked.Count == 0)
        {
            return null;
        }

        if (offered.Count == 0)
        {
            return new(criterion, Unsaid, null);
        }

        List<string> common = [.. asked.Where(code => offered.Contains(code, StringComparer.Ordinal))];
        return common.Count > 0 ? new(criterion, 1, both(common)) : new(criterion, 0, none(asked));
    }

    private static Judgement Availability(PersonFacts person, DateOnly today) => person switch
    {
        { AvailableFrom: { } from } when from > today => new(Criterion.Availability, 0, new FreeFrom(from)),
        { Load: > 0 } => new(Criterion.Availability, 1.0 / (1 + person.Load), new AlreadyBusy(person.Load, person.GroupsAtOnce)),
        _ => new(Criterion.Availability, 1, new FreeNow()),
    };
}

/// <summary>One criterion and what it says for a need, a person and a day; nothing when the need does not ask it.</summary>
public sealed record CriterionRule(Criterion Criterion, Func<NeedFacts, PersonFacts, DateOnly, Judgement?> Judge);
