using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;

namespace UnivAsso.Web.Platform.Matching;

/// <summary>The people, the needs and the questions of one moment, ready to be compared.</summary>
public sealed class MatchingSnapshot
{
    private readonly Resemblances _known;
    private readonly Dictionary<string, KnownText> _texts;
    private Tuple<DateOnly, IReadOnlyList<(NeedToMatch Question, MatchList List)>>? _compared;

    private MatchingSnapshot(
        MatchingMark mark, PeopleIndex people, Resemblances known, Dictionary<string, KnownText> texts, IReadOnlyList<NeedToMatch> questions, DateTimeOffset builtAt)
    {
        (Mark, People, Questions, BuiltAt) = (mark, people, questions, builtAt);
        (_known, _texts) = (known, texts);
    }

    /// <summary>What the database said when it was read.</summary>
    public MatchingMark Mark { get; }

    public DateTimeOffset BuiltAt { get; }

    /// <summary>Who could answer.</summary>
    public PeopleIndex People { get; }

    /// <summary>The questions that seek a team.</summary>
    public IReadOnlyList<NeedToMatch> Questions { get; }

    /// <summary>Reads what the database said.</summary>
    /// <param name="mark">When it was said.</param>
    /// <param name="people">The people.</param>
    /// <param name="known">The needs, questions and resources that a text may resemble.</param>
    /// <param name="questions">The questions that seek a team.</param>
    /// <param name="read">Reads the texts of what a name names as a collection, or opens the one that was kept.</param>
    /// <param name="builtAt">When.</param>
    public static MatchingSnapshot Build(
        MatchingMark mark,
        IReadOnlyList<PersonFacts> people,
        IReadOnlyList<KnownText> known,
        IReadOnlyList<NeedToMatch> questions,
        Func<string, IReadOnlyList<Subject>, AffinityIndex> read,
        DateTimeOffset builtAt) => new(
            mark,
            PeopleIndex.Build(people, works => read("people", works)),
            Resemblances.Build([.. known.Select(n => new Subject(n.Key, [n.Text]))], texts => read("known", texts)),
            known.ToDictionary(n => n.Key, StringComparer.Ordinal),
            questions,
            builtAt);

    /// <summary>« Déjà connu ? » : the needs, questions and resources that say nearly the same as a text, nearest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many are wanted of each kind: alike needs must not hide a resource that answers.</param>
    /// <param name="except">The key of the text itself.</param>
    public IReadOnlyList<NearText> Near(Passage text, int most, string? except = null) =>
        [.. _known.To(text, most, except, key => (int)_texts[key].Kind).Select(r => new NearText(_texts[r.Key], r.Words))];

    /// <summary>The questions that fit a person, best first, with what fits; none with which a tie or a former « no » forbids.</summary>
    /// <param name="person">The references under which the person is known.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<(NeedToMatch Question, IReadOnlyList<Reason> Reasons)> QuestionsFor(IReadOnlyList<string> person, DateOnly today) =>
    [
        .. Compared(today)
            .SelectMany(compared => compared.List.Compared
                .Where(match => person.Contains(match.Person.Key, StringComparer.Ordinal)
                    && compared.List.IsSuited(match)
                    && !match.Closed.Any(reason => reason is TiedTo or SameMailDomain or DeclinedBefore))
                .Take(1)
                .Select(match => (compared.Question, compared.List, Match: match)))
            .OrderByDescending(found => found.Match.Fit)
            .ThenBy(found => found.Question.Reference, StringComparer.Ordinal)
            .Select(found => (found.Question, (IReadOnlyList<Reason>)[.. found.List.ReasonsOf(found.Match).Where(r => r.Tone is ReasonTone.Fits)])),
    ];

    /// <summary>Every open question beside everybody: compared once a day and for each snapshot, whoever asks first.</summary>
    private IReadOnlyList<(NeedToMatch Question, MatchList List)> Compared(DateOnly today)
    {
        if (Volatile.Read(ref _compared) is var (day, known) && day == today)
        {
            return known;
        }

        var lists = Questions.Select(question => (question, People.Compare(question.Facts, today, FitWeights.Current))).ToList();
        Volatile.Write(ref _compared, Tuple.Create<DateOnly, IReadOnlyList<(NeedToMatch, MatchList)>>(today, lists));
        return lists;
    }
}

/// <summary>A need, a question or a resource that says nearly the same as another text, with the words that both have, heaviest first.</summary>
public sealed record NearText(KnownText Known, IReadOnlyList<ExplainedWord> Words)
{
    private const int WordsSaid = 5;

    public string WordsInCommon => string.Join(", ", Words.Take(WordsSaid).Select(w => $"« {w.InNeed} »"));
}
