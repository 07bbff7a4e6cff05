using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Referrals;

/// <summary>
/// What the room that owns a case does when a redirection of the case moves, and what the pages and mails may say about it. Called inside
/// the transaction of the move.
/// </summary>
public interface IReferralCases
{
    /// <summary>Nothing when there is no such case.</summary>
    Task<ReferralCase?> FindAsync(Guid caseId, CancellationToken ct);

    /// <summary>Tells a move. A refusal undoes everything, the move included.</summary>
    Task<Result> MovedAsync(ReferralMoved moved, CancellationToken ct);
}

/// <summary>A case as its redirections need to know it.</summary>
public sealed record ReferralCase
{
    public required Guid Id { get; init; }

    /// <summary>« D-26-0093-T ».</summary>
    public required string Reference { get; init; }

    public required string DeskName { get; init; }

    /// <summary>Who to call; empty when it is not known yet.</summary>
    public string? DeskPhone { get; init; }

    public string? DeskEmail { get; init; }

    public string? OfficerName { get; init; }

    /// <summary>The need in the words that the structure sent; the officer may pass on others.</summary>
    public string? Need { get; init; }

    public required IReadOnlyList<ReferralStructure> Structures { get; init; }

    public ReferralStructure? Structure(Guid structureId) => Structures.FirstOrDefault(s => s.Id == structureId);
}

/// <summary>A structure of a case, and the person to write to.</summary>
public sealed record ReferralStructure
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string PersonName { get; init; }

    public required string Email { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }
}

/// <summary>What happened to a redirection, for the room that owns the case.</summary>
public enum ReferralNews
{
    AgreedByStructure = 1,
    StructureContacts = 2,
    DeclinedByStructure = 3,
    Sent = 4,
    Seen = 5,
    Taken = 6,
    NotForUs = 7,

    /// <summary>The actor is late; it may still answer.</summary>
    Silent = 8,

    /// <summary>Somebody went on without a silent actor.</summary>
    MovedOn = 9,
    ContactMade = 10,
    OutcomeKnown = 11,

    /// <summary>The structure answered our question.</summary>
    FeedbackGiven = 12,
    Withdrawn = 13,
    CalledOff = 14,

    /// <summary>The structure that was asked is late; it may still answer.</summary>
    StructureSilent = 15,
}

/// <summary>One move of one redirection.</summary>
public sealed record ReferralMoved(Guid CaseId, Guid StructureId, ReferralId ReferralId, ReferralNews News, Actor By, DateTimeOffset At)
{
    /// <summary>After a no or a silence: nobody else is tried, the officer has to find the next step.</summary>
    public bool BackToOfficer { get; init; }

    /// <summary>The structure says that it still needs the desk.</summary>
    public bool StillNeedsUs { get; init; }

    public ReferralOutcome? Outcome { get; init; }
}
