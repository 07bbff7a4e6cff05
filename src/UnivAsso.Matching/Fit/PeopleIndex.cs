using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Fit;

/// <summary>
/// The people of research as they were at one moment, ready to be compared with any need. It never changes: a newer one takes its place.
/// </summary>
public sealed class PeopleIndex
{
    /// <summary>At most this many people of the same axis and place are compared beside those whose works are near.</summary>
    private const int MostOnTheSpot = 400;

    private readonly PersonFacts[] _people;
    private readonly ILookup<(string Theme, string Department), int> _onTheSpot;

    private PeopleIndex(PersonFacts[] people, AffinityIndex works)
    {
        (_people, Works) = (people, works);
        _onTheSpot = people.Index()
            .SelectMany(p => p.Item.Themes.SelectMany(theme => p.Item.Territories.Select(place => (Spot: (theme, place), p.Index))))
            .ToLookup(p => p.Spot, p => p.Index);
    }

    public int Count => _people.Length;

    internal AffinityIndex Works { get; }

    /// <summary>Reads people; keys must differ. An empty profile is allowed, it resembles nothing.</summary>
    /// <param name="people">The people.</param>
    /// <param name="read">Reads their works as a collection, or opens one that was kept.</param>
    public static PeopleIndex Build(IReadOnlyList<PersonFacts> people, Func<IReadOnlyList<Subject>, AffinityIndex> read)
    {
        var ordered = people.OrderBy(p => p.Key, StringComparer.Ordinal).ToArray();
        return new(ordered, read(Array.ConvertAll(ordered, p => p.Subject)));
    }

    /// <summary>Compares people with a need, as of a day: everybody, or in a large index those who could be near.</summary>
    public MatchList Compare(NeedFacts need, DateOnly today, FitWeights weights) => new(this, need, today, weights);

    /// <summary>The people of the axes and places of a need; an even part of them when they are too many.</summary>
    internal IEnumerable<int> OnTheSpot(NeedFacts need)
    {
        var places = need.Themes.SelectMany(theme => need.Departments.SelectMany(place => _onTheSpot[(theme, place)])).Distinct().Order().ToArray();
        return places.Length <= MostOnTheSpot ? places : Enumerable.Range(0, MostOnTheSpot).Select(i => places[(int)((long)i * places.Length / MostOnTheSpot)]);
    }

    internal PersonFacts PersonAt(int place) => _people[place];
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
