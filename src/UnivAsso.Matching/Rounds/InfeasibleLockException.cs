namespace UnivAsso.Matching.Rounds;

/// <summary>Why a lock cannot be kept.</summary>
public enum LockFault
{
    InConflict,
    Declined,
    OverCapacity,
    OverPlaces,
}

/// <summary>The round was asked to keep a pair that its own rules forbid: the caller must settle which of the two is wrong.</summary>
public sealed class InfeasibleLockException(RoundPair pair, LockFault fault)
    : Exception($"The lock of {pair.Person} on {pair.Need} cannot be kept: {fault}.")
{
    public RoundPair Pair { get; } = pair;

    public LockFault Fault { get; } = fault;
}
