using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;

namespace UnivAsso.Web.Features.Agenda.Choose;

/// <summary>The slots that a structure may still choose: those offered that nobody took in between, or all that are free.</summary>
public sealed class OfferedSlots(UnivAssoDb db, SlotFinder finder, TimeProvider clock)
{
    /// <summary>More than these would not be read.</summary>
    private const int MostShown = 60;

    public async Task<IReadOnlyList<DateTimeOffset>> LeftAsync(Appointment appointment, CancellationToken ct)
    {
        if (appointment.IsOpenBooking)
        {
            return [.. (await finder.ForAsync(appointment, ct)).Select(s => s.Start).Take(MostShown)];
        }

        var now = clock.GetUtcNow();
        var starts = appointment.Slots.Select(s => s.Start).Where(s => s > now).Order().ToList();
        if (starts.Count == 0)
        {
            return starts;
        }

        var officers = appointment.Officers.ToDictionary(o => o.OfficerId);
        var (from, to) = (starts[0].AddDays(-1), starts[^1].AddDays(1));
        var ids = officers.Keys.ToList();
        var taken = (await db.BookedQuarters.AsNoTracking()
            .Where(q => ids.Contains(q.OfficerId) && q.StartUtc > from && q.StartUtc < to && q.AppointmentId != appointment.Id)
            .Select(q => new { q.OfficerId, q.StartUtc })
            .ToListAsync(ct)).Select(q => (q.OfficerId, Quarters.Of(q.StartUtc))).ToHashSet();
        return starts.FindAll(start => !officers.Values.Any(o => HeldFor(appointment, o, start).Any(q => taken.Contains((o.OfficerId, q)))));
    }

    private static IEnumerable<long> HeldFor(Appointment appointment, AppointmentOfficer officer, DateTimeOffset start)
    {
        var before = Quarters.In(officer.BufferBefore);
        var count = before + Quarters.In(appointment.Terms.Minutes) + Quarters.In(officer.BufferAfter);
        return Enumerable.Range(-before, count).Select(q => Quarters.Of(start) + q);
    }
}
