using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Features.Agenda.Acts;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Agenda.Letters;

/// <summary>Plans the reminders of a date that is held. A date that is moved has reminders of its own; the former ones find nothing to do.</summary>
public sealed class AppointmentReminders(UnivAssoDb db)
{
    public const string Kind = "appointment-reminder";
    public const string WeekBefore = "J-7";
    public const string DayBefore = "J-1";

    private static readonly TimeOnly Hour = new(9, 0);

    public void Plan(Appointment appointment, DateTimeOffset now)
    {
        foreach (var (name, days) in new[] { (WeekBefore, 7), (DayBefore, 1) })
        {
            if (MomentOf(appointment.Start!.Value, days) is var moment && moment > now)
            {
                db.DueTasks.Add(DueTask.Plan(Kind, appointment.Id.Value, OccasionOf(name, appointment.Sequence!.Value), moment));
            }
        }
    }

    internal static DateTimeOffset MomentOf(DateTimeOffset start, int daysBefore) =>
        Quarters.Start(Quarters.InParis(FrenchDates.DayInParis(start).AddDays(-daysBefore), Hour));

    internal static string OccasionOf(string name, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{name}.{sequence}");
}

/// <summary>Sends a reminder, if the date it was planned for still holds and is still to come.</summary>
public sealed class SendReminder(UnivAssoDb db, CaseRoom cases, AppointmentLetters letters, TimeProvider clock) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var id = AppointmentId.From(task.SubjectId);
        var appointment = await db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Status == AppointmentStatus.Fixed, ct);
        if (appointment is not { Start: { } start, Sequence: { } sequence } || !IsTimely(task.Occasion, start, sequence)
            || await cases.FindAsync(appointment.CaseId, ct) is not { } onCase)
        {
            return;
        }

        await letters.ReminderAsync(new Turn(appointment, onCase, clock.GetUtcNow()), task.Occasion, ct);
    }

    /// <summary>After days without a job, a week's notice gives way to that of the day before, and none comes after the meeting.</summary>
    private bool IsTimely(string occasion, DateTimeOffset start, int sequence)
    {
        var now = clock.GetUtcNow();
        return occasion == AppointmentReminders.OccasionOf(AppointmentReminders.WeekBefore, sequence)
            ? now < AppointmentReminders.MomentOf(start, 1)
            : occasion == AppointmentReminders.OccasionOf(AppointmentReminders.DayBefore, sequence) && now < start;
    }
}
