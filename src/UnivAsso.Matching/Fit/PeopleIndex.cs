using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Fit;

/// <summary>
/// The people of research as they were at one moment, ready to be compared with any need. It never changes: a newer one takes its place.
/// </summary>
public sealed class PeopleIndex
{
    private readonly PersonFacts[] _people;

    private PeopleIndex(PersonFacts[] people, AffinityIndex works) => (_people, Works) = (people, works);

    public int Count => _people.Length;

    internal AffinityIndex Works { get; }

    /// <summary>Reads people; keys must differ. An empty profile is allowed, it resembles nothing.</summary>
    public static PeopleIndex Build(IReadOnlyList<PersonFacts> people, ILexicon lexicon, AffinitySettings settings)
    {
        var ordered = people.OrderBy(p => p.Key, StringComparer.Ordinal).ToArray();
        return new(ordered, AffinityIndex.Build(Array.ConvertAll(ordered, p => p.Subject), lexicon, settings));
    }

    /// <summary>Compares everybody with a need, as of a day.</summary>
    public MatchList Compare(NeedFacts need, DateOnly today, FitWeights weights)
    {
        var reading = Works.Read(need.Text);
        var nearness = Works.Compare(reading);
        var matches = new Match[_people.Length];
        for (var place = 0; place < matches.Length; place++)
        {
            matches[place] = Look(need, _people[place], place, nearness, today, weights);
        }

        Array.Sort(matches, Match.BestFirst);
        return new MatchList(matches, new AffinityExplainer(Works, reading, nearness), today, weights);
    }

    private static Match Look(NeedFacts need, PersonFacts person, int place, Nearness nearness, DateOnly today, FitWeights weights)
    {
        List<Judgement> judgements = [new(Criterion.Works, nearness.Rank(place), null), .. Criteria.Judge(need, person, today)];
        return new Match(person, place, Criteria.Combine(judgements, weights), judgements, Gates.Closed(need, person, today));
    }
}

/// <summary>A person beside a need: how well they fit, and what forbids inviting them.</summary>
/// <param name="Person">The person.</param>
/// <param name="Place">The place of the person in the index.</param>
/// <param name="Fit">0..1, for sorting alone: it is never shown.</param>
/// <param name="Judgements">What each criterion asked says.</param>
/// <param name="Closed">The reasons that exclude the person; none when they may be invited.</param>
public sealed record Match(
    PersonFacts Person, int Place, double Fit, IReadOnlyList<Judgement> Judgements, IReadOnlyList<Reason> Closed)
{
    public bool Open => Closed.Count == 0;

    /// <summary>What one criterion is worth; nothing when the need does not ask it.</summary>
    public double? Worth(Criterion criterion) => Judgements.FirstOrDefault(j => j.Criterion == criterion)?.Worth;

    /// <summary>Best fit first; the key settles ties.</summary>
    internal static IComparer<Match> BestFirst { get; } = Comparer<Match>.Create((left, right) =>
        right.Fit.CompareTo(left.Fit) is var order and not 0 ? order : string.CompareOrdinal(left.Person.Key, right.Person.Key));
}
