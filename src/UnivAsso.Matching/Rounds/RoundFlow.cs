namespace UnivAsso.Matching.Rounds;

/// <summary>
/// The exact choice: each open place sends one unit, which ends at a person or stays empty at a price, along the cheapest path.
/// </summary>
/// <remarks>
/// Successive shortest paths with potentials. A unit that moves others on its way leaves the flow the cheapest for the places seen so
/// far, so places may come in any order. Costs are whole numbers: millionths of fit above, draws of <see cref="RoundTie"/> below. Every
/// place pays the same constant, which keeps costs positive without changing the choice.
/// </remarks>
internal sealed class RoundFlow
{
    private readonly RoundIndex _round;
    private readonly int _needs;
    private readonly int[] _arcNeed;
    private readonly long[] _cost;
    private readonly long _step;
    private readonly long _base;
    private readonly int[] _free;
    private readonly int[] _held;
    private readonly int[] _slot;
    private readonly int[] _slotStart;
    private readonly int[] _empty;
    private readonly int[] _units;

    // Nodes are the needs, then the people; what one search reached is undone before the next.
    private readonly long[] _potential;
    private readonly long[] _distance;
    private readonly int[] _parent;
    private readonly List<int> _reached = [];
    private readonly PriorityQueue<int, long> _queue = new();

    public RoundFlow(RoundIndex round)
    {
        _round = round;
        _needs = round.Needs.Length;
        var people = round.People.Length;
        var arcs = round.ArcPerson.Length;
        _arcNeed = new int[arcs];
        _cost = new long[arcs];
        Chosen = new bool[arcs];
        _free = new int[people];
        _held = new int[people];
        _slotStart = new int[people + 1];
        _empty = new int[_needs];
        _potential = new long[_needs + people];
        _distance = new long[_needs + people];
        _parent = new int[_needs + people];
        Array.Fill(_distance, long.MaxValue);

        _units = new int[_needs];
        long units = 0;

        for (var n = 0; n < _needs; n++)
        {
            var open = 0;

            for (var a = round.Start[n]; a < round.Start[n + 1]; a++)
            {
                _arcNeed[a] = n;

                if (round.State[a] == ArcState.Open)
                {
                    open++;
                    _slotStart[round.ArcPerson[a] + 1]++;
                }
            }

            _units[n] = Math.Min(round.Places[n], open);
            units += _units[n];
        }

        var longest = 0L;

        for (var p = 0; p < people; p++)
        {
            _free[p] = Math.Max(0, Math.Min(round.People[p].Capacity - round.Load[p], _slotStart[p + 1]));
            longest = Math.Max(longest, round.Load[p] + (long)_free[p]);
            _slotStart[p + 1] = _slotStart[p] + _free[p];
        }

        _slot = new int[_slotStart[people]];

        checked
        {
            Scale = RoundTie.Highest * (units + 1);
            _step = round.LoadStep * Scale;
            _base = RoundIndex.Unit * Scale;

            // An empty first place costs more than all that a round can move; distances add a few of these, never many.
            Floor = (units + 1) * (_base + (_step * longest));
            _ = Floor * 3;
        }

        for (var a = 0; a < arcs; a++)
        {
            if (round.State[a] == ArcState.Open)
            {
                var need = round.Needs[_arcNeed[a]].Key;
                var draw = RoundTie.Of(round.Problem.Seed, need, round.People[round.ArcPerson[a]].Key);
                _cost[a] = _base - (round.Worth(a) * Scale) + draw;
            }
        }
    }

    public bool[] Chosen { get; }

    /// <summary>How many units of cost make a millionth of fit.</summary>
    public long Scale { get; }

    /// <summary>The price of leaving a need without anybody.</summary>
    public long Floor { get; }

    public void Run()
    {
        for (var n = 0; n < _needs; n++)
        {
            for (var unit = 0; unit < _units[n]; unit++)
            {
                Send(n);
            }
        }
    }

    public int Held(int person) => _held[person];

    /// <summary>What one more invitation of a person is worth to the round, their load included, in units of cost.</summary>
    public long PersonPrice(int person) => -_potential[_needs + person];

    /// <summary>What the round would lose, at least, by choosing an open pair it did not choose; never negative then.</summary>
    public long Loss(int arc) => Reduced(arc);

    private long Reduced(int arc) => _cost[arc] + _potential[_arcNeed[arc]] - _potential[_needs + _round.ArcPerson[arc]];

    private void Send(int source)
    {
        var best = long.MaxValue;
        var end = -1;
        Reach(source, 0, -1);
        _queue.Enqueue(source, 0);

        while (_queue.TryDequeue(out var need, out var distance) && distance < best)
        {
            if (distance > _distance[need])
            {
                continue;
            }

            var leave = distance + EmptyCost(need) + _potential[need];

            if (leave < best)
            {
                (best, end) = (leave, need);
            }

            for (var a = _round.Start[need]; a < _round.Start[need + 1]; a++)
            {
                if (_round.State[a] != ArcState.Open || Chosen[a])
                {
                    continue;
                }

                var person = _round.ArcPerson[a];
                var there = distance + Reduced(a);

                if (there >= best || there >= _distance[_needs + person])
                {
                    continue;
                }

                Reach(_needs + person, there, a);
                var stop = there + _potential[_needs + person] + (_step * (_round.Load[person] + _held[person]));

                if (_held[person] < _free[person] && stop < best)
                {
                    (best, end) = (stop, _needs + person);
                }

                PushBack(person, there, best);
            }
        }

        _queue.Clear();
        Settle(best);
        Augment(source, end);
    }

    // A person may leave a need they hold, which then looks for another.
    private void PushBack(int person, long there, long best)
    {
        for (var s = _slotStart[person]; s < _slotStart[person] + _held[person]; s++)
        {
            var arc = _slot[s];
            var need = _arcNeed[arc];
            var back = there - Reduced(arc);

            if (back < best && back < _distance[need])
            {
                Reach(need, back, arc);
                _queue.Enqueue(need, back);
            }
        }
    }

    private long EmptyCost(int need)
    {
        var spare = _round.HasLock(need) ? _units[need] : _units[need] - 1;
        return _empty[need] < spare ? _base : _base + Floor;
    }

    private void Reach(int node, long distance, int arc)
    {
        if (_distance[node] == long.MaxValue)
        {
            _reached.Add(node);
        }

        _distance[node] = distance;
        _parent[node] = arc;
    }

    private void Settle(long best)
    {
        foreach (var node in _reached)
        {
            _potential[node] += Math.Min(0, _distance[node] - best);
            _distance[node] = long.MaxValue;
        }

        _reached.Clear();
    }

    private void Augment(int source, int end)
    {
        var need = end;

        if (end >= _needs)
        {
            need = Take(end - _needs);
        }
        else
        {
            _empty[end]++;
        }

        while (need != source)
        {
            var left = _parent[need];
            var person = _round.ArcPerson[left];
            Chosen[left] = false;
            var slots = _slot.AsSpan(_slotStart[person], _held[person]);
            slots[slots.IndexOf(left)] = slots[^1];
            _held[person]--;
            need = Take(person);
        }
    }

    private int Take(int person)
    {
        var arc = _parent[_needs + person];
        Chosen[arc] = true;
        _slot[_slotStart[person] + _held[person]++] = arc;
        return _arcNeed[arc];
    }
}
