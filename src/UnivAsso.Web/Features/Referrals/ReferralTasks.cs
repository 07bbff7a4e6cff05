using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>What has to be done later about a redirection, as due rows of the transaction that makes it due.</summary>
public sealed class ReferralTasks(UnivAssoDb db)
{
    /// <summary>Reminds a structure that was asked. The subject is the proposal.</summary>
    public const string ConsentReminder = "referral-consent-reminder";

    /// <summary>Tells the desk that a structure says nothing. The subject is the proposal.</summary>
    public const string ConsentSilence = "referral-consent-silence";

    /// <summary>Reminds an actor.</summary>
    public const string TargetReminder = "referral-reminder";

    /// <summary>Goes on without an actor that says nothing, or tells the desk.</summary>
    public const string TargetSilence = "referral-silence";

    /// <summary>Asks the structure what came of it.</summary>
    public const string Feedback = "referral-feedback";

    public void PlanProposal(Guid proposalId, DateTimeOffset now)
    {
        Plan(ConsentReminder, proposalId, "once", now, ReferralClocks.ConsentReminderAfter);
        Plan(ConsentSilence, proposalId, "once", now, ReferralClocks.StructureSilentAfter);
    }

    /// <summary>From the moment the actor was last heard of, or first written to.</summary>
    public void PlanTarget(Referral referral, DateTimeOffset now)
    {
        foreach (var days in ReferralClocks.TargetRemindersAfter)
        {
            Plan(TargetReminder, referral.Id.Value, OccasionOf(referral.Status, days), now, days);
        }

        Plan(TargetSilence, referral.Id.Value, referral.Status.ToString(), now, ReferralClocks.TargetSilentAfter);
    }

    public void PlanFeedback(Referral referral, DateTimeOffset now) => db.DueTasks.Add(DueTask.Plan(
        Feedback,
        referral.Id.Value,
        "once",
        ReminderPauses.MorningOf(FrenchDates.DayInParis(now).AddDays(ReferralClocks.AskBackAfter))));

    /// <summary>Which reminder this is: counted from which status, and after how many days.</summary>
    public static (string Status, int Days) Read(string occasion) =>
        occasion.Split('-') is [var status, var days]
            ? (status, int.Parse(days, System.Globalization.CultureInfo.InvariantCulture))
            : throw new FormatException($"« {occasion} » names no reminder.");

    private static string OccasionOf(ReferralStatus status, int days) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{status}-{days}");

    private void Plan(string kind, Guid subjectId, string occasion, DateTimeOffset now, int days) => db.DueTasks.Add(DueTask.Plan(
        kind, subjectId, occasion, ReminderPauses.MorningOf(ReminderPauses.AddDays(FrenchDates.DayInParis(now), days))));
}
