using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Public;

/// <summary>What the public reads of an actor: nothing that belongs to a person.</summary>
public sealed record PublicActor(
    ResourceActorId Id,
    string Name,
    string Type,
    string Does,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Territories,
    string? Website,
    DateOnly? CheckedOn,
    string Source);

/// <summary>The public list with its two questions.</summary>
public sealed record PublicActorsPage(PublicFilter Filter, ListPage<PublicActor> List, TerritoryCatalogue Territories)
{
    public string CountText => Counts.Listed(List.Counted, ListPage<PublicActor>.MostCounted, "acteur", "acteurs");

    public IEnumerable<FilterSelect> Selects =>
    [
        new("departement", "Département", "Toute la région", Filter.Department, Territories.Departments.Select(d => new Choice(d.Code, $"{d.Name} ({d.Code})"))),
        new("theme", "Thème", "Tous", Filter.Theme, ReferralWords.Themes),
    ];

    public string TerritoriesOf(PublicActor actor) => string.Join(", ", actor.Territories.Select(code => TerritoryCoverage.NameOf(code, Territories)));
}

/// <summary>Reads the cards that may be shown: active, and checked not too long ago.</summary>
public sealed class PublicActorsQuery(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    public async Task<ListPage<PublicActor>> PageAsync(PublicFilter filter, CancellationToken ct)
    {
        var found = Shown();
        if (territories.FindDepartment(filter.Department) is { } department)
        {
            found = found.Where(a => a.Territories.Any(t => t.Code == department.Code || t.Code == TerritoryCoverage.Region));
        }

        if (ActorTheme.Find(filter.Theme) is { } theme)
        {
            found = found.Where(a => a.Themes.Count == 0 || a.Themes.Contains(theme.Code));
        }

        var sorted = found.OrderBy(a => a.NameKey).ThenBy(a => a.Id);
        return await sorted.PageAsync(
            filter.Page,
            rows => rows.Select(a => new PublicActor(
                a.Id,
                a.Name,
                a.Type,
                a.Does,
                a.Themes,
                a.Territories.Where(t => t.Extent == TerritoryExtent.Whole).OrderByDescending(t => t.Level).ThenBy(t => t.Code).Select(t => t.Code).ToList(),
                a.Website,
                a.CheckedOn,
                a.Source)),
            ct);
    }

    /// <summary>The name of an actor of the public list.</summary>
    public Task<string?> NameOfAsync(ResourceActorId id, CancellationToken ct) =>
        Shown().Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(ct);

    private IQueryable<ResourceActor> Shown()
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        return db.ResourceActors.AsNoTracking().Where(a => a.Status == ResourceActorStatus.Active && a.SuggestedUntil >= today);
    }
}
