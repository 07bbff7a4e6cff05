using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Features.DlaIntake.Acts;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>Tells the lead of the desk, once for a stage, that a request is late. Without a lead at the desk, those of the region are told.</summary>
public sealed class LateHandler(
    UnivAssoDb db, DlaDesks desks, DlaLateness lateness, Platform.Outbox.Outbox outbox, DlaDeskLetters letters, TimeProvider clock) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var id = DlaRequestId.From(task.SubjectId);
        var request = await db.DlaRequests.AsNoTracking().Include(r => r.Participations).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
        {
            return;
        }

        var (now, calendar) = (clock.GetUtcNow(), await desks.CalendarOfAsync(request.DeskId, ct));
        if (DlaLateness.MomentOf(request, calendar) is not { } moment)
        {
            return;
        }

        if (moment > now)
        {
            // The stage is another one, or a closing was announced since: its own moment is to come.
            await lateness.PlanAsync(request, ct);
            return;
        }

        var (due, today) = (request.DueOn!.Value, FrenchDates.DayInParis(now));
        foreach (var (lead, name, email) in await LeadsAsync(request, today, ct))
        {
            var key = DlaLateness.LetterKeyOf(request, lead);
            if (!await db.OutboxMails.AnyAsync(m => m.Key == key, ct))
            {
                outbox.Post(key, email, letters.Late(request, name, due, calendar.WorkingDaysBetween(due, today)), request.Id.Value);
            }
        }
    }

    // Who stands in for an absent lead is told in their place.
    private async Task<IReadOnlyList<(Guid Id, string Name, string Email)>> LeadsAsync(DlaRequest request, DateOnly today, CancellationToken ct)
    {
        var leads = await (
            from seat in db.DlaOfficerSeats
            where seat.IsLead && seat.LeftAt == null
            join desk in db.DlaDesks on seat.DeskId equals desk.Id
            where desk.Id == request.DeskId || desk.Level == DlaDeskLevel.Regional
            let substitute = seat.Absences.Where(a => a.From <= today && a.To >= today).Select(a => a.SubstituteId).FirstOrDefault()
            join user in db.Users on substitute ?? seat.UserId equals user.Id
            where user.DisabledAt == null
            select new { user.Id, seat.UserId, seat.Name, Substitute = user.FirstName + " " + user.LastName, user.Email, seat.DeskId }).ToListAsync(ct);
        var able = leads.Where(l => request.IsOpenTo(l.Id)).ToList();
        var own = able.Where(l => l.DeskId == request.DeskId).ToList();
        return [.. (own.Count > 0 ? own : able).DistinctBy(l => l.Id).Select(l => (l.Id, l.Id == l.UserId ? l.Name : l.Substitute, l.Email!))];
    }
}
