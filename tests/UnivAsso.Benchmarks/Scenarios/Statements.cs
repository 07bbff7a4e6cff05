using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UnivAsso.Benchmarks.Report;
using UnivAsso.Data.Accounts;
using UnivAsso.Testing;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>Opens every page that a visitor and each kind of person reach by following links, and counts the SQL of each.</summary>
internal static class Statements
{
    private const int Most = 6;
    private const int MostPages = 120;

    public static async Task RunAsync(Findings findings)
    {
        await using var site = new CountingSite();
        for (var number = 0; number < 3; number++)
        {
            await site.ReceivedNeedAsync();
            await site.ReceivedResearchAsync();
        }

        List<PageStatements> pages = [];
        pages.AddRange(await CrawlAsync(site, "visitor", site.Visitor(), "/"));
        pages.AddRange(await CrawlAsync(site, Roles.Coordinator, await site.SignedInAsync(Roles.Coordinator), "/coordination"));
        pages.AddRange(await CrawlAsync(site, Roles.Administrator, await site.SignedInAsync(Roles.Administrator), "/administration"));
        pages.AddRange(await CrawlAsync(site, Roles.Association, await site.SignedInAsync(Roles.Association), "/espace"));
        pages.AddRange(await CrawlAsync(site, Roles.DlaOfficer, await site.SignedInAsync(Roles.DlaOfficer), "/espace-dla/semaine"));
        if (pages.Count == 0)
        {
            throw new InvalidOperationException("No page was reached.");
        }

        var worst = pages.MaxBy(p => p.Count)!;
        findings.Statements.AddRange(pages);
        findings.Add(new Finding($"SQL statements on a page, worst of {pages.Count} ({worst.Path})", worst.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "–")
        {
            Bar = $"≤ {Most}",
            Met = worst.Count <= Most,
        });
    }

    private static async Task<List<PageStatements>> CrawlAsync(CountingSite site, string who, Browser browser, string start)
    {
        List<PageStatements> found = [];
        HashSet<string> known = [start];
        Queue<string> todo = new([start]);
        while (found.Count < MostPages && todo.TryDequeue(out var path))
        {
            // Opened twice: the first time may fill caches that later visits share.
            var page = await browser.OpenAsync(path);
            if (page.Status != HttpStatusCode.OK || page.Path != path)
            {
                continue;
            }

            site.Counter.Reset();
            await browser.OpenAsync(path);
            found.Add(new PageStatements(who, path, site.Counter.Count));
            var links = page.Document.QuerySelectorAll("a[href^='/']")
                .Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Where(href => !href.StartsWith("//", StringComparison.Ordinal) && !Path.HasExtension(href) && known.Add(href));
            foreach (var link in links)
            {
                todo.Enqueue(link);
            }
        }

        return found;
    }

    /// <summary>The whole application, with somebody counting at the door of the database.</summary>
    private sealed class CountingSite : Site
    {
        public StatementCounter Counter { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseContentRoot(Path.Combine(Checkout.Root, "src", "UnivAsso.Web"));
            builder.ConfigureServices(services => services.AddSingleton<IInterceptor>(Counter));
        }
    }
}

/// <summary>Counts the commands sent to the database.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => _count;

    public void Reset() => _count = 0;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecuting(command, eventData, result);
    }
}
