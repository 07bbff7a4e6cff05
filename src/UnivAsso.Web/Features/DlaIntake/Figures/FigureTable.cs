using System.Globalization;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>One table of figures: what it counts, its lines, and what is said when there are none.</summary>
public sealed record FigureTable(string Code, string Title, string Counts, string LinesOf, IReadOnlyList<string> Measures, IReadOnlyList<FigureLine> Lines)
{
    public const string Share = "Part";

    /// <summary>What is said in place of a table without lines.</summary>
    public required string Empty { get; init; }

    /// <summary>The last line, when the others add up to it.</summary>
    public FigureLine? Total { get; init; }

    public bool HasShares => Lines.Any(l => l.Percent is not null);

    /// <summary>The lines as they are read, the total last.</summary>
    public IEnumerable<FigureLine> AllLines => Total is null ? Lines : Lines.Append(Total);
}

/// <summary>A line: one figure for each measure, and the part of the whole, if that says something.</summary>
public sealed record FigureLine(string Label, IReadOnlyList<Figure> Figures, int? Percent = null);

/// <summary>A number, or the words that stand in its place.</summary>
public readonly record struct Figure(int? Number, string? Words = null)
{
    public const string UnderFive = "moins de 5";
    public const string Withheld = "non publié";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static Figure Of(PublicCount count) => count.Shown switch
    {
        CountShown.Exact => new Figure(count.Value),
        CountShown.UnderFive => new Figure(null, UnderFive),
        CountShown.Withheld => new Figure(null, Withheld),
    };

    /// <summary>« 1 234 », for a reader.</summary>
    public string InWords => Number is { } number ? number.ToString("N0", French) : Words ?? string.Empty;

    /// <summary>« 1234 », for a spreadsheet.</summary>
    public string Plain => Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : Words ?? string.Empty;
}
