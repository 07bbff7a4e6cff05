using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Data.Territories;

/// <summary>Reads the territory embedded in this assembly; scripts/reference-data tells where it comes from.</summary>
public static class TerritoryFiles
{
    private const string ValueSeparator = " | ";

    public static TerritoryCatalogue Load() => new(
        Rows("departements.tsv", 3).Select(ToDepartment),
        Rows("epci.tsv", 6).Select(ToEpci),
        Rows("communes.tsv", 7).Select(ToCommune));

    private static Department ToDepartment(string[] cells) => new(cells[0], cells[1], cells[2]);

    private static Epci ToEpci(string[] cells) =>
        new(cells[0], ToKind(cells[1]), cells[2], Values(cells[3]), Number(cells[4]), Number(cells[5]));

    private static Commune ToCommune(string[] cells) =>
        new(cells[0], cells[1], cells[2], cells[3], Values(cells[4]), Values(cells[5]), Number(cells[6]));

    private static EpciKind ToKind(string text) => text switch
    {
        "CC" => EpciKind.CommunityOfCommunes,
        "CA" => EpciKind.AgglomerationCommunity,
        "CU" => EpciKind.UrbanCommunity,
        "METRO" => EpciKind.Metropolis,
        _ => throw new InvalidDataException($"Unknown kind of EPCI: {text}."),
    };

    private static string[] Values(string cell) => cell.Split(ValueSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>The rows after the two first lines, which tell the source and name the columns.</summary>
    [SuppressMessage("Design", "MA0045", Justification = "An embedded resource is already in memory.")]
    private static IEnumerable<string[]> Rows(string file, int columns)
    {
        using var stream = typeof(TerritoryFiles).Assembly.GetManifestResourceStream("Territories/" + file)
            ?? throw new InvalidDataException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);

        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (line <= 2)
            {
                continue;
            }

            var cells = text.Split('\t');

            yield return cells.Length == columns
                ? cells
                : throw new InvalidDataException($"{file}, line {line}: {columns} columns expected.");
        }
    }
}
