using UnivAsso.Domain.Territories;

namespace UnivAsso.Domain.Referrals;

/// <summary>For whom an actor is looked for.</summary>
public sealed record FinderQuestion
{
    /// <summary>INSEE code of the seat; nothing means outside the region.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>Codes of <see cref="ActorTheme"/>: one in common is enough. Other codes ask nothing.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Code of a <see cref="ServedStructure"/>.</summary>
    public string? Structure { get; init; }

    /// <summary>Words that the card must contain, each by its beginning.</summary>
    public string? Words { get; init; }

    /// <summary>Shows also the cards that are no longer suggested because nobody checked them for too long.</summary>
    public bool WithStale { get; init; }
}

/// <summary>Says in words why an actor fits.</summary>
public static class FitReasons
{
    public static IReadOnlyList<string> Of(
        FinderQuestion question, TerritoryLevel level, IReadOnlyList<string> themes, IReadOnlyList<string> structures, TerritoryCatalogue territories) =>
    [
        Territory(question.CommuneCode, level, territories),
        .. Themes(question.Themes, themes),
        .. Structure(question.Structure, structures),
    ];

    private static string Territory(string? communeCode, TerritoryLevel level, TerritoryCatalogue territories)
    {
        var commune = territories.Find(communeCode);
        return level switch
        {
            TerritoryLevel.Commune => $"couvre votre commune : {commune?.Name}",
            TerritoryLevel.Epci => $"couvre votre EPCI : {(commune is null ? null : territories.EpciOf(commune).FullName)}",
            TerritoryLevel.Department => $"couvre votre département : {(commune is null ? null : territories.DepartmentOf(commune).Name)}",
            TerritoryLevel.Region => "couvre toute la région",
            TerritoryLevel.Outside => "intervient hors de la région",
        };
    }

    private static IEnumerable<string> Themes(IReadOnlyList<string> asked, IReadOnlyList<string> served)
    {
        var known = ActorTheme.All.Where(t => asked.Contains(t.Code)).ToList();
        if (known.Count > 0 && served.Count == 0)
        {
            return ["généraliste : tous les thèmes"];
        }

        return known.Where(t => served.Contains(t.Code)).Select(t => $"thème : {Lower(t.Label)}");
    }

    private static IEnumerable<string> Structure(string? asked, IReadOnlyList<string> served) =>
        ServedStructure.Find(asked) is not { } known ? []
        : served.Count == 0 ? ["accueille toutes les structures"]
        : served.Contains(known.Code) ? [$"accueille : {Lower(known.Label)}"]
        : [];

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
