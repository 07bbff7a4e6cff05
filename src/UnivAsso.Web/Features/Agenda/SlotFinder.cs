using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Looks for free slots of one officer, or of several together. Two statements, however many officers and weeks.</summary>
public sealed class SlotFinder(UnivAssoDb db, TimeProvider clock)
{
    /// <summary>The free slots in order; those that <paramref name="except"/> holds itself count as free.</summary>
    public async Task<IReadOnlyList<FreeSlot>> FindAsync(
        SlotSearch search, IReadOnlyList<Guid> officers, CancellationToken ct, AppointmentId? except = null)
    {
        var hours = await HoursAsync(officers, except, ct);

        // An officer without an agenda cannot be booked by others.
        return hours.Count == officers.Count ? FreeSlots.Find(search, hours, clock.GetUtcNow()) : [];
    }

    /// <summary>The slots in which an appointment may be held, by its own terms.</summary>
    public Task<IReadOnlyList<FreeSlot>> ForAsync(Appointment appointment, CancellationToken ct) => FindAsync(
        new SlotSearch(appointment.Terms.Channel, appointment.Terms.Minutes)
        {
            PlaceId = appointment.Terms.PlaceId,
            IsUrgent = appointment.HasPriority,
        },
        [.. appointment.Officers.OrderBy(o => o.Position).Select(o => o.OfficerId)],
        ct,
        appointment.Id);

    private async Task<List<OfficerHours>> HoursAsync(IReadOnlyList<Guid> officers, AppointmentId? except, CancellationToken ct)
    {
        var agendas = await db.OfficerAgendas.AsNoTracking().Where(a => officers.Contains(a.OfficerId)).ToDictionaryAsync(a => a.OfficerId, ct);
        if (agendas.Count == 0)
        {
            return [];
        }

        var from = clock.GetUtcNow().AddDays(-1);
        var to = from.AddDays((agendas.Values.Max(a => a.Rules.HorizonWeeks) * 7) + 2);
        var taken = (await db.BookedQuarters.AsNoTracking()
            .Where(q => officers.Contains(q.OfficerId) && q.StartUtc >= from && q.StartUtc < to && (except == null || q.AppointmentId != except))
            .Select(q => new { q.OfficerId, q.StartUtc })
            .ToListAsync(ct)).ToLookup(q => q.OfficerId, q => Quarters.Of(q.StartUtc));
        return [.. officers.Where(agendas.ContainsKey).Select(id => new OfficerHours(agendas[id], taken[id].ToHashSet()))];
    }
}
