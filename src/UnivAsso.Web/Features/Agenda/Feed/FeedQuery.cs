using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Feed;

/// <summary>Writes an officer's feed: reference, hours and place of what is held. No name, no address of anybody leaves by a feed.</summary>
public sealed class FeedQuery(UnivAssoDb db, TimeProvider clock)
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(30);

    /// <summary>The calendar that this secret opens; nothing when it opens none.</summary>
    public async Task<string?> WriteAsync(string secret, CancellationToken ct)
    {
        var hash = Secrets.Hash(secret);
        var officer = await db.OfficerAgendas.AsNoTracking()
            .Where(a => a.FeedSecretHash == hash && db.Users.Any(u => u.Id == a.OfficerId && u.DisabledAt == null))
            .Select(a => (Guid?)a.OfficerId)
            .SingleOrDefaultAsync(ct);
        if (officer is null)
        {
            return null;
        }

        var since = clock.GetUtcNow() - Past;
        var meetings = await db.Appointments.AsNoTracking()
            .Where(a => a.Officers.Any(o => o.OfficerId == officer) && a.Start >= since
                && (a.Status == AppointmentStatus.Fixed || a.Status == AppointmentStatus.Held))
            .OrderBy(a => a.Start).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Reference, a.Start, a.End, a.Sequence, a.StatusSince, a.Terms.Channel, a.Terms.PlaceName })
            .ToListAsync(ct);
        return CalendarText.Feed("Rendez-vous du DLA", meetings.Select(m => new CalendarMeeting
        {
            Uid = Appointment.CalendarUidOf(m.Id),
            Sequence = m.Sequence!.Value,
            Start = m.Start!.Value,
            End = m.End!.Value,
            Stamp = m.StatusSince,
            Summary = $"Rendez-vous {m.Reference}",
            Location = m.Channel is MeetingChannel.InPerson ? m.PlaceName : MeetingWords.Of(m.Channel),
        }));
    }
}
