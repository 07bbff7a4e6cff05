using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>
/// The desks and who sits there. The list keeps it for a minute, so as not to read it on each page; it helps to show, and opens nothing:
/// what may be seen, <see cref="DlaSight"/> says.
/// </summary>
public sealed class DlaBoard(UnivAssoDb db, DlaDesks desks, IMemoryCache cache, TimeProvider clock)
{
    private const string Key = "dla-board";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>As it was within the last minute.</summary>
    public async Task<DeskBoard> GlanceAsync(CancellationToken ct) =>
        cache.TryGetValue(KeyOfToday, out DeskBoard? kept) && kept is not null ? kept : await ReadAsync(ct);

    /// <summary>As it is now.</summary>
    public async Task<DeskBoard> ReadAsync(CancellationToken ct)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        var seats = await db.DlaOfficerSeats.AsNoTracking()
            .Where(s => s.LeftAt == null)
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new SeatLine(s.Id, s.UserId, s.Name, s.DeskId, s.IsLead, s.Phone)
            {
                Substitute = s.Absences.Where(a => a.From <= today && a.To >= today).Select(a => a.SubstituteId).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return cache.Set(KeyOfToday, new DeskBoard(await desks.AllAsync(ct), seats), Kept);
    }

    /// <summary>Called by whoever changes a desk or a seat.</summary>
    public void Forget() => cache.Remove(KeyOfToday);

    // Absences begin and end with the day.
    private (string, DateOnly) KeyOfToday => (Key, FrenchDates.DayInParis(clock.GetUtcNow()));
}

/// <summary>A held seat, as lists and menus show it.</summary>
public sealed record SeatLine(DlaSeatId Id, Guid UserId, string Name, DlaDeskId DeskId, bool IsLead, string? Phone)
{
    /// <summary>Who stands in today, when the officer is absent.</summary>
    public Guid? Substitute { get; init; }
}

/// <summary>The desks with their working days and the seats held there.</summary>
public sealed record DeskBoard(IReadOnlyList<DlaDesk> Desks, IReadOnlyList<SeatLine> Seats)
{
    public DlaDesk Desk(DlaDeskId id) => Desks.First(d => d.Id == id);

    public DeskCalendar CalendarOf(DlaDeskId id) => new(Desk(id).Pauses);

    /// <summary>Where somebody sits.</summary>
    public IReadOnlyList<DlaDesk> DesksOf(Guid officerId) => [.. Desks.Where(d => Seats.Any(s => s.UserId == officerId && s.DeskId == d.Id))];

    /// <summary>Whether somebody sees the whole region.</summary>
    public bool SeesRegion(Guid officerId) => DesksOf(officerId).Any(d => d.Level is DlaDeskLevel.Regional);

    /// <summary>The desks whose requests somebody comes across; nothing when it is the whole region.</summary>
    public IReadOnlyList<DlaDeskId>? ReachOf(Guid officerId) => SeesRegion(officerId) ? null : [.. DesksOf(officerId).Select(d => d.Id)];

    /// <summary>The seats for which somebody stands in today.</summary>
    public IEnumerable<SeatLine> StoodInBy(Guid officerId) => Seats.Where(s => s.Substitute == officerId);

    public bool Leads(Guid officerId, DlaDeskId deskId) => Seats.Any(s => s.UserId == officerId && s.DeskId == deskId && s.IsLead);

    /// <summary>Who may follow a request of this desk: those who sit there, each once.</summary>
    public IReadOnlyList<SeatLine> PeopleOf(DlaDeskId deskId) => [.. Seats.Where(s => s.DeskId == deskId).DistinctBy(s => s.UserId)];

    /// <summary>Everybody whose requests an officer may come across.</summary>
    public IReadOnlyList<SeatLine> ColleaguesOf(Guid officerId) => SeesRegion(officerId)
        ? [.. Seats.DistinctBy(s => s.UserId)]
        : [.. DesksOf(officerId).SelectMany(d => PeopleOf(d.Id)).DistinctBy(s => s.UserId)];
}
