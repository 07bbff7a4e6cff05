using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Fit;

/// <summary>People beside one need, best fit first, with the reasons when they are asked.</summary>
public sealed class MatchList
{
    private readonly PeopleIndex _people;
    private readonly NeedFacts _need;
    private readonly DateOnly _today;
    private readonly FitWeights _weights;
    private readonly NeedReading _reading;
    private readonly Nearness _nearness;
    private readonly AffinityExplainer _explainer;

    internal MatchList(PeopleIndex people, NeedFacts need, DateOnly today, FitWeights weights)
    {
        (_people, _need, _today, _weights) = (people, need, today, weights);
        _reading = people.Works.Read(need.Text);
        _nearness = people.Works.Compare(_reading, people.OnTheSpot(need));
        _explainer = new AffinityExplainer(people.Works, _reading, _nearness);
        var compared = new Match[_nearness.Places.Count];
        for (var i = 0; i < compared.Length; i++)
        {
            compared[i] = Look(_nearness.Places[i], _nearness.Scores[i]);
        }

        Array.Sort(compared, Match.BestFirst);
        Compared = compared;
    }

    /// <summary>The people compared, best fit first: everybody, or in a large index those who could be near.</summary>
    public IReadOnlyList<Match> Compared { get; }

    /// <summary>Those who fit well enough to be told of, whether or not they may be invited.</summary>
    public IEnumerable<Match> Suited => Compared.Where(IsSuited);

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
    public WhyNot? Why(string personKey)
    {
        if (_people.Works.PlaceOf(personKey) is not { } place)
        {
            return null;
        }

        var rank = Compared.Index().Where(m => m.Item.Place == place).Select(m => (int?)m.Index + 1).FirstOrDefault();
        var match = rank is { } known ? Compared[known - 1] : Look(place, _nearness.Sum(_people.Works.PartsOf(_reading, place)));
        return new WhyNot(match, rank, _people.Count, rank is not null && IsSuited(match), ReasonsOf(match));
    }

    private Match Look(int place, float score)
    {
        var person = _people.PersonAt(place);
        List<Judgement> judgements = [new(Criterion.Works, _nearness.Rank(score), null), .. Criteria.Judge(_need, person, _today)];
        return new Match(person, place, Criteria.Combine(judgements, _weights), judgements, Gates.Closed(_need, person, _today));
    }

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
/// <param name="Rank">Place by fit, from 1; nothing when too far to have been compared in a large index.</param>
/// <param name="Among">How many people there are.</param>
/// <param name="Suited">Whether the fit is enough to be told of.</param>
/// <param name="Reasons">The facts, for and against.</param>
public sealed record WhyNot(Match Match, int? Rank, int Among, bool Suited, IReadOnlyList<Reason> Reasons);
