using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Web.Features.Agenda.Week;

/// <summary>Reads one officer's week. Every statement names the officer: nobody else's week can be asked for.</summary>
public sealed class WeekQuery(UnivAssoDb db, TimeProvider clock)
{
    private const int DaysInWeek = 7;

    private static readonly AppointmentStatus[] Shown =
    [
        AppointmentStatus.Fixed, AppointmentStatus.Held, AppointmentStatus.AbsentExcused, AppointmentStatus.AbsentUnexcused, AppointmentStatus.AbsentOurs,
    ];

    /// <summary>The week that holds a day; the current one when none is given.</summary>
    public async Task<WeekPage> ShowAsync(Guid officer, DateOnly? day, CancellationToken ct)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        var monday = MondayOf(day ?? today);
        var (from, to) = (Midnight(monday), Midnight(monday.AddDays(DaysInWeek)));
        var meetings = await db.Appointments.AsNoTracking()
            .Where(a => a.Officers.Any(o => o.OfficerId == officer) && Shown.Contains(a.Status) && a.Start >= from && a.Start < to)
            .OrderBy(a => a.Start).ThenBy(a => a.Id)
            .ToListAsync(ct);
        var agenda = await db.OfficerAgendas.AsNoTracking().SingleOrDefaultAsync(a => a.OfficerId == officer, ct);
        return new WeekPage(
            monday,
            today,
            [.. Enumerable.Range(0, DaysInWeek).Select(i => monday.AddDays(i)).Select(d => new WeekDay(
                d,
                [.. meetings.Where(m => FrenchDates.DayInParis(m.Start!.Value) == d)],
                FrenchCalendar.IsPublicHoliday(d),
                agenda?.Absences.Exists(a => a.Covers(d)) is true))]);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek));

    private static DateTimeOffset Midnight(DateOnly day) => Quarters.Start(Quarters.InParis(day, TimeOnly.MinValue));
}

/// <summary>A week of one officer.</summary>
public sealed record WeekPage(DateOnly Monday, DateOnly Today, IReadOnlyList<WeekDay> Days)
{
    public int Count => Days.Sum(d => d.Meetings.Count);
}

/// <summary>A day of the week, with its meetings in order.</summary>
public sealed record WeekDay(DateOnly Day, IReadOnlyList<Appointment> Meetings, bool IsHoliday, bool IsAway)
{
    /// <summary>Saturdays and Sundays show only when something happens then.</summary>
    public bool IsShown => Meetings.Count > 0 || Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
