using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace UnivAsso.Web.Platform.Lists;

/// <summary>One column of an export.</summary>
public sealed record CsvColumn<TRow>(string Title, Func<TRow, string?> Value);

/// <summary>
/// A table sent row after row, for a spreadsheet in French: semicolons, a byte order mark for the accents, and no cell that a
/// spreadsheet would run as a formula.
/// </summary>
public sealed class CsvResult<TRow>(string fileName, IReadOnlyList<CsvColumn<TRow>> columns, IAsyncEnumerable<TRow> rows) : ActionResult
{
    private const int RowsPerFlush = 200;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var ct = context.HttpContext.RequestAborted;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(Csv.Line(columns.Select(c => c.Title)).AsMemory(), ct);
        var written = 0;
        await foreach (var row in rows.WithCancellation(ct))
        {
            await writer.WriteAsync(Csv.Line(columns.Select(c => c.Value(row))).AsMemory(), ct);
            if (++written % RowsPerFlush == 0)
            {
                await writer.FlushAsync(ct);
            }
        }
    }
}

/// <summary>How a line of an export is written.</summary>
public static class Csv
{
    // The full-width forms are read as the plain ones by some spreadsheets.
    private const string StartsAFormula = "=+-@\t\r\n＝＋－＠";

    /// <summary>What was written before <see cref="Cell"/> guarded it.</summary>
    public static string Unguarded(string text) =>
        text.Length > 1 && text[0] == '\'' && Guarded(text[1..]).Length == text.Length ? text[1..] : text;

    public static string Line(IEnumerable<string?> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    /// <summary>Always quoted; a cell that a spreadsheet could run begins with an apostrophe.</summary>
    public static string Cell(string? text) => $"\"{Guarded(text ?? string.Empty).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Guarded(string value)
    {
        var first = value.AsSpan().TrimStart(" \u00A0\u200B\uFEFF");
        return (first.Length > 0 && StartsAFormula.Contains(first[0])) || value is ['\t' or '\r' or '\n', ..] ? "'" + value : value;
    }
}
