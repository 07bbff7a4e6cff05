using Microsoft.EntityFrameworkCore;

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

/// <summary>Cuts pages out of sorted lists, in the database.</summary>
public static class Paging
{
    /// <summary>Reads one page and counts as far as anybody reads; a page beyond the last is the last.</summary>
    /// <param name="sorted">The whole list, in an order that leaves no tie.</param>
    /// <param name="asked">The number of the page, from 1.</param>
    /// <param name="rows">Projects straight to what the page shows.</param>
    /// <param name="ct">The end of the request.</param>
    /// <param name="tooWide">Whether the words searched found more than the list holds.</param>
    public static async Task<ListPage<TRow>> PageAsync<T, TRow>(
        this IQueryable<T> sorted, int asked, Func<IQueryable<T>, IQueryable<TRow>> rows, CancellationToken ct, bool tooWide = false)
    {
        var counted = await sorted.Take(ListPage<TRow>.MostCounted + 1).CountAsync(ct);
        var pages = (Math.Min(counted, ListPage<TRow>.MostCounted) + ListPage<TRow>.Size - 1) / ListPage<TRow>.Size;
        var page = Math.Clamp(asked, 1, Math.Max(1, pages));
        var shown = await rows(sorted.Skip((page - 1) * ListPage<TRow>.Size).Take(ListPage<TRow>.Size)).ToListAsync(ct);
        return new ListPage<TRow>(shown, page, counted, tooWide);
    }
}
