using UnivAsso.Domain.Common;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Referrals.Reminders;

/// <summary>Reminds a structure of a proposal, once, if nobody has answered yet.</summary>
public sealed class ConsentReminderHandler(ReferralChange change, ReferralCaseDoor door, ReferralLinks links, ReferralLetters letters, TimeProvider clock)
    : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var asked = (await change.ProposalAsync(task.SubjectId, ct)).Where(r => r.Status is ReferralStatus.Prepared).ToList();
        if (asked.Count > 0 && !asked[0].IsSilent(clock.GetUtcNow())
            && await door.Cases.FindAsync(asked[0].CaseId, ct) is { } @case && @case.Structure(asked[0].StructureId) is { } structure)
        {
            letters.PostConsentReminder(@case, structure, asked, links.Add(ReferralLinkPurpose.Structure, task.SubjectId));
        }
    }
}

/// <summary>Tells the desk that a structure says nothing: somebody has to call it.</summary>
public sealed class ConsentSilenceHandler(ReferralChange change, TimeProvider clock) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if ((await change.ProposalAsync(task.SubjectId, ct)).Find(r => r.Status is ReferralStatus.Prepared && r.IsSilent(now)) is { } silent)
        {
            Told.Must(await change.TellAsync(silent, ReferralNews.StructureSilent, Actor.System, now, ct, m => m with { BackToOfficer = true }));
        }
    }
}

/// <summary>What a task does with a refusal of the room that owns the case: it fails, is tried again, and a person sees it in the end.</summary>
internal static class Told
{
    public static void Must(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The case refused: {refusal.GetType().Name}.");
        }
    }
}
