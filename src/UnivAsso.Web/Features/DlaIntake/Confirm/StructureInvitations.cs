using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Confirm;

/// <summary>What a mailed link opens, as it now stands.</summary>
public enum StructureInvitationState
{
    /// <summary>The structure may answer.</summary>
    Open,

    /// <summary>It has answered.</summary>
    Answered,

    /// <summary>The request is decided or over.</summary>
    Over,
}

/// <summary>A request seen by a structure that is asked to take part: who asks, for what, and nothing of anybody's contact data.</summary>
public sealed record StructureInvitation
{
    public required string Token { get; init; }

    public required DlaRequestId RequestId { get; init; }

    public required DlaParticipationId ParticipationId { get; init; }

    public required string Reference { get; init; }

    public required StructureInvitationState State { get; init; }

    /// <summary>What this structure answered, if it has.</summary>
    public required ParticipationState Participation { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    public required string StructureName { get; init; }

    public required string InvitedBy { get; init; }

    public required string InvitedByPerson { get; init; }

    public required IReadOnlyList<string> Others { get; init; }

    public required DlaNeed Need { get; init; }

    public required DeskContact Desk { get; init; }

    public string Address => DlaIntakeFeature.ConfirmAddressOf(Token);
}

/// <summary>Opens the invitation that a mailed link leads to. Opening changes nothing.</summary>
public sealed class StructureInvitations(UnivAssoDb db, DlaDesks desks, TimeProvider clock)
{
    /// <summary>Nothing when no mail of ours ever carried this link.</summary>
    public async Task<StructureInvitation?> OpenAsync(string token, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        var request = await db.DlaRequests.AsNoTracking()
            .Include(r => r.Participations)
            .Include(r => r.Decisions)
            .AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Participations.Any(p => p.TokenHash == hash), ct);
        if (request is null)
        {
            return null;
        }

        var own = request.Participations.Single(p => p.TokenHash == hash);
        return new StructureInvitation
        {
            Token = token,
            RequestId = request.Id,
            ParticipationId = own.Id,
            Reference = request.Reference,
            State = StateOf(request, own, clock.GetUtcNow()),
            Participation = own.State,
            AnsweredAt = own.AnsweredAt,
            StructureName = own.Structure.Name,
            InvitedBy = request.Lead.Structure.Name,
            InvitedByPerson = request.Lead.Contact.FullName,
            Others = [.. request.Participations.Where(p => p.Id != own.Id && !p.IsLead && p.IsExpected).Select(p => p.Structure.Name).Order(StringComparer.CurrentCulture)],
            Need = request.Need,
            Desk = DeskContact.Of(await desks.OfAsync(request.DeskId, ct)),
        };
    }

    private static StructureInvitationState StateOf(DlaRequest request, DlaParticipation own, DateTimeOffset now)
    {
        if (own.State is not ParticipationState.Invited)
        {
            return StructureInvitationState.Answered;
        }

        var status = request.PublicStatus(now);
        return DlaRequestWorkflow.HasEnded(status) || DlaRequestWorkflow.IsDecided(status) ? StructureInvitationState.Over : StructureInvitationState.Open;
    }
}
