namespace UnivAsso.Matching.Rounds;

/// <summary>What became of a pair.</summary>
public enum WhyNotKind
{
    Chosen,
    Locked,
    InConflict,
    Declined,
    NotACandidate,

    /// <summary>The person is full, here or elsewhere.</summary>
    AtCapacity,

    /// <summary>The need's places went to people who fit better or carry less.</summary>
    PlacesTaken,

    /// <summary>The fit does not outweigh the person's load.</summary>
    NotWorthwhile,
}

/// <summary>The fact behind the answer to « pourquoi pas mon premier choix ».</summary>
public sealed record WhyNot(WhyNotKind Kind)
{
    /// <summary>The needs that hold the person, when at capacity; empty when all their load comes from elsewhere.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>The people who have the need's places, when they are taken.</summary>
    public IReadOnlyList<string> TakenBy { get; init; } = [];

    /// <summary>What the whole round would lose, at least, by forcing the pair, in units of fit.</summary>
    public double Loss { get; init; }

    /// <summary>Whether the prices prove that forcing the pair leaves a need without anybody; false proves nothing.</summary>
    public bool LeavesANeedUnserved { get; init; }
}
