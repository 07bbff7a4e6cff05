namespace UnivAsso.Matching.Rounds;

/// <summary>A pair of the plan.</summary>
/// <param name="Need">The key of the need.</param>
/// <param name="Person">The key of the person.</param>
/// <param name="Fit">From 0 to 1; 0 for a lock that was no candidate.</param>
/// <param name="Locked">Whether it was there before the round.</param>
/// <param name="Rank">1 for the best fit among those chosen for the need.</param>
public sealed record PlannedPair(string Need, string Person, double Fit, bool Locked, int Rank);

/// <summary>Why nobody is proposed to a need.</summary>
public enum UnservedReason
{
    NoCandidate,
    AllInConflict,

    /// <summary>Everybody declined, or declined where no conflict stood.</summary>
    AllDeclined,

    /// <summary>Whoever fits is full, or was more useful elsewhere.</summary>
    AllAtCapacity,

    /// <summary>The fits do not outweigh the load of those who fit.</summary>
    NotWorthwhile,
}

/// <summary>A person who could have answered, and the needs of the round that hold them.</summary>
public sealed record Holder(string Person, IReadOnlyList<string> Needs);

/// <summary>What a need received; <paramref name="Reason"/> is told only when it received nobody.</summary>
public sealed record NeedOutcome(
    string Need, int Served, int Missing, UnservedReason? Reason, IReadOnlyList<Holder> HeldElsewhere);

/// <summary>The three figures a round maximises, or for the draw minimises, in this order.</summary>
/// <param name="NeedsServed">Needs with at least one person, locks included.</param>
/// <param name="Value">Fits less load costs and minimum values of the new pairs, in millionths.</param>
/// <param name="Draw">The sum of the draws of <see cref="RoundTie"/> of the new pairs.</param>
public readonly record struct RoundObjective(int NeedsServed, long Value, long Draw);

/// <summary>Who is invited to what, and what is needed to explain it.</summary>
public sealed class RoundPlan
{
    private readonly RoundIndex _round;
    private readonly RoundFlow _flow;
    private readonly List<string>[] _holds;
    private readonly List<PlannedPair>[] _serves;
    private readonly HashSet<RoundPair> _locks;

    internal RoundPlan(RoundIndex round, RoundFlow flow)
    {
        (_round, _flow) = (round, flow);
        _holds = [.. round.People.Select(_ => new List<string>())];
        _serves = [.. round.Needs.Select(_ => new List<PlannedPair>())];
        _locks = [.. round.Problem.Locks];
        Gather();
        Pairs = [.. _serves.SelectMany(pairs => pairs)];
        Needs = [.. round.Needs.Select(Outcome)];
        Objective = Measure();
    }

    /// <summary>The problem this plan answers.</summary>
    public RoundProblem Problem => _round.Problem;

    /// <summary>In the order of the needs' keys, best fit first.</summary>
    public IReadOnlyList<PlannedPair> Pairs { get; }

    /// <summary>In the order of the keys.</summary>
    public IReadOnlyList<NeedOutcome> Needs { get; }

    public RoundObjective Objective { get; }

    /// <summary>How many invitations the person holds after the round, carried ones included.</summary>
    public int LoadOf(string person) => LoadOf(_round.Person(person));

    /// <summary>What one more invitation of this person would be worth to the round, in units of fit, their load not deducted.</summary>
    public double PriceOf(string person) => InFits(_flow.PersonPrice(_round.Person(person)));

    /// <summary>Tells « pourquoi pas mon premier choix » about any pair.</summary>
    public WhyNot WhyNot(string need, string person)
    {
        var (n, p) = (_round.Need(need), _round.Person(person));
        var pair = new RoundPair(need, person);

        if (_locks.Contains(pair))
        {
            return new(WhyNotKind.Locked);
        }

        var arc = _round.Arc(n, p);

        if (Problem.Conflicts.Contains(pair))
        {
            return new(WhyNotKind.InConflict);
        }

        if (Problem.Declined.Contains(pair))
        {
            return new(WhyNotKind.Declined);
        }

        return arc < 0 ? new(WhyNotKind.NotACandidate) : _round.State[arc] switch
        {
            ArcState.Full => new(WhyNotKind.AtCapacity) { Serves = _holds[p] },
            ArcState.NotWorthwhile => new(WhyNotKind.NotWorthwhile),
            _ => _flow.Chosen[arc] ? new(WhyNotKind.Chosen) : Outbid(n, p, arc),
        };
    }

