namespace UnivAsso.Matching.Rounds;

/// <summary>What the rules say of a candidate before any choice.</summary>
internal enum ArcState
{
    Open,
    Locked,
    InConflict,
    Declined,
    Full,
    NotWorthwhile,
}

/// <summary>A checked problem in arrays, in the order of the keys so that the order of the input cannot matter.</summary>
internal sealed class RoundIndex
{
    /// <summary>Fits are counted in millionths.</summary>
    public const int Unit = 1_000_000;

    private readonly Dictionary<string, int> _needs;
    private readonly Dictionary<string, int> _people;

    public RoundIndex(RoundProblem problem)
    {
        Problem = problem;
        Needs = [.. problem.Needs.OrderBy(n => n.Key, StringComparer.Ordinal)];
        People = [.. problem.People.OrderBy(p => p.Key, StringComparer.Ordinal)];
        _needs = Positions(Needs.Select(n => n.Key));
        _people = Positions(People.Select(p => p.Key));
        Check();

        LoadStep = Millionths(problem.Settings.LoadCost);
        var locks = Distinct(problem.Locks);
        var conflicts = Distinct(problem.Conflicts);
        var declined = Distinct(problem.Declined);
        Places = [.. Needs.Select(n => n.Places)];
        Load = [.. People.Select(p => p.Carried)];
        Place(locks, conflicts, declined);
        LockedPairs = [.. locks.Order().Select(Split)];

        Start = new int[Needs.Length + 1];
        var arcs = Arcs();
        ArcPerson = new int[arcs.Length];
        Fit = new int[arcs.Length];
        State = new ArcState[arcs.Length];

        for (var a = 0; a < arcs.Length; a++)
        {
            var (pair, fit) = arcs[a];
            var (need, person) = Split(pair);
            Start[need + 1]++;
            ArcPerson[a] = person;
            Fit[a] = Millionths(fit);
            State[a] = locks.Contains(pair) ? ArcState.Locked
                : conflicts.Contains(pair) ? ArcState.InConflict
                : declined.Contains(pair) ? ArcState.Declined
                : Load[person] >= People[person].Capacity ? ArcState.Full
                : Worth(a) <= (long)LoadStep * Load[person] ? ArcState.NotWorthwhile
                : ArcState.Open;
        }

        for (var n = 0; n < Needs.Length; n++)
        {
            Start[n + 1] += Start[n];
        }
    }

    public RoundProblem Problem { get; }

    public RoundNeed[] Needs { get; }

    public RoundPerson[] People { get; }

    /// <summary>The candidates of need n are the arcs from Start[n] to Start[n + 1].</summary>
    public int[] Start { get; }

    public int[] ArcPerson { get; }

    public int[] Fit { get; }

    public ArcState[] State { get; }

    /// <summary>Places of each need that no lock takes.</summary>
    public int[] Places { get; }

    /// <summary>Invitations each person holds before the choice: carried and locked.</summary>
    public int[] Load { get; }

    public (int Need, int Person)[] LockedPairs { get; }

    public int LoadStep { get; }

    /// <summary>What a new invitation brings, before the load.</summary>
    public int Worth(int arc) => Fit[arc] - Millionths(Problem.Settings.MinimumValue);

    public int Need(string key) => Find(_needs, key);

    public int Person(string key) => Find(_people, key);

    public bool HasLock(int need) => Places[need] < Needs[need].Places;

    /// <summary>The arc of a pair, or −1 when it is not a candidate.</summary>
    public int Arc(int need, int person)
    {
        var found = Array.BinarySearch(ArcPerson, Start[need], Start[need + 1] - Start[need], person);
        return found < 0 ? -1 : found;
    }

    private static int Millionths(double value) => (int)Math.Round(value * Unit);

    private static Dictionary<string, int> Positions(IEnumerable<string> keys)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var key in keys)
        {
            if (!positions.TryAdd(key, positions.Count))
            {
                throw new InvalidRoundException($"The key {key} is given twice.");
            }
        }

        return positions;
    }

    private static int Find(Dictionary<string, int> positions, string key) => positions.TryGetValue(key, out var position)
        ? position
        : throw new InvalidRoundException($"The key {key} is unknown in this round.");

    private void Check()
    {
        var settings = Problem.Settings;

        if (!(settings.LoadCost is >= 0 and <= 1) || !(settings.MinimumValue is >= 0 and <= 1))
        {
            throw new InvalidRoundException("The load cost and the minimum value go from 0 to 1.");
        }

        if (Array.Exists(Needs, n => n.Places < 1) || Array.Exists(People, p => p.Capacity < 0 || p.Carried < 0))
        {
            throw new InvalidRoundException("A need has at least one place; a capacity and a load are not negative.");
        }
    }

    // A pair is one number, whose order is that of the keys.
    private long Pack(string need, string person) => ((long)Need(need) << 32) | (uint)Person(person);

    private static (int Need, int Person) Split(long pair) => ((int)(pair >> 32), (int)pair);

    private HashSet<long> Distinct(IReadOnlyList<RoundPair> pairs) => [.. pairs.Select(p => Pack(p.Need, p.Person))];

    private void Place(HashSet<long> locks, HashSet<long> conflicts, HashSet<long> declined)
    {
        foreach (var pair in locks.Order())
        {
            var (need, person) = Split(pair);
            LockFault? fault = conflicts.Contains(pair) ? LockFault.InConflict
                : declined.Contains(pair) ? LockFault.Declined
                : ++Load[person] > People[person].Capacity ? LockFault.OverCapacity
                : --Places[need] < 0 ? LockFault.OverPlaces
                : null;

            if (fault is { } named)
            {
                throw new InfeasibleLockException(new(Needs[need].Key, People[person].Key), named);
            }
        }
    }

    private (long Pair, double Fit)[] Arcs()
    {
        var arcs = new (long Pair, double Fit)[Problem.Candidates.Count];

        for (var i = 0; i < arcs.Length; i++)
        {
            var candidate = Problem.Candidates[i];

            if (!(candidate.Fit is >= 0 and <= 1))
            {
                throw new InvalidRoundException($"The fit of {candidate.Person} for {candidate.Need} is not between 0 and 1.");
            }

            arcs[i] = (Pack(candidate.Need, candidate.Person), candidate.Fit);
        }

        Array.Sort(arcs, (x, y) => x.Pair.CompareTo(y.Pair));

        for (var i = 1; i < arcs.Length; i++)
        {
            if (arcs[i].Pair == arcs[i - 1].Pair)
            {
                var (need, person) = Split(arcs[i].Pair);
                throw new InvalidRoundException($"{People[person].Key} is given twice as a candidate for {Needs[need].Key}.");
            }
        }

        return arcs;
    }
}
