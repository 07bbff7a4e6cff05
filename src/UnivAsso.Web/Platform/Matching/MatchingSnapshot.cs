using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;

namespace UnivAsso.Web.Platform.Matching;

/// <summary>The people and the needs of one moment, ready to be compared.</summary>
public sealed class MatchingSnapshot
{
    private readonly Resemblances _needs;
    private readonly Dictionary<string, string> _titles;

    private MatchingSnapshot(MatchingMark mark, PeopleIndex people, Resemblances needs, Dictionary<string, string> titles, DateTimeOffset builtAt) =>
        (Mark, People, _needs, _titles, BuiltAt) = (mark, people, needs, titles, builtAt);

    /// <summary>What the database said when it was read.</summary>
    public MatchingMark Mark { get; }

    public DateTimeOffset BuiltAt { get; }

    /// <summary>Who could answer.</summary>
    public PeopleIndex People { get; }

    /// <summary>Reads people and needs.</summary>
    /// <param name="mark">What the database said.</param>
    /// <param name="people">The people.</param>
    /// <param name="needs">The needs.</param>
    /// <param name="read">Reads the texts of what a name names as a collection, or opens the one that was kept.</param>
    /// <param name="builtAt">When.</param>
    public static MatchingSnapshot Build(
        MatchingMark mark,
        IReadOnlyList<PersonFacts> people,
        IReadOnlyList<KnownNeed> needs,
        Func<string, IReadOnlyList<Subject>, AffinityIndex> read,
        DateTimeOffset builtAt) => new(
            mark,
            PeopleIndex.Build(people, works => read("people", works)),
            Resemblances.Build([.. needs.Select(n => new Subject(n.Reference, [n.Text]))], texts => read("needs", texts)),
            needs.ToDictionary(n => n.Reference, n => n.Title, StringComparer.Ordinal),
            builtAt);

    /// <summary>The needs that say nearly the same as a text, nearest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="except">The reference of the need itself.</param>
    public IReadOnlyList<NearNeed> NeedsNear(Passage text, int most, string? except = null) =>
        [.. _needs.To(text, most, except).Select(r => new NearNeed(r.Key, _titles[r.Key], r.Words))];
}

/// <summary>A need that says nearly the same as another, with the words that both have, heaviest first.</summary>
public sealed record NearNeed(string Reference, string Title, IReadOnlyList<ExplainedWord> Words)
{
    private const int WordsSaid = 5;

    public string WordsInCommon => string.Join(", ", Words.Take(WordsSaid).Select(w => $"« {w.InNeed} »"));
}
