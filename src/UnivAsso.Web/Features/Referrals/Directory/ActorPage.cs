using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>Everything the card of an actor shows.</summary>
public sealed record ActorPage(ResourceActor Actor, IReadOnlyList<JournalEntry> Journal, DateOnly Today, TerritoryCatalogue Territories)
{
    /// <summary>Texts that came back with an error.</summary>
    public string? ArchiveReason { get; init; }

    public string? ReportText { get; init; }

    public string Address => ReferralsFeature.AddressOf(Actor.Id);

    public Freshness Freshness => Actor.FreshnessOn(Today);

    public IEnumerable<string> TerritoryNames => Actor.Territories
        .Where(t => t.Extent is TerritoryExtent.Whole)
        .OrderByDescending(t => t.Level)
        .Select(t => TerritoryCoverage.NameOf(t.Code, Territories));

    public IEnumerable<ActorErrorReport> OpenReports => Actor.Reports.Where(r => r.HandledAt is null).OrderBy(r => r.At);

    public IEnumerable<ActorErrorReport> HandledReports => Actor.Reports.Where(r => r.HandledAt is not null).OrderByDescending(r => r.HandledAt);
}

/// <summary>Reads the card of an actor with its reports and its history.</summary>
public sealed class ActorQuery(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    private const int MostHistory = 30;

    public async Task<ActorPage?> OpenAsync(ResourceActorId id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } actor)
        {
            return null;
        }

        var journal = await db.Journal.AsNoTracking()
            .Where(e => e.SubjectId == id.Value)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Take(MostHistory)
            .ToListAsync(ct);
        return new ActorPage(actor, journal, FrenchDates.DayInParis(clock.GetUtcNow()), territories);
    }

    public Task<ResourceActor?> FindAsync(ResourceActorId id, CancellationToken ct) => db.ResourceActors.AsNoTracking()
        .Include(a => a.Territories).Include(a => a.Reports).AsSplitQuery()
        .SingleOrDefaultAsync(a => a.Id == id, ct);
}
