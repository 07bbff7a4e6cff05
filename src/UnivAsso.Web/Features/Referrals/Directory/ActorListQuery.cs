using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>One line of the directory.</summary>
public sealed record ActorRow(
    ResourceActorId Id,
    string Name,
    string Type,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Territories,
    ResourceActorStatus Status,
    DateOnly? CheckedOn,
    DateOnly CheckDueOn,
    DateOnly SuggestedUntil,
    int OpenReports)
{
    public Freshness FreshnessOn(DateOnly today) => ActorFreshness.On(today, CheckedOn, CheckDueOn, SuggestedUntil);
}

/// <summary>What waits for somebody in the directory.</summary>
public sealed record ActorCounts(int ToCheck, int Reported);

/// <summary>Reads the directory: filtered, sorted, paged and counted by the database.</summary>
public sealed class ActorListQuery(UnivAssoDb db, TimeProvider clock)
{
    public async Task<ListPage<ActorRow>> PageAsync(ActorFilter filter, CancellationToken ct)
    {
        var (found, tooWide) = await FilteredAsync(filter, ct);
        if (found is null)
        {
            return ListPage<ActorRow>.Nothing;
        }

        return await Sorted(found, filter).PageAsync(filter.Page, Rows, ct, tooWide);
    }

    /// <summary>How many cards wait for a check, how many have a report that nobody has handled.</summary>
    public async Task<ActorCounts> CountAsync(CancellationToken ct)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        return await db.ResourceActors
            .Where(a => a.Status == ResourceActorStatus.Active)
            .GroupBy(_ => 1)
            .Select(all => new ActorCounts(
                all.Count(a => a.CheckedOn == null || a.CheckDueOn < today), all.Count(a => a.OpenReports > 0)))
            .SingleOrDefaultAsync(ct) ?? new ActorCounts(0, 0);
    }

    /// <summary>The actors of a list with everything an export carries, row after row.</summary>
    public async Task<IAsyncEnumerable<ResourceActor>> StreamAsync(ActorFilter filter, CancellationToken ct)
    {
        var (found, _) = await FilteredAsync(filter, ct);
        return found is null
            ? AsyncEnumerable.Empty<ResourceActor>()
            : Sorted(found, filter).Include(a => a.Territories).AsAsyncEnumerable();
    }

    /// <summary>What is asked for, or nothing when the words alone say that there is nothing.</summary>
    private async Task<(IQueryable<ResourceActor>? Found, bool TooWide)> FilteredAsync(ActorFilter filter, CancellationToken ct)
    {
        var found = Narrowed(filter, FrenchDates.DayInParis(clock.GetUtcNow()));
        if (DeskSearch.Matching(db, SearchScope.ResourceActors, filter.Text) is not { } wanted)
        {
            return (string.IsNullOrWhiteSpace(filter.Text) ? found : null, false);
        }

        var ids = await wanted.Take(DeskSearch.MostFound + 1).ToListAsync(ct);
        var kept = ids.Take(DeskSearch.MostFound).Distinct().Select(ResourceActorId.From).ToList();
        return (kept.Count is 0 ? null : found.Where(a => kept.Contains(a.Id)), ids.Count > DeskSearch.MostFound);
    }

    private IQueryable<ResourceActor> Narrowed(ActorFilter filter, DateOnly today)
    {
        var status = filter.StateValue is ActorFilter.Archived ? ResourceActorStatus.Archived : ResourceActorStatus.Active;
        var found = db.ResourceActors.AsNoTracking().Where(a => a.Status == status);
        found = filter.StateValue switch
        {
            ActorFilter.Fresh => found.Where(a => a.CheckedOn != null && a.CheckDueOn >= today),
            ActorFilter.ToCheck => found.Where(a => a.CheckedOn == null || a.CheckDueOn < today),
            ActorFilter.Stale => found.Where(a => a.SuggestedUntil < today),
            ActorFilter.Reported => found.Where(a => a.OpenReports > 0),
            _ => found,
        };
        if (ActorType.Find(filter.Type) is { } type)
        {
            found = found.Where(a => a.Type == type.Code);
        }

        if (ActorTheme.Find(filter.Theme) is { } theme)
        {
            found = found.Where(a => a.Themes.Count == 0 || a.Themes.Contains(theme.Code));
        }

        if (ServedStructure.Find(filter.Structure) is { } structure)
        {
            found = found.Where(a => a.Structures.Count == 0 || a.Structures.Contains(structure.Code));
        }

        return filter.Department is { Length: > 0 } department
            ? found.Where(a => a.Territories.Any(t => t.Code == department || t.Code == TerritoryCoverage.Region))
            : found;
    }

    private static IQueryable<ResourceActor> Sorted(IQueryable<ResourceActor> found, ActorFilter filter) => filter.Sort switch
    {
        { Column: ActorFilter.ByCheck, Descending: false } => found.OrderBy(a => a.CheckDueOn).ThenBy(a => a.Id),
        { Column: ActorFilter.ByCheck } => found.OrderByDescending(a => a.CheckDueOn).ThenByDescending(a => a.Id),
        { Descending: false } => found.OrderBy(a => a.NameKey).ThenBy(a => a.Id),
        _ => found.OrderByDescending(a => a.NameKey).ThenByDescending(a => a.Id),
    };

    private static IQueryable<ActorRow> Rows(IQueryable<ResourceActor> actors) => actors.Select(a => new ActorRow(
        a.Id,
        a.Name,
        a.Type,
        a.Themes,
        a.Territories.Where(t => t.Extent == TerritoryExtent.Whole).OrderByDescending(t => t.Level).ThenBy(t => t.Code).Select(t => t.Code).ToList(),
        a.Status,
        a.CheckedOn,
        a.CheckDueOn,
        a.SuggestedUntil,
        a.OpenReports));
}
