using System.Net;
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
}
