using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals.Target;

/// <summary>Keeps the answer of an actor. A « no » goes on at once to the next actor agreed to, or back to the officer.</summary>
public sealed class AnswerReferral(
    UnivAssoDb db, ReferralChange change, ReferralCaseDoor door, ReferralLinks links, ReferralLetters letters, ReferralTasks tasks, SendNext sending,
    EndReferrals ending, TimeProvider clock)
{
    /// <summary>The redirection with its case, as they stand.</summary>
    public async Task<(Referral Referral, ReferralCase Case)?> FindAsync(ReferralId id, CancellationToken ct) =>
        await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } referral
            && await door.Cases.FindAsync(referral.CaseId, ct) is { } @case
            ? (referral, @case)
            : null;

    public Task<Result<ReferralStatus>> HandleAsync(ReferralId id, TargetForm form, CancellationToken ct) => change.RunAsync<ReferralStatus>(
        async inner =>
        {
            if (await db.Referrals.SingleOrDefaultAsync(r => r.Id == id, inner) is not { } referral
                || await door.Cases.FindAsync(referral.CaseId, inner) is not { } @case)
            {
                return new NoSuchReferral();
            }

            var by = new Actor(ActorKind.ResourceActor, referral.ActorId.Value, referral.ActorName);
            var (act, news, goal) = Meaning(form);
            if (referral.Status == goal)
            {
                // Sent twice: the first answer stands.
                return goal;
            }

            if (referral.Version != form.Version)
            {
                return new ChangedMeanwhile();
            }

            if (act(referral, by, clock.GetUtcNow()).Refusal is { } refusal)
            {
                return refusal;
            }

            return (await FollowAsync(referral, @case, news, by, inner)).Refusal is { } undone ? undone : referral.Status;
        },
        ct);

    private static (Func<Referral, Actor, DateTimeOffset, Result> Act, ReferralNews News, ReferralStatus Goal) Meaning(TargetForm form) => form.Answer switch
    {
        TargetForm.Received => ((r, by, now) => r.Acknowledge(by, now), ReferralNews.Seen, ReferralStatus.Seen),
        TargetForm.Taken => ((r, by, now) => r.Take(by, now), ReferralNews.Taken, ReferralStatus.Taken),
        TargetForm.NotForUs => (
            (r, by, now) => r.Refuse(form.Reason, FrenchText.CleanText(form.ReasonText), by, now), ReferralNews.NotForUs, ReferralStatus.NotForUs),
        TargetForm.ContactMade => ((r, by, now) => r.ReportContact(by, now), ReferralNews.ContactMade, ReferralStatus.ContactMade),
        TargetForm.Outcome => ((r, by, now) => r.ReportOutcome(form.Result!.Value, by, now), ReferralNews.OutcomeKnown, ReferralStatus.OutcomeKnown),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private async Task<Result> FollowAsync(Referral referral, ReferralCase @case, ReferralNews news, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var structure = @case.Structure(referral.StructureId);
        var next = news is ReferralNews.NotForUs ? await sending.FindAsync(referral.ProposalId, ct) : null;
        var told = await change.TellAsync(
            referral, news, by, now, ct,
            moved => moved with { Outcome = referral.Outcome, BackToOfficer = news is ReferralNews.NotForUs && next is null });
        if (told.Refusal is { } refusal)
        {
            return refusal;
        }

        switch (news)
        {
            case ReferralNews.Seen:
                tasks.PlanTarget(referral, now);
                return Result.Done;
            case ReferralNews.Taken when structure is not null:
                letters.PostTaken(@case, structure, referral);
                return Result.Done;
            case ReferralNews.NotForUs:
                await links.RevokeOfTargetAsync(referral.Id, ct);
                if (next is not null)
                {
                    return await sending.SendAsync(next, referral, @case, ReferralParty.Portal, Actor.System, ct);
                }

                if (structure is not null)
                {
                    letters.PostBackToDesk(@case, structure, referral);
                }

                return Result.Done;
            case ReferralNews.OutcomeKnown:
                await links.RevokeOfTargetAsync(referral.Id, ct);
                return referral.Outcome is ReferralOutcome.Helped or ReferralOutcome.OtherSolution
                    ? new Result((await ending.SpareTheOthersAsync(referral, ct)).Refusal)
                    : Result.Done;
            default:
                return Result.Done;
        }
    }
}
