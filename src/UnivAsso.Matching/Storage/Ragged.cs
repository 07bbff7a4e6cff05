namespace UnivAsso.Matching.Storage;

/// <summary>Rows of different lengths, one after the other: row <c>i</c> goes from its start to that of the next.</summary>
internal readonly record struct Ragged<T>(ReadOnlyMemory<int> Starts, ReadOnlyMemory<T> Values)
    where T : unmanaged
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<T> this[int row] => Values.Span[Starts.Span[row]..Starts.Span[row + 1]];

    public static Ragged<T> Of(IReadOnlyList<T[]> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            starts[i + 1] = checked(starts[i] + rows[i].Length);
        }

        var values = new T[starts[^1]];
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].CopyTo(values, starts[i]);
        }

        return new(starts, values);
    }
}
