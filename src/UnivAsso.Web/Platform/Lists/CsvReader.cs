using System.Runtime.CompilerServices;
using System.Text;

namespace UnivAsso.Web.Platform.Lists;

/// <summary>One line of a table: where it begins in the file, its cells, or what keeps it from being read.</summary>
public sealed record CsvLine(int Number, IReadOnlyList<string> Cells, string? Problem = null);

/// <summary>
/// Reads a table sent by somebody from a stream that can go back, line after line: semicolons, commas or tabs, quotes where a cell needs them. Nothing is read beyond
/// the limits, and the first thing that cannot be read ends the reading with its reason.
/// </summary>
public sealed class CsvReader(Stream content)
{
    public const int MostLines = 20_000;
    public const int MostCells = 80;
    public const int CellMaxLength = 10_000;

    private const string NotUtf8 = "Ce fichier n’est pas en UTF-8. Enregistrez-le au format « CSV UTF-8 », puis envoyez-le de nouveau.";
    private const string NotATable = "Ce fichier n’est pas un tableau CSV. Depuis un tableur, enregistrez-le au format « CSV UTF-8 ».";

    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private char _separator = ';';
    private bool _isQuoted;
    private bool _wasQuoted;
    private char _previous;
    private int _line = 1;
    private int _began = 1;

    public async IAsyncEnumerable<CsvLine> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (await IsArchiveAsync(ct))
        {
            yield return new CsvLine(1, [], NotATable);
            yield break;
        }

        using var reader = new StreamReader(
            content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[4096];
        var (isFirst, lines) = (true, 0);
        while (true)
        {
            var (length, problem) = await FillAsync(reader, buffer, ct);
            if (isFirst && length > 0)
            {
                _separator = SeparatorOf(buffer.AsSpan(0, length));
                isFirst = false;
            }

            for (var i = 0; i < length && problem is null; i++)
            {
                if (Take(buffer[i], out problem))
                {
                    lines++;
                    problem = lines > MostLines ? $"Ce fichier a plus de {MostLines} lignes. Envoyez-le en plusieurs fois." : null;
                    if (problem is null)
                    {
                        yield return Cut();
                    }
                }
            }

            if (problem is not null)
            {
                yield return new CsvLine(_began, [], problem);
                yield break;
            }

            if (length == 0)
            {
                break;
            }
        }

        if (_isQuoted)
        {
            yield return new CsvLine(_began, [], "Un guillemet ouvert sur cette ligne n’est jamais refermé.");
        }
        else if (EndCell())
        {
            yield return Cut();
        }
    }

    // A workbook of a spreadsheet is an archive, and begins like one.
    private async Task<bool> IsArchiveAsync(CancellationToken ct)
    {
        var start = new byte[2];
        var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        content.Position = 0;
        return read == start.Length && start.AsSpan().SequenceEqual("PK"u8);
    }

    private static async Task<(int Length, string? Problem)> FillAsync(StreamReader reader, char[] buffer, CancellationToken ct)
    {
        try
        {
            return (await reader.ReadAsync(buffer, ct), null);
        }
        catch (DecoderFallbackException)
        {
            return (0, NotUtf8);
        }
    }

    // The sign most often met in the titles, which hold neither sentences nor addresses.
    private static char SeparatorOf(ReadOnlySpan<char> start)
    {
        var end = start.IndexOfAny('\r', '\n');
        var titles = end < 0 ? start : start[..end];
        var (semicolons, commas, tabs) = (titles.Count(';'), titles.Count(','), titles.Count('\t'));
        return semicolons >= commas && semicolons >= tabs ? ';' : commas >= tabs ? ',' : '\t';
    }

    /// <summary>Takes one character; true when it ends a line that holds something.</summary>
    private bool Take(char c, out string? problem)
    {
        var ends = false;
        problem = c == '\0' ? NotATable : null;
        var isSecondHalf = c == '\n' && _previous == '\r';
        if (_isQuoted)
        {
            if (c == '"')
            {
                (_isQuoted, _wasQuoted) = (false, true);
            }
            else
            {
                _cell.Append(c);
                _line += c == '\n' ? 1 : 0;
            }
        }
        else if (c == '"' && (_cell.Length == 0 || _wasQuoted))
        {
            // A second quote right after a closing one is a quote of the text.
            if (_wasQuoted && _previous == '"')
            {
                _cell.Append('"');
            }

            _isQuoted = true;
        }
        else if (c == _separator)
        {
            AddCell();
        }
        else if (c is '\r' or '\n')
        {
            ends = !isSecondHalf && EndCell();
            _line += isSecondHalf ? 0 : 1;
            _began = ends ? _began : _line;
        }
        else
        {
            _cell.Append(c);
        }

        _previous = c;
        problem ??= _cell.Length > CellMaxLength ? $"Une cellule de cette ligne dépasse {CellMaxLength} caractères. Un guillemet n’est peut-être pas refermé."
            : _cells.Count > MostCells ? $"Cette ligne a plus de {MostCells} colonnes."
            : null;
        return ends && problem is null;
    }

    private void AddCell()
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
        _wasQuoted = false;
    }

    /// <summary>Closes the line; false when it is empty.</summary>
    private bool EndCell()
    {
        if (_cells.Count == 0 && _cell.Length == 0 && !_wasQuoted)
        {
            return false;
        }

        AddCell();
        return true;
    }

    private CsvLine Cut()
    {
        var line = new CsvLine(_began, [.. _cells]);
        _cells.Clear();
        _began = _line;
        return line;
    }
}
