using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals.Feedback;

/// <summary>Keeps what a structure says of a redirection afterwards; « encore besoin » goes to the room that owns the case.</summary>
public sealed class GiveFeedback(
    UnivAssoDb db, ReferralChange change, ReferralCaseDoor door, SendNext sending, EndReferrals ending, TimeProvider clock)
{
    public async Task<FeedbackPage?> OpenAsync(ReferralId id, string address, FeedbackForm form, CancellationToken ct) =>
        await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } referral
            && await door.Cases.FindAsync(referral.CaseId, ct) is { } @case
            && @case.Structure(referral.StructureId) is { } structure
            ? new FeedbackPage(form) { Address = address, Case = @case, Structure = structure, Referral = referral }
            : null;

    public Task<Result<ReferralOutcome>> HandleAsync(ReferralId id, FeedbackForm form, CancellationToken ct) => change.RunAsync<ReferralOutcome>(
        async inner =>
        {
            if (await db.Referrals.SingleOrDefaultAsync(r => r.Id == id, inner) is not { } referral
                || await door.Cases.FindAsync(referral.CaseId, inner) is not { } @case
                || @case.Structure(referral.StructureId) is not { } structure)
            {
                return new NoSuchReferral();
            }

            if (referral.Feedback is { } given)
            {
                // Sent twice: the first answer stands.
                return given.Outcome;
            }

            var now = clock.GetUtcNow();
            var wasInTargetsHands = referral.IsInTargetsHands;
            var feedback = form.ToFeedback();
            var by = new Actor(ActorKind.Requester, structure.Id, structure.PersonName);
            if (referral.GiveFeedback(feedback, by, now).Refusal is { } refusal)
            {
                return refusal;
            }

            if (wasInTargetsHands)
            {
                await sending.CloseToTargetAsync(referral, @case, inner);
            }

            var told = await change.TellAsync(
                referral, ReferralNews.FeedbackGiven, by, now, inner,
                moved => moved with { Outcome = feedback.Outcome, StillNeedsUs = feedback.StillNeedsUs });
            if (told.Refusal is { } undone)
            {
                return undone;
            }

            if (feedback.Outcome is ReferralOutcome.Helped or ReferralOutcome.OtherSolution && !feedback.StillNeedsUs
                && (await ending.SpareTheOthersAsync(referral, inner)).Refusal is { } notSpared)
            {
                return notSpared;
            }

            return feedback.Outcome;
        },
        ct);
}
