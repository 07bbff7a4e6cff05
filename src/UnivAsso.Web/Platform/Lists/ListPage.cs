namespace UnivAsso.Web.Platform.Lists;

/// <summary>A page of a list, with a count that stops at <see cref="MostCounted"/>.</summary>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Page, int Counted, bool SearchTooWide)
{
    public const int Size = 25;

    /// <summary>Nobody reads the thousandth row: counting on would only cost.</summary>
    public const int MostCounted = 1000;

    public static ListPage<TRow> Nothing { get; } = new([], 1, 0, SearchTooWide: false);

    public int Total => Math.Min(Counted, MostCounted);
}
