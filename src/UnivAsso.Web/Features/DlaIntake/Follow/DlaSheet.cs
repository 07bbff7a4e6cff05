using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.FollowUp.Sheet;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Everything that the page of a request shows to one of its structures.</summary>
public sealed record DlaSheet
{
    public required string Reference { get; init; }

    /// <summary>What has been said to the structures: a proposal that can still be taken back is not there yet.</summary>
    public required DlaRequestStatus Status { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required bool IsLead { get; init; }

    /// <summary>Other structures would go on without this one.</summary>
    public required bool OthersGoOn { get; init; }

    public required string? OwnerName { get; init; }

    public required DeskContact Desk { get; init; }

    public required ExpectedMove Expected { get; init; }

    /// <summary>The question that waits for this structure.</summary>
    public required string? Complement { get; init; }

    public required IReadOnlyList<SheetStep> Steps { get; init; }

    public required IReadOnlyList<StructureLine> Structures { get; init; }

    public required IReadOnlyList<SheetMessage> Messages { get; init; }

    public required IReadOnlyList<DlaSection> Answers { get; init; }

    /// <summary>The appointment with the desk, once a date is held.</summary>
    public required AppointmentCard? Meeting { get; init; }

    /// <summary>What the desk proposed, once its letter has left.</summary>
    public required FollowedProposal? Proposal { get; init; }

    /// <summary>Where the desk directed this structure.</summary>
    public required IReadOnlyList<ReferralLine> Referrals { get; init; }

    public required bool CanLeave { get; init; }

    public required bool CanReopen { get; init; }
}

/// <summary>A proposal as the structure that answers it reads it.</summary>
public sealed record FollowedProposal(ProposedWords Words, PositionAnswer? Answer, bool AwaitsAnswer, DateOnly? SettledOn);

/// <summary>A structure of the request as the others may read it: its name and whether it takes part.</summary>
public sealed record StructureLine(string Name, bool IsLead, bool IsOwn, ParticipationState State);

/// <summary>One page of the journey as it was sent, as far as this structure may read it.</summary>
public sealed record DlaSection(string Title, IReadOnlyList<AnswerRow> Rows);
