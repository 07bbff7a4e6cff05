using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Fit;

/// <summary>Everybody beside one need, best fit first, with the reasons when they are asked.</summary>
public sealed class MatchList
{
    private readonly AffinityExplainer _explainer;
    private readonly DateOnly _today;
    private readonly FitWeights _weights;
    private readonly Dictionary<string, int> _ranks;

    internal MatchList(IReadOnlyList<Match> everybody, AffinityExplainer explainer, DateOnly today, FitWeights weights)
    {
        (Everybody, _explainer, _today, _weights) = (everybody, explainer, today, weights);
        _ranks = everybody.Index().ToDictionary(m => m.Item.Person.Key, m => m.Index, StringComparer.Ordinal);
    }

    /// <summary>All the people of the index.</summary>
    public IReadOnlyList<Match> Everybody { get; }

    /// <summary>Those who fit well enough to be told of, whether or not they may be invited.</summary>
    public IEnumerable<Match> Suited => Everybody.Where(IsSuited);

    /// <summary>What the coordination reads before any name.</summary>
    public MatchCounts Counts()
    {
        var suited = Suited.ToList();
        return new MatchCounts(
            suited.Count(m => m.Open),
            suited.Count(m => m.Open && m.Person.Load == 0 && (m.Person.AvailableFrom ?? _today) <= _today),
            suited.Count(m => m.Closed.Any(r => r is TiedTo or SameMailDomain)),
            suited.Count(m => !m.Open && !m.Closed.Any(r => r is TiedTo or SameMailDomain)));
    }

    /// <summary>Whether the person is told of: something of the works or an axis must be shared, and the whole be enough.</summary>
    public bool IsSuited(Match match)
    {
        var onAxis = match.Worth(Criterion.Axis) == 1;
        return (onAxis && match.Fit >= _weights.SuitedOnAxis) || (match.Worth(Criterion.Works) > 0 && match.Fit >= _weights.Suited);
    }

    /// <summary>Why this person is there, or is not: facts that fit, that warn, that exclude, in this order.</summary>
    public IReadOnlyList<Reason> ReasonsOf(Match match) =>
        [.. FromWorks(match).Concat(match.Judgements.Select(j => j.Reason).OfType<Reason>()).Concat(match.Closed).OrderBy(r => r.Tone)];

    /// <summary>« Pourquoi cette personne n’apparaît pas ? », for anybody of the index.</summary>
    public WhyNot? Why(string personKey) => _ranks.TryGetValue(personKey, out var rank)
        ? new WhyNot(Everybody[rank], rank + 1, Everybody.Count, IsSuited(Everybody[rank]), ReasonsOf(Everybody[rank]))
        : null;

    private List<Reason> FromWorks(Match match)
    {
        if (match.Person.Works.Count == 0)
        {
            return [new NothingToRead()];
        }

        List<Reason> works =
        [
            .. _explainer.Explain(match.Place)
                .Select(w => new WorkSpeaksOfIt(w.Work.Title, w.Share, [.. w.Words.Where(word => word.InWork is not null).Select(word => new CarriedWord(word.InNeed, word.InWork, word.Share))]))
                .Where(w => w.Words.Count > 0),
        ];
        return works.Count > 0 ? works : [new WorksSpeakOfOtherThings()];
    }
}

/// <summary>How many people a need has, told before any name.</summary>
/// <param name="Suited">They fit and may be invited.</param>
/// <param name="FreeNow">Among them, those who have nothing under way.</param>
/// <param name="Tied">They fit, and a tie with the structure forbids it.</param>
/// <param name="OtherwiseExcluded">They fit, and something else forbids it today.</param>
public sealed record MatchCounts(int Suited, int FreeNow, int Tied, int OtherwiseExcluded);

/// <summary>Why somebody is there or not.</summary>
/// <param name="Match">The person.</param>
/// <param name="Rank">Place by fit among everybody, from 1.</param>
/// <param name="Among">How many people there are.</param>
/// <param name="Suited">Whether the fit is enough to be told of.</param>
/// <param name="Reasons">The facts, for and against.</param>
public sealed record WhyNot(Match Match, int Rank, int Among, bool Suited, IReadOnlyList<Reason> Reasons);
