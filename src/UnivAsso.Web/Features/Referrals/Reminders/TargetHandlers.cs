using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Referrals.Reminders;

/// <summary>
/// Reminds an actor that has not said whether it takes a redirection. Late, it looks at what follows: a reminder that the next one, or
/// the silence itself, has caught up with says nothing.
/// </summary>
public sealed class TargetReminderHandler(UnivAssoDb db, ReferralCaseDoor door, ReferralLinks links, ReferralLetters letters, TimeProvider clock)
    : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var (status, days) = ReferralTasks.Read(task.Occasion);
        var id = ReferralId.From(task.SubjectId);
        if (await db.Referrals.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referral
            || referral.Status.ToString() != status
            || IsCaughtUp(referral, days)
            || await door.Cases.FindAsync(referral.CaseId, ct) is not { } @case
            || await db.ResourceActors.Where(a => a.Id == referral.ActorId).Select(a => a.Email).SingleAsync(ct) is not { } email)
        {
            return;
        }

        letters.PostTargetReminder(@case, referral, email, task.Occasion, links.Add(ReferralLinkPurpose.Target, referral.Id.Value));
    }

    private bool IsCaughtUp(Referral referral, int days)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        var since = FrenchDates.DayInParis(referral.StatusSince);
        return referral.IsSilent(clock.GetUtcNow())
            || ReferralClocks.TargetRemindersAfter.Any(later => later > days && ReminderPauses.AddDays(since, later) <= today);
    }
}

/// <summary>Goes on without a silent actor when the structure agreed to another one; otherwise gives the matter back to the officer.</summary>
public sealed class TargetSilenceHandler(
    UnivAssoDb db, ReferralChange change, ReferralCaseDoor door, ReferralLetters letters, SendNext sending, TimeProvider clock) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = ReferralId.From(task.SubjectId);
        if (await db.Referrals.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referral
            || await door.Cases.FindAsync(referral.CaseId, ct) is not { } @case
            || !referral.NoteSilence(Actor.System, now).IsDone)
        {
            return;
        }

        if (await sending.FindAsync(referral.ProposalId, ct) is { } next)
        {
            Told.Must(await sending.MoveOnAsync(referral, next, @case, ReferralParty.Portal, Actor.System, ct));
            return;
        }

        Told.Must(await change.TellAsync(referral, ReferralNews.Silent, Actor.System, now, ct, moved => moved with { BackToOfficer = true }));
        if (@case.Structure(referral.StructureId) is { } structure)
        {
            letters.PostBackToDesk(@case, structure, referral);
        }
    }
}

/// <summary>Asks the structure what came of a redirection that led somewhere.</summary>
public sealed class FeedbackHandler(UnivAssoDb db, ReferralCaseDoor door, ReferralLinks links, ReferralLetters letters) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var id = ReferralId.From(task.SubjectId);
        if (await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { Feedback: null } referral
            && ReferralWorkflow.Moves.Allows(referral.Status, ReferralAct.GiveFeedback, ReferralParty.Structure)
            && await door.Cases.FindAsync(referral.CaseId, ct) is { } @case && @case.Structure(referral.StructureId) is { } structure)
        {
            letters.PostFeedback(@case, structure, referral, links.Add(ReferralLinkPurpose.Feedback, referral.Id.Value));
        }
    }
}
