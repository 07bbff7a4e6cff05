using UnivAsso.Domain.Territories;

namespace UnivAsso.Domain.Referrals;

/// <summary>Reads the territories that an actor serves, and tells which of them a structure lies in.</summary>
public static class TerritoryCoverage
{
    public const string Region = "region";
    public const string Outside = "ailleurs";

    /// <summary>The level of a code; nothing when it names no territory of the region.</summary>
    public static TerritoryLevel? LevelOf(string? code, TerritoryCatalogue territories) => code switch
    {
        Region => TerritoryLevel.Region,
        Outside => TerritoryLevel.Outside,
        _ when territories.FindDepartment(code) is not null => TerritoryLevel.Department,
        _ when territories.FindEpci(code) is not null => TerritoryLevel.Epci,
        _ when territories.Find(code) is not null => TerritoryLevel.Commune,
        _ => null,
    };

    /// <summary>The name of a territory, as a page shows it.</summary>
    public static string NameOf(string code, TerritoryCatalogue territories) => code switch
    {
        Region => "Toute la région",
        Outside => "Hors de la région",
        _ => territories.FindDepartment(code)?.Name
            ?? territories.FindEpci(code)?.FullName
            ?? territories.Find(code)?.DisplayName
            ?? code,
    };

    /// <summary>The territories in which a commune lies, nearest first. Outside the region, only those who serve beyond it.</summary>
    public static IReadOnlyList<string> CodesOver(string? communeCode, TerritoryCatalogue territories) =>
        territories.Find(communeCode) is { } commune
            ? [commune.Code, commune.EpciSiren, commune.DepartmentCode, Region]
            : [Outside];

    /// <summary>One row per territory served, and one per département served in part; unknown codes are left out.</summary>
    public static IReadOnlyList<ActorTerritory> RowsOf(
        ResourceActorId actorId, IEnumerable<string> codes, TerritoryCatalogue territories)
    {
        var rows = new SortedDictionary<string, ActorTerritory>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (LevelOf(code, territories) is { } level)
            {
                rows[code] = Row(code, level, TerritoryExtent.Whole);
            }
        }

        foreach (var department in rows.Keys.ToList().SelectMany(code => DepartmentsAround(code, territories)))
        {
            rows.TryAdd(department, Row(department, TerritoryLevel.Department, TerritoryExtent.Part));
        }

        return [.. rows.Values];

        ActorTerritory Row(string code, TerritoryLevel level, TerritoryExtent extent) =>
            new() { ActorId = actorId, Code = code, Level = level, Extent = extent };
    }

    // An EPCI on the border of the region has communes in départements that are not ours.
    private static IEnumerable<string> DepartmentsAround(string code, TerritoryCatalogue territories) =>
        territories.Find(code) is { } commune ? [commune.DepartmentCode]
        : territories.FindEpci(code) is { } epci ? epci.DepartmentCodes.Where(d => territories.FindDepartment(d) is not null)
        : [];
}
