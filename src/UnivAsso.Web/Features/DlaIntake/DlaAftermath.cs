using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.Referrals;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>Where a request stood before an act, as far as something follows from its change.</summary>
public sealed record DlaStand(DlaRequestStatus Status, IReadOnlyList<DlaParticipationId> TakingPart, bool IsSettled)
{
    public static DlaStand Of(DlaRequest request) => new(
        request.Status,
        [.. request.Participations.Where(p => p.TakesPart).Select(p => p.Id)],
        request.Proposal?.SettledAt is not null);
}

/// <summary>
/// What follows from an act whoever did it, in the same transaction: a decision taken together is told and its redirections are proposed; a
/// structure that leaves, and a request that ends, let go of the appointment and of the redirections.
/// </summary>
public sealed class DlaAftermath(
    UnivAssoDb db, CancelAppointment cancelAppointment, EndReferrals endReferrals, PrepareReferral prepareReferral, DlaDecisionLetters letters)
{
    public async Task<Result> FollowAsync(DlaStand before, DlaTurn turn, CancellationToken ct)
    {
        var request = turn.Request;
        foreach (var left in before.TakingPart.Where(id => request.Participations.Any(p => p.Id == id && !p.TakesPart)))
        {
            if ((await endReferrals.WithdrawAsync(request.Id.Value, left.Value, Actor.System, ct)).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        if (StopsMeeting(request.Status) && !StopsMeeting(before.Status)
            && (await CancelAsync(request, ct)).Refusal is { } notCancelled)
        {
            return notCancelled;
        }

        return !before.IsSettled && request.Proposal is { SettledAt: not null } settled ? await TellSettledAsync(request, settled, ct) : Result.Done;
    }

    private static bool StopsMeeting(DlaRequestStatus status) =>
        DlaRequestWorkflow.HasEnded(status) || DlaRequestWorkflow.IsDecided(status) || status is DlaRequestStatus.Suspended;

    private async Task<Result> CancelAsync(DlaRequest request, CancellationToken ct)
    {
        var party = request.Status is DlaRequestStatus.Withdrawn ? AppointmentParty.Structure : AppointmentParty.Desk;
        return await cancelAppointment.OfCaseAsync(request.Id.Value, party, null, Actor.System, ct);
    }

    private async Task<Result> TellSettledAsync(DlaRequest request, IntakeDecision settled, CancellationToken ct)
    {
        await letters.PostSettledAsync(request, settled, ct);
        if (settled.Actors.Count == 0)
        {
            return Result.Done;
        }

        var actors = await OfferedAsync(settled.Actors, ct);
        if (actors.Count < settled.Actors.Count)
        {
            await letters.PostActorsGoneAsync(request, settled, ct);
        }

        var caseId = request.Id.Value;
        var under = (await db.Referrals.AsNoTracking().Where(r => r.CaseId == caseId).ToListAsync(ct)).FindAll(r => r.IsOpen);
        var by = new Actor(ActorKind.DlaDesk, settled.ById, settled.ByName);
        var why = settled.WhyActors ?? settled.Wording;
        foreach (var participation in request.Participations.Where(p => p.TakesPart))
        {
            var proposed = actors.Where(a => !under.Exists(r => r.StructureId == participation.Id.Value && r.ActorId == a)).ToList();
            if (proposed.Count == 0)
            {
                continue;
            }

            var proposal = new ReferralProposal(
                caseId, participation.Id.Value, proposed, why.Length > Referral.WhyMaxLength ? why[..Referral.WhyMaxLength] : why);
            if ((await prepareReferral.HandleAsync(proposal, by, ct)).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return Result.Done;
    }

    /// <summary>Those that can still be named: one may have left the directory since it was proposed.</summary>
    private async Task<IReadOnlyList<ResourceActorId>> OfferedAsync(IReadOnlyList<Guid> actors, CancellationToken ct)
    {
        var ids = actors.Select(a => new ResourceActorId(a)).ToList();
        var found = await db.ResourceActors.AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        return [.. ids.Where(id => found.Exists(a => a.Id == id && a.IsOffered))];
    }
}
