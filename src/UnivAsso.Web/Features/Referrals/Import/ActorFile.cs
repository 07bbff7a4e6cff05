using System.Runtime.CompilerServices;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform.Lists;

namespace UnivAsso.Web.Features.Referrals.Import;

/// <summary>Reads the file of a directory: its titles, then its lines. What cannot be read is told with its line.</summary>
public sealed class ActorFile(Stream content)
{
    /// <summary>Why nothing, or nothing more, could be read.</summary>
    public string? Problem { get; private set; }

    /// <summary>Columns that we do not know.</summary>
    public IReadOnlyList<string> UnknownColumns { get; private set; } = [];

    public async IAsyncEnumerable<ActorLine> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        string?[]? columns = null;
        await foreach (var line in new CsvReader(content).ReadAsync(ct))
        {
            if (line.Problem is { } problem)
            {
                Problem = $"Ligne {line.Number} : {problem}";
                yield break;
            }

            if (columns is null)
            {
                columns = ColumnsOf(line);
                if (Problem is not null)
                {
                    yield break;
                }

                continue;
            }

            yield return new ActorLine(line.Number, CellsOf(line, columns));
        }

        Problem ??= columns is null ? "Ce fichier est vide." : null;
    }

    private string?[] ColumnsOf(CsvLine titles)
    {
        var columns = titles.Cells.Select(t => ActorColumns.All.FirstOrDefault(c => FrenchText.Fold(c) == FrenchText.Fold(t))).ToArray();
        var missing = ActorColumns.Needed.Except(columns.OfType<string>(), StringComparer.Ordinal).ToList();
        var twice = columns.OfType<string>().GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToList();
        UnknownColumns = [.. titles.Cells.Where((t, i) => columns[i] is null && !string.IsNullOrWhiteSpace(t)).Select(t => FrenchText.CleanLine(t) ?? t).Take(20)];
        Problem = missing.Count > 0
            ? $"La première ligne doit nommer les colonnes. Il manque : {string.Join(", ", missing)}."
            : twice.Count > 0 ? $"Une colonne est nommée deux fois : {string.Join(", ", twice)}." : null;
        return columns;
    }

    private static Dictionary<string, string> CellsOf(CsvLine line, string?[] columns)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < line.Cells.Count && i < columns.Length; i++)
        {
            if (columns[i] is { } column)
            {
                cells[column] = line.Cells[i];
            }
        }

        return cells;
    }
}
