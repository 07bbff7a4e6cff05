using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Desks;

/// <summary>Keeps the desks and who sits there. Whatever changes, the lists of the officers read it anew.</summary>
public sealed class DeskKeeping(UnivAssoDb db, DlaBoard board, TimeProvider clock)
{
    public Task<DlaDesk?> FindAsync(string code, CancellationToken ct) =>
        db.DlaDesks.AsNoTracking().Include(d => d.Pauses).SingleOrDefaultAsync(d => d.Code == code, ct);

    /// <summary>The seats held at a desk.</summary>
    public Task<List<DlaOfficerSeat>> SeatsAsync(DlaDeskId id, CancellationToken ct) => db.DlaOfficerSeats.AsNoTracking()
        .Include(s => s.Absences)
        .Where(s => s.DeskId == id && s.LeftAt == null)
        .OrderBy(s => s.Name).ThenBy(s => s.Id)
        .ToListAsync(ct);

    /// <summary>The open accounts of the role that have no seat at the desk.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> CandidatesAsync(DlaDeskId id, CancellationToken ct)
    {
        var found = await Officers()
            .Where(u => !db.DlaOfficerSeats.Any(s => s.UserId == u.Id && s.DeskId == id && s.LeftAt == null))
            .OrderBy(u => u.FirstName).ThenBy(u => u.LastName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.FirstName, u.LastName })
            .ToListAsync(ct);
        return [.. found.Select(u => (u.Id, $"{u.FirstName} {u.LastName}"))];
    }

    public Task<Result> SaveAsync(string code, DeskCardForm form, Actor by, CancellationToken ct) =>
        ChangeDeskAsync(code, form.Version, d => d.Change(form.ToCard(), by, clock.GetUtcNow()), ct);

    public Task<Result> AnnounceAsync(string code, int version, DateOnly from, DateOnly to, string why, Actor by, CancellationToken ct) =>
        ChangeDeskAsync(code, version, d => d.Announce(from, to, why, by, clock.GetUtcNow()), ct);

    public Task<Result> CancelAsync(string code, Guid pauseId, Actor by, CancellationToken ct) =>
        ChangeDeskAsync(code, null, d => d.Pauses.Any(p => p.Id == pauseId) ? d.Cancel(pauseId, by, clock.GetUtcNow()) : new NoSuchDeskThing(), ct);

    /// <summary>Gives a seat to an open account of the role that has none there.</summary>
    public async Task<Result> GiveSeatAsync(string code, SeatForm form, Actor by, CancellationToken ct)
    {
        if (await db.DlaDesks.AsNoTracking().Where(d => d.Code == code).Select(d => new { d.Id }).SingleOrDefaultAsync(ct) is not { } desk)
        {
            return new NoSuchDeskThing();
        }

        if (await Officers().Where(u => u.Id == form.Account).Select(u => new { u.Id, u.FirstName, u.LastName }).SingleOrDefaultAsync(ct) is not { } user)
        {
            return new NotAnOfficer();
        }

        if (await db.DlaOfficerSeats.AnyAsync(s => s.UserId == user.Id && s.DeskId == desk.Id && s.LeftAt == null, ct))
        {
            return new AlreadySeated();
        }

        var now = clock.GetUtcNow();
        db.DlaOfficerSeats.Add(DlaOfficerSeat.Give(
            DlaSeatId.New(now), user.Id, $"{user.FirstName} {user.LastName}", desk.Id, form.IsLead, PhoneOf(form), by, now));
        return await SaveAsync(ct);
    }

    public Task<Result> ChangeSeatAsync(string code, DlaSeatId seatId, SeatForm form, Actor by, CancellationToken ct) =>
        ChangeSeatAsync(code, seatId, form.Version, s => s.Change(s.Name, form.IsLead, PhoneOf(form), by, clock.GetUtcNow()), ct);

    public Task<Result> EndSeatAsync(string code, DlaSeatId seatId, Actor by, CancellationToken ct) =>
        ChangeSeatAsync(code, seatId, null, s => s.Leave(by, clock.GetUtcNow()), ct);

    /// <summary>An officer announces days away, at every desk where they sit, with a substitute of one of them.</summary>
    public async Task<Result> BeAwayAsync(Guid officerId, DateOnly from, DateOnly to, Guid substitute, Actor by, CancellationToken ct)
    {
        var seats = await OwnSeatsAsync(officerId, ct);
        var desks = seats.Select(s => s.DeskId).ToList();
        var colleagues = await db.DlaOfficerSeats.AsNoTracking()
            .Where(s => s.UserId == substitute && s.LeftAt == null && desks.Contains(s.DeskId))
            .Select(s => new { s.DeskId, s.Name })
            .ToListAsync(ct);
        if (colleagues.Count is 0)
        {
            return new NoSuchColleague();
        }

        foreach (var seat in seats.Where(s => colleagues.Exists(c => c.DeskId == s.DeskId)))
        {
            if (seat.BeAway(from, to, substitute, colleagues[0].Name, by, clock.GetUtcNow()).Refusal is { } refusal)
            {
                db.ChangeTracker.Clear();
                return refusal;
            }
        }

        return await SaveAsync(ct);
    }

    /// <summary>Cancels an absence of one's own.</summary>
    public async Task<Result> ComeBackAsync(Guid officerId, Guid absenceId, Actor by, CancellationToken ct)
    {
        if ((await OwnSeatsAsync(officerId, ct)).Find(s => s.Absences.Any(a => a.Id == absenceId)) is not { } seat)
        {
            return new NoSuchDeskThing();
        }

        seat.ComeBack(absenceId, by, clock.GetUtcNow());
        return await SaveAsync(ct);
    }

    private Task<List<DlaOfficerSeat>> OwnSeatsAsync(Guid officerId, CancellationToken ct) =>
        db.DlaOfficerSeats.Include(s => s.Absences).Where(s => s.UserId == officerId && s.LeftAt == null).ToListAsync(ct);

    private IQueryable<User> Officers() => db.Users.Where(u => u.DisabledAt == null
        && db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && r.Name == Roles.DlaOfficer)));

    private static string? PhoneOf(SeatForm form) => FrenchPhone.TryParse(form.Line, out var phone) ? phone.Value : null;

    private async Task<Result> ChangeDeskAsync(string code, int? version, Func<DlaDesk, Result> act, CancellationToken ct) =>
        await db.DlaDesks.Include(d => d.Pauses).SingleOrDefaultAsync(d => d.Code == code, ct) is { } desk
            ? await ChangeAsync(desk, version, act, ct)
            : new NoSuchDeskThing();

    private async Task<Result> ChangeSeatAsync(string code, DlaSeatId seatId, int? version, Func<DlaOfficerSeat, Result> act, CancellationToken ct) =>
        await db.DlaOfficerSeats.SingleOrDefaultAsync(
            s => s.Id == seatId && s.LeftAt == null && db.DlaDesks.Any(d => d.Id == s.DeskId && d.Code == code), ct) is { } seat
            ? await ChangeAsync(seat, version, act, ct)
            : new NoSuchDeskThing();

    private async Task<Result> ChangeAsync<TRoot>(TRoot root, int? version, Func<TRoot, Result> act, CancellationToken ct)
        where TRoot : Root
    {
        if (version is { } seen && seen != root.Version)
        {
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile();
        }

        if (act(root).Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        return await SaveAsync(ct);
    }

    private async Task<Result> SaveAsync(CancellationToken ct)
    {
        var saved = await db.TrySaveAsync(ct);
        if (!saved.IsDone)
        {
            db.ChangeTracker.Clear();
        }

        board.Forget();
        return saved;
    }
}

public sealed record NoSuchDeskThing() : Refusal("Ce guichet, cette place ou cette date n’existe plus.");

public sealed record NotAnOfficer() : Refusal("Choisissez un compte ouvert qui a le rôle d’accompagnement DLA.");

public sealed record AlreadySeated() : Refusal("Cette personne a déjà une place à ce guichet.");

public sealed record NoSuchColleague() : Refusal("Choisissez une personne qui a une place à votre guichet.");
