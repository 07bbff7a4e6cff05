using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>Requests that have these things in common; the structure is the one that carries the request.</summary>
public sealed record RequestGroup(
    DlaDeskId DeskId, DlaRequestStatus Status, SupportMode Mode, DlaUrgency Urgency, string? Department, string? LegalForm, string? StaffGroup, int Count);

/// <summary>Requests that bear on a theme; a request may bear on several.</summary>
public sealed record ThemeGroup(string Theme, int Count);

/// <summary>Proposals that everybody agreed to.</summary>
public sealed record DecisionGroup(IntakeOutcome Outcome, string? Reason, int Count);

/// <summary>Redirections to an actor that became the same thing.</summary>
public sealed record RedirectionGroup(ResourceActorId ActorId, string Actor, RedirectionFate Fate, int Count);

/// <summary>What was counted over the requests received in a period.</summary>
public sealed record DlaFigures(
    IReadOnlyList<RequestGroup> Requests,
    IReadOnlyList<ThemeGroup> Themes,
    IReadOnlyList<DecisionGroup> Decisions,
    IReadOnlyList<RedirectionGroup> Redirections,
    RegionDelays Delays)
{
    public int Received => Requests.Sum(g => g.Count);

    public ClosedLoop Loop => ClosedLoop.Of(Redirections.Select(g => (g.Fate, g.Count)));
}

/// <summary>Counts the requests received in a period, grouped by the database, in five statements.</summary>
public sealed class FiguresQuery(UnivAssoDb db, DlaSight sight, DlaDelays delays)
{
    /// <summary>The requests that an officer sees, of one desk or of all of theirs.</summary>
    public Task<DlaFigures> OfDesksAsync(Guid me, DlaDeskId? desk, FiguresPeriod period, IReadOnlyList<DlaDesk> desks, CancellationToken ct) =>
        CountAsync(sight.RequestsOf(me).Where(r => desk == null || r.DeskId == desk), period, desks, ct);

    /// <summary>The requests that an officer follows today; nobody else's.</summary>
    public Task<DlaFigures> OfOfficerAsync(Guid me, FiguresPeriod period, IReadOnlyList<DlaDesk> desks, CancellationToken ct) =>
        CountAsync(sight.RequestsOf(me).Where(r => r.OwnerId == me), period, desks, ct);

    /// <summary>The whole region, before anything is masked.</summary>
    public Task<DlaFigures> OfRegionAsync(FiguresPeriod period, IReadOnlyList<DlaDesk> desks, CancellationToken ct) =>
        CountAsync(db.DlaRequests, period, desks, ct);

    private async Task<DlaFigures> CountAsync(IQueryable<DlaRequest> all, FiguresPeriod period, IReadOnlyList<DlaDesk> desks, CancellationToken ct)
    {
        var (from, to) = (period.Begins, period.Ends);
        var received = all.AsNoTracking().Where(r => r.ReceivedAt >= from && r.ReceivedAt < to);
        return new DlaFigures(
            await RequestsAsync(received, ct),
            await ThemesAsync(received, ct),
            await DecisionsAsync(received, ct),
            await RedirectionsAsync(received, ct),
            await delays.OfAsync(received, desks, ct));
    }

    private static Task<List<RequestGroup>> RequestsAsync(IQueryable<DlaRequest> received, CancellationToken ct) => received
        .SelectMany(r => r.Participations.Where(p => p.IsLead), (r, p) => new
        {
            r.DeskId,
            r.Status,
            r.Mode,
            r.Need.Urgency,
            p.Structure.DepartmentCode,
            p.Structure.LegalForm,
            p.Structure.StaffGroup,
        })
        .GroupBy(r => r)
        .Select(g => new RequestGroup(
            g.Key.DeskId, g.Key.Status, g.Key.Mode, g.Key.Urgency, g.Key.DepartmentCode, g.Key.LegalForm, g.Key.StaffGroup, g.Count()))
        .ToListAsync(ct);

    // Requests with the same themes in the same order are one group; not every database opens a list inside a statement.
    private static async Task<IReadOnlyList<ThemeGroup>> ThemesAsync(IQueryable<DlaRequest> received, CancellationToken ct)
    {
        var groups = await received
            .GroupBy(r => r.Need.Themes)
            .Select(g => new { Themes = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return [.. groups.SelectMany(g => g.Themes, (g, theme) => (theme, g.Count)).GroupBy(t => t.theme, StringComparer.Ordinal)
            .Select(t => new ThemeGroup(t.Key, t.Sum(x => x.Count)))];
    }

    private static Task<List<DecisionGroup>> DecisionsAsync(IQueryable<DlaRequest> received, CancellationToken ct) => received
        .SelectMany(r => r.Decisions)
        .Where(d => d.SettledAt != null)
        .GroupBy(d => new { d.Outcome, d.Reason })
        .Select(g => new DecisionGroup(g.Key.Outcome, g.Key.Reason, g.Count()))
        .ToListAsync(ct);

    private async Task<IReadOnlyList<RedirectionGroup>> RedirectionsAsync(IQueryable<DlaRequest> received, CancellationToken ct)
    {
        // A redirection knows its request by the bare id, and its actor goes by the name of today.
        var groups = await received
            .Join(db.Referrals, r => (Guid)(object)r.Id, x => x.CaseId, (_, x) => x)
            .Join(db.ResourceActors, x => x.ActorId, a => a.Id, (x, a) => new { x.ActorId, a.Name, x.Status, x.Outcome, WasSent = x.SentAt != null })
            .GroupBy(x => x)
            .Select(g => new { g.Key.ActorId, g.Key.Name, g.Key.Status, g.Key.Outcome, g.Key.WasSent, Count = g.Count() })
            .ToListAsync(ct);
        return [.. groups.Select(g => new RedirectionGroup(g.ActorId, g.Name, RedirectionFates.Of(g.Status, g.Outcome, g.WasSent), g.Count))];
    }
}
