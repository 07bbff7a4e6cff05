using System.Globalization;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Pairing;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>What has to be done later about an invitation, as due rows of the transaction that sends it. Days in a pause of reminders do not count.</summary>
public sealed class PairTasks(UnivAssoDb db)
{
    public const string Reminder = "invitation-reminder";
    public const string Expiry = "invitation-expiry";

    /// <summary>Plans the ladder of an invitation that leaves now.</summary>
    public void PlanLadder(Pair pair, DateTimeOffset now)
    {
        Plan(Reminder, pair, PairClocks.FirstReminderAfter, now);
        Plan(Reminder, pair, PairClocks.LastReminderAfter, now);
        Plan(Expiry, pair, PairClocks.ExpiresAfter, now);
    }

    /// <summary>Plans again a step whose day came while the reminders were held.</summary>
    public void PlanAgain(DueTask task, int daysAfter, DateOnly heldUntil) => db.DueTasks.Add(DueTask.Plan(
        task.Kind,
        task.SubjectId,
        string.Create(CultureInfo.InvariantCulture, $"{RoundOf(task)}-{DaysOf(task)}-{heldUntil:yyyyMMdd}"),
        ReminderPauses.MorningOf(ReminderPauses.AddDays(heldUntil, daysAfter))));

    /// <summary>Which sending of the invitation the task is about.</summary>
    public static int RoundOf(DueTask task) => int.Parse(task.Occasion.Split('-')[0], CultureInfo.InvariantCulture);

    /// <summary>After how many days the task was planned.</summary>
    public static int DaysOf(DueTask task) => int.Parse(task.Occasion.Split('-')[1], CultureInfo.InvariantCulture);

    private void Plan(string kind, Pair pair, int days, DateTimeOffset now) => db.DueTasks.Add(DueTask.Plan(
        kind,
        pair.Id.Value,
        string.Create(CultureInfo.InvariantCulture, $"{pair.Round}-{days}"),
        ReminderPauses.MorningOf(ReminderPauses.AddDays(FrenchDates.DayInParis(now), days))));
}
