using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>What lines of places mean: communes and EPCI, each by its name or its code.</summary>
public sealed record PlaceReading(IReadOnlyList<string> Codes, IReadOnlyList<string> Problems)
{
    public const int MaxLength = 8000;

    private const int MostProblems = 5;
    private const int MostShown = 60;

    public static PlaceReading Of(string? text, TerritoryCatalogue territories)
    {
        List<string> codes = [];
        List<string> problems = [];
        foreach (var line in (FrenchText.CleanText(text) ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (CodeOf(line, territories) is { } code)
            {
                codes.Add(code);
            }
            else if (problems.Count < MostProblems)
            {
                problems.Add(WhatToDo(line, territories));
            }
        }

        return new PlaceReading(codes, problems);
    }

    private static string? CodeOf(string line, TerritoryCatalogue territories)
    {
        if (TerritoryCoverage.LevelOf(line, territories) is TerritoryLevel.Commune or TerritoryLevel.Epci)
        {
            return line;
        }

        var folded = FrenchText.Fold(line);
        var epcis = territories.Epcis.Where(e => FrenchText.Fold(e.FullName) == folded || FrenchText.Fold(e.Name) == folded).Take(2).ToList();
        return epcis.Count == 1 ? epcis[0].Siren : territories.FindExact(line)?.Code;
    }

    private static string WhatToDo(string line, TerritoryCatalogue territories)
    {
        var shown = line.Length <= MostShown ? line : line[..MostShown] + "…";
        var near = territories.Search(line, 3);
        return near.Count == 0
            ? $"« {shown} » : écrivez le nom d’une commune ou d’une intercommunalité de la région, ou son code."
            : $"« {shown} » : plusieurs communes correspondent. Écrivez par exemple « {near[0].DisplayName} ».";
    }
}
