namespace UnivAsso.Matching.Text;

/// <summary>The word lists that travel with the library: tab-separated, with a line of column names.</summary>
internal static class WordLists
{
    /// <summary>The rows of a list.</summary>
    /// <exception cref="InvalidOperationException">No list has that name, or a row lacks a cell.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
#pragma warning disable MA0045 // The list is in memory, and is read once.
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No word list is named {name}.");
        using var reader = new StreamReader(stream);
        var columns = reader.ReadLine()!.Split('\t').Length;
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            yield return cells.Length == columns ? cells : throw new InvalidOperationException($"{name}: « {line} » does not have {columns} cells.");
        }
#pragma warning restore MA0045
    }
}
