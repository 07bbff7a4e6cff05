using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>An actor that fits, with the reasons in words.</summary>
public sealed record FittingActor
{
    public required ResourceActorId Id { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string Does { get; init; }

    public required Freshness Freshness { get; init; }

    public required DateOnly? CheckedOn { get; init; }

    /// <summary>Somebody says that the card is wrong, and nobody has looked yet.</summary>
    public required bool IsReported { get; init; }

    /// <summary>Whether what a structure allows can be passed on to it.</summary>
    public required bool HasEmail { get; init; }

    /// <summary>« couvre votre EPCI : … », « thème : gouvernance ».</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}

/// <summary>What the finder found, and whether there was more to show than anybody reads.</summary>
public sealed record FoundActors(IReadOnlyList<FittingActor> Actors, bool HasMore);

/// <summary>
/// Lists the actors that fit a structure: those who serve its place, nearest first, then those who name its theme, then the freshest
/// cards. Filtered and sorted by the database, from the rows of the territories; the order never depends on chance.
/// </summary>
public sealed class ResourceFinder(UnivAssoDb db, TerritoryCatalogue territories, TimeProvider clock)
{
    /// <summary>More is no choice any longer.</summary>
    public const int MostShown = 30;

    public async Task<FoundActors> FindAsync(FinderQuestion question, CancellationToken ct)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        var actors = db.ResourceActors.Where(a => a.Status == ResourceActorStatus.Active);
        if (!question.WithStale)
        {
            actors = actors.Where(a => a.SuggestedUntil >= today);
        }

        if (DeskSearch.Matching(db, SearchScope.ResourceActors, question.Words) is { } wanted)
        {
            var ids = await wanted.Take(DeskSearch.MostFound).ToListAsync(ct);
            var kept = ids.Distinct().Select(ResourceActorId.From).ToList();
            actors = actors.Where(a => kept.Contains(a.Id));
        }
        else if (!string.IsNullOrWhiteSpace(question.Words))
        {
            return new FoundActors([], HasMore: false);
        }

        var rows = await Rows(Narrowed(actors, question), question, today).Take(MostShown + 1).ToListAsync(ct);
        return new FoundActors(
            [.. rows.Take(MostShown).Select(row => new FittingActor
            {
                Id = row.Id,
                Name = row.Name,
                Type = row.Type,
                Does = row.Does,
                Freshness = ActorFreshness.On(today, row.CheckedOn, row.CheckDueOn, row.SuggestedUntil),
                CheckedOn = row.CheckedOn,
                IsReported = row.OpenReports > 0,
                HasEmail = row.HasEmail,
                Reasons = FitReasons.Of(question, row.Level, row.Themes, row.Structures, territories),
            })],
            rows.Count > MostShown);
    }

    private static IQueryable<ResourceActor> Narrowed(IQueryable<ResourceActor> actors, FinderQuestion question)
    {
        var found = actors;
        var themes = ThemesOf(question);
        if (themes.Count > 0)
        {
            found = found.Where(a => a.Themes.Count == 0 || a.Themes.Any(t => themes.Contains(t)));
        }

        return ServedStructure.Find(question.Structure) is { } structure
            ? found.Where(a => a.Structures.Count == 0 || a.Structures.Contains(structure.Code))
            : found;
    }

    private IQueryable<FinderRow> Rows(IQueryable<ResourceActor> actors, FinderQuestion question, DateOnly today)
    {
        var codes = TerritoryCoverage.CodesOver(question.CommuneCode, territories);
        var themes = ThemesOf(question);
        var nearest = db.ActorTerritories
            .Where(t => codes.Contains(t.Code) && t.Extent == TerritoryExtent.Whole)
            .GroupBy(t => t.ActorId)
            .Select(served => new { ActorId = served.Key, Level = served.Min(t => t.Level) });
        return nearest
            .Join(actors, near => near.ActorId, actor => actor.Id, (near, actor) => new { near.Level, Actor = actor })
            .OrderBy(fit => fit.Level)
            .ThenByDescending(fit => fit.Actor.Themes.Count(t => themes.Contains(t)))
            .ThenBy(fit => fit.Actor.CheckedOn == null || fit.Actor.CheckDueOn < today)
            .ThenBy(fit => fit.Actor.NameKey)
            .ThenBy(fit => fit.Actor.Id)
            .Select(fit => new FinderRow
            {
                Id = fit.Actor.Id,
                Level = fit.Level,
                Name = fit.Actor.Name,
                Type = fit.Actor.Type,
                Does = fit.Actor.Does,
                Themes = fit.Actor.Themes,
                Structures = fit.Actor.Structures,
                CheckedOn = fit.Actor.CheckedOn,
                CheckDueOn = fit.Actor.CheckDueOn,
                SuggestedUntil = fit.Actor.SuggestedUntil,
                OpenReports = fit.Actor.OpenReports,
                HasEmail = fit.Actor.Email != null,
            });
    }

    private static List<string> ThemesOf(FinderQuestion question) => [.. ActorTheme.All.Select(t => t.Code).Where(question.Themes.Contains)];

    private sealed class FinderRow
    {
        public ResourceActorId Id { get; init; }

        public TerritoryLevel Level { get; init; }

        public required string Name { get; init; }

        public required string Type { get; init; }

        public required string Does { get; init; }

        public required List<string> Themes { get; init; }

        public required List<string> Structures { get; init; }

        public DateOnly? CheckedOn { get; init; }

        public DateOnly CheckDueOn { get; init; }

        public DateOnly SuggestedUntil { get; init; }

        public int OpenReports { get; init; }

        public bool HasEmail { get; init; }
    }
}
