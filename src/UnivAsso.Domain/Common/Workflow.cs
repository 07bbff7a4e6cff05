namespace UnivAsso.Domain.Common;

/// <summary>One line of a state machine: from a status, an act of a party leads to a status.</summary>
public sealed record Move<TStatus, TAct, TParty>(TStatus From, TAct Act, TStatus To, TParty Who);

/// <summary>A state machine as one table. Guards, buttons, permissions, documentation and tests all read it.</summary>
public sealed class Workflow<TStatus, TAct, TParty>(params (TStatus From, TAct Act, TStatus To, TParty Who)[] moves)
    where TStatus : struct, Enum
    where TAct : struct, Enum
    where TParty : struct, Enum
{
    private readonly Dictionary<(TStatus, TAct, TParty), TStatus> _table =
        moves.ToDictionary(m => (m.From, m.Act, m.Who), m => m.To);

    /// <summary>The lines, in the order in which they read.</summary>
    public IReadOnlyList<Move<TStatus, TAct, TParty>> Moves { get; } =
        [.. moves.Select(m => new Move<TStatus, TAct, TParty>(m.From, m.Act, m.To, m.Who))];

    /// <summary>Where the act leads, or nothing when this party may not do it from here.</summary>
    public TStatus? Next(TStatus from, TAct act, TParty who) => _table.TryGetValue((from, act, who), out var to) ? to : null;

    public bool Allows(TStatus from, TAct act, TParty who) => _table.ContainsKey((from, act, who));

    /// <summary>What this party may do from here.</summary>
    public IReadOnlyList<TAct> ActsFrom(TStatus from, TParty who) =>
        [.. Moves.Where(m => m.From.Equals(from) && m.Who.Equals(who)).Select(m => m.Act).Distinct()];
}
