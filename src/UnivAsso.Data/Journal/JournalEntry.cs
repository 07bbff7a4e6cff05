using UnivAsso.Domain.Common;

namespace UnivAsso.Data.Journal;

/// <summary>One line of the journal: who did what to what, when. Written with the change itself, never edited.</summary>
public sealed class JournalEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Orders the lines of one subject beyond doubt, even those of one instant: see <see cref="JournalWriter"/>.</summary>
    public long Sequence { get; init; }

    /// <summary>Name of the event: « JoinRequestDecided ».</summary>
    public required string Act { get; init; }

    /// <summary>Codes of the event as JSON; no names, no free text.</summary>
    public required string Details { get; init; }
}
