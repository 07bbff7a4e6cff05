using System.Globalization;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>One figure of a file: the table, the line, what is measured, and how much.</summary>
public sealed record FigureFileRow(string Table, string Line, string Measure, string Value);

/// <summary>The tables of a page as one long table for a spreadsheet, each figure on a line that says everything about it.</summary>
public static class FigureFile
{
    private const string Percent = "Part (%)";

    public static CsvResult<FigureFileRow> Of(FiguresPage page, FiguresPeriod period) => new(
        page.IsOwn ? "univasso-dla-mes-chiffres.csv" : "univasso-dla-chiffres.csv",
        [
            new("Tableau", r => r.Table),
            new("Ligne", r => r.Line),
            new("Mesure", r => r.Measure),
            new("Valeur", r => r.Value),
            new("Du", _ => Day(period.From)),
            new("Au", _ => Day(period.To)),
            new("Compté", _ => page.Counted),
        ],
        RowsOf(page).ToAsyncEnumerable());

    private static IEnumerable<FigureFileRow> RowsOf(FiguresPage page)
    {
        foreach (var table in page.Tables)
        {
            foreach (var line in table.AllLines)
            {
                foreach (var (measure, figure) in table.Measures.Zip(line.Figures))
                {
                    yield return new FigureFileRow(table.Title, line.Label, measure, figure.Plain);
                }

                if (line.Percent is { } percent)
                {
                    yield return new FigureFileRow(table.Title, line.Label, Percent, percent.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        if (page.Figures?.Loop is { Percent: { } rate } loop)
        {
            foreach (var (measure, value) in new[] { ("Orientations confiées", loop.HandedOver), ("Issue connue", loop.Known), (Percent, rate) })
            {
                yield return new FigureFileRow("Retours des orientations", "Ensemble", measure, value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
