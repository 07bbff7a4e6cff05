using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Web.Features.Agenda.Availability;

/// <summary>Reads the agenda of one officer for its pages, with what it gives and what stands in its way.</summary>
public sealed class AgendaPageQuery(UnivAssoDb db, TimeProvider clock)
{
    private const int SlotsShown = 5;

    /// <summary>The agenda as it stands; one in which nothing is set yet, of version nought, when there is none.</summary>
    public async Task<ShownAgenda> FindAsync(Guid officer, CancellationToken ct) =>
        await db.OfficerAgendas.AsNoTracking().SingleOrDefaultAsync(a => a.OfficerId == officer, ct) is { } agenda
            ? new ShownAgenda(agenda, agenda.Version)
            : new ShownAgenda(OfficerAgenda.Open(officer), 0);

    /// <summary>The agenda, the first slots it gives, and the meetings held during an absence.</summary>
    public async Task<AgendaPage> ShowAsync(Guid officer, CancellationToken ct)
    {
        var (agenda, _) = await FindAsync(officer, ct);
        var now = clock.GetUtcNow();
        var taken = (await db.BookedQuarters.AsNoTracking()
            .Where(q => q.OfficerId == officer && q.StartUtc >= now)
            .Select(q => q.StartUtc)
            .ToListAsync(ct)).ConvertAll(Quarters.Of).ToHashSet();
        var held = await db.Appointments.AsNoTracking()
            .Where(a => a.Officers.Any(o => o.OfficerId == officer) && a.Status == AppointmentStatus.Fixed && a.Start >= now)
            .OrderBy(a => a.Start)
            .Select(a => new HeldMeeting(a.Reference, a.Start!.Value))
            .ToListAsync(ct);
        IReadOnlyList<OfficerHours> hours = [new OfficerHours(agenda, taken)];
        return new AgendaPage(
            agenda,
            FrenchDates.DayInParis(now),
            [.. Enum.GetValues<MeetingChannel>().Select(channel => new NextSlots(
                channel,
                [.. FreeSlots.Find(new SlotSearch(channel, agenda.Rules.Minutes), hours, now).Take(SlotsShown).Select(s => s.Start)]))],
            held.FindAll(m => agenda.Absences.Exists(a => a.Covers(FrenchDates.DayInParis(m.Start)))));
    }
}

/// <summary>An agenda and the version of it that a form carries.</summary>
public sealed record ShownAgenda(OfficerAgenda Agenda, int Version);

/// <summary>Everything about one's agenda, on one page.</summary>
public sealed record AgendaPage(
    OfficerAgenda Agenda, DateOnly Today, IReadOnlyList<NextSlots> Next, IReadOnlyList<HeldMeeting> DuringAbsence);

/// <summary>The first slots that could be booked in one way.</summary>
public sealed record NextSlots(MeetingChannel Channel, IReadOnlyList<DateTimeOffset> Starts);

/// <summary>A meeting that is held.</summary>
public sealed record HeldMeeting(string Reference, DateTimeOffset Start);