    private WhyNot Outbid(int need, int person, int arc)
    {
        var loss = _flow.Loss(arc);
        var costsANeed = loss > _flow.Floor / 2;
        var full = LoadOf(person) >= _round.People[person].Capacity;
        var filled = _serves[need].Count == _round.Needs[need].Places;
        var fit = (double)_round.Fit[arc] / RoundIndex.Unit;
        var bettered = filled && _serves[need].TrueForAll(pair => pair.Locked || pair.Fit >= fit);
        var kind = full && !bettered ? WhyNotKind.AtCapacity
            : filled ? WhyNotKind.PlacesTaken
            : WhyNotKind.NotWorthwhile;

        return new(kind)
        {
            Serves = kind == WhyNotKind.AtCapacity ? _holds[person] : [],
            TakenBy = kind == WhyNotKind.PlacesTaken ? [.. _serves[need].Select(pair => pair.Person)] : [],
            Loss = costsANeed ? 0 : InFits(loss),
            LeavesANeedUnserved = costsANeed,
        };
    }

    private double InFits(long cost) => (double)cost / _flow.Scale / RoundIndex.Unit;

    private int LoadOf(int person) => _round.Load[person] + _flow.Held(person);

    private void Gather()
    {
        foreach (var (need, person) in _round.LockedPairs)
        {
            var arc = _round.Arc(need, person);
            Add(need, person, arc < 0 ? 0 : _round.Fit[arc], locked: true);
        }

        for (var n = 0; n < _round.Needs.Length; n++)
        {
            for (var a = _round.Start[n]; a < _round.Start[n + 1]; a++)
            {
                if (_flow.Chosen[a])
                {
                    Add(n, _round.ArcPerson[a], _round.Fit[a], locked: false);
                }
            }

            // A stable sort: equal fits stay in the order of the keys.
            _serves[n] = [.. _serves[n].OrderByDescending(p => p.Fit).Select((p, i) => p with { Rank = i + 1 })];
        }
    }

    private void Add(int need, int person, int fit, bool locked)
    {
        var (needKey, personKey) = (_round.Needs[need].Key, _round.People[person].Key);
        _serves[need].Add(new(needKey, personKey, (double)fit / RoundIndex.Unit, locked, 0));
        _holds[person].Add(needKey);
    }

    private NeedOutcome Outcome(RoundNeed need, int n)
    {
        var served = _serves[n].Count;

        if (served > 0)
        {
            return new(need.Key, served, need.Places - served, null, []);
        }

        var states = _round.State.AsSpan(_round.Start[n].._round.Start[n + 1]);
        var reason = states.IsEmpty ? UnservedReason.NoCandidate
            : states.ContainsAny(ArcState.Open, ArcState.Full) ? UnservedReason.AllAtCapacity
            : states.Contains(ArcState.NotWorthwhile) ? UnservedReason.NotWorthwhile
            : states.Contains(ArcState.Declined) ? UnservedReason.AllDeclined
            : UnservedReason.AllInConflict;

        return new(need.Key, 0, need.Places, reason, reason == UnservedReason.AllAtCapacity ? Holders(n) : []);
    }

    private List<Holder> Holders(int need)
    {
        var holders = new List<Holder>();

        for (var a = _round.Start[need]; a < _round.Start[need + 1]; a++)
        {
            if (_round.State[a] is ArcState.Open or ArcState.Full)
            {
                var person = _round.ArcPerson[a];
                holders.Add(new(_round.People[person].Key, _holds[person]));
            }
        }

        return holders;
    }

    private RoundObjective Measure()
    {
        var (value, draw) = (0L, 0L);

        for (var n = 0; n < _round.Needs.Length; n++)
        {
            for (var a = _round.Start[n]; a < _round.Start[n + 1]; a++)
            {
                if (_flow.Chosen[a])
                {
                    value += _round.Worth(a);
                    draw += RoundTie.Of(Problem.Seed, _round.Needs[n].Key, _round.People[_round.ArcPerson[a]].Key);
                }
            }
        }

        for (var p = 0; p < _round.People.Length; p++)
        {
            for (var held = _round.Load[p]; held < LoadOf(p); held++)
            {
                value -= (long)_round.LoadStep * held;
            }
        }

        return new(_serves.Count(pairs => pairs.Count > 0), value, draw);
    }
}
