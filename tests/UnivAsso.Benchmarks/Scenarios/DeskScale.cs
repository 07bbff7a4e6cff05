using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Benchmarks.Report;
using UnivAsso.Data.Sqlite;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>The inbox of the DLA with a hundred thousand requests beside the same inbox with a thousand, over the whole application.</summary>
internal static class DeskScale
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int Rounds = 30;
    private const int MostStatements = 4;
    private const double MostRatio = 1.5;

    /// <summary>The piles, the filters and the orders that officers use.</summary>
    private static readonly string[] Pages =
    [
        "?onglet=nouvelles", "?onglet=a-completer", "?onglet=rendez-vous", "?onglet=cette-semaine", "?onglet=decisions", "?onglet=reorientations",
        "?onglet=closes", "?onglet=toutes", "?onglet=toutes&responsable=moi", "?onglet=toutes&urgence=salaires", "?onglet=rendez-vous&tri=-recue&page=2",
    ];

    public static async Task RunAsync(Findings findings)
    {
        await using var few = new CountingSite();
        await using var many = new CountingSite();
        await FillAsync(few, await few.SentDlaRequestAsync(), Few, openOneIn: 1, desks: 1);
        await FillAsync(many, await many.SentDlaRequestAsync(), Many, openOneIn: 20, desks: 6);
        foreach (var desk in new[] { "pas-de-calais", "regional" })
        {
            var pages = await MeasureAsync(desk, few, many);
            var (slowest, worst) = (pages.MaxBy(p => p.Many / p.Few)!, pages.MaxBy(p => p.Statements)!);
            var (fewTotal, manyTotal) = (pages.Sum(p => p.Few), pages.Sum(p => p.Many));
            findings.Add(new Finding(
                $"inbox of the desk « {desk} », a page of 25 among {Text(Many)} requests, mean of {pages.Count} piles and filters",
                Milliseconds(manyTotal / pages.Count),
                $"the same among {Text(Few)}")
            {
                Rung = Milliseconds(fewTotal / pages.Count),
                Ratio = manyTotal / fewTotal,
                Bar = $"≤ {MostRatio.ToString(CultureInfo.InvariantCulture)} ×",
                Met = manyTotal <= MostRatio * fewTotal,
            });
            findings.Add(new Finding($"the worst of these pages ({slowest.Query})", Milliseconds(slowest.Many), $"the same among {Text(Few)}")
            {
                Rung = Milliseconds(slowest.Few),
                Ratio = slowest.Many / slowest.Few,
            });
            findings.Add(new Finding($"SQL statements of these pages, worst ({worst.Query})", Text(worst.Statements), "–")
            {
                Bar = $"≤ {MostStatements}",
                Met = worst.Statements <= MostStatements,
            });
        }
    }

    /// <summary>The median time of each page on both sites, in turns, so that a busy moment weighs on both.</summary>
    private static async Task<List<ScaledPage>> MeasureAsync(string desk, CountingSite few, CountingSite many)
    {
        var (atFew, atMany) = ((await few.SeatedOfficerAsync(desk)).Browser, (await many.SeatedOfficerAsync(desk)).Browser);
        List<ScaledPage> pages = [];
        foreach (var query in Pages)
        {
            List<double> fewTimes = [];
            List<double> manyTimes = [];
            var statements = 0;
            for (var round = 0; round < Rounds; round++)
            {
                // The first rounds fill caches.
                var isKept = round >= Rounds / 3;
                var fewTime = await OpenAsync(atFew, query);
                many.Counter.Reset();
                var manyTime = await OpenAsync(atMany, query);
                if (isKept)
                {
                    fewTimes.Add(fewTime);
                    manyTimes.Add(manyTime);
                    statements = Math.Max(statements, many.Counter.Count);
                }
            }

            pages.Add(new ScaledPage(query, Median(fewTimes), Median(manyTimes), statements));
        }

        return pages;
    }

    private static async Task<double> OpenAsync(Browser browser, string query)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await browser.OpenAsync("/espace-dla" + query);
        var elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return page.Status == HttpStatusCode.OK ? elapsed : throw new InvalidOperationException($"{query} answers {page.Status}.");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>
    /// Copies one request, spread over desks, stages, owners and days, until there are so many. Both sites fill a page of 25 in each pile: the few
    /// are one desk's in all stages; the many are what years leave, one in twenty at some stage of its life and the others closed.
    /// </summary>
    private static Task<int> FillAsync(CountingSite site, TestDlaRequest model, int wanted, int openOneIn, int desks) => site.InDatabaseAsync(async db =>
    {
        var all = await db.DlaDesks.OrderBy(d => d.Id != model.DeskId).ThenBy(d => d.Code).Select(d => d.Id).Take(desks).ToListAsync(CancellationToken.None);
        var statuses = Enum.GetValues<DlaRequestStatus>().Length;
        var status = $"CASE WHEN i % {openOneIn} <> 0 THEN {(int)DlaRequestStatus.Closed} ELSE 1 + i / {openOneIn} % {statuses} END";
        var ended = $"({status}) IN ({string.Join(", ", Enum.GetValues<DlaRequestStatus>().Where(DlaRequestWorkflow.HasEnded).Select(s => (int)s))})";
        var (requests, participations) = (db.Model.FindEntityType(typeof(DlaRequest))!, db.Model.FindEntityType(typeof(DlaParticipation))!);
        var numbers = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {wanted})";
        await CopyAsync(requests.GetTableName()!, "r.Id = {0}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Id"] = "printf('%08X-0000-7000-8000-%012X', i, i)",
            ["Reference"] = "printf('D-26-%06d-X', i)",
            ["Status"] = status,
            ["EndedAt"] = $"CASE WHEN {ended} THEN r.ReceivedAt END",
            ["DeskId"] = $"CASE i / 400 % {desks} {string.Concat(all.Select((d, at) => $"WHEN {at} THEN '{d.Value.ToString().ToUpperInvariant()}' "))}END",
            ["OwnerId"] = "CASE WHEN i % 5 = 0 THEN NULL ELSE printf('%08X-0000-7000-8000-000000000000', i % 40) END",
            ["ReceivedAt"] = "r.ReceivedAt - i * 36000000000",
            ["DueOn"] = $"CASE WHEN {ended} THEN NULL ELSE date('2026-03-03', ((i * 37) % 60 - 30) || ' days') END",
            ["Need_Urgency"] = "1 + i % 3",
        });
        await CopyAsync(participations.GetTableName()!, "r.DlaRequestId = {0}", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Id"] = "printf('%08X-0000-7000-9000-%012X', i, i)",
            ["DlaRequestId"] = "printf('%08X-0000-7000-8000-%012X', i, i)",
            ["Structure_Name"] = "'Structure fictive ' || i",
        });
        await db.Database.ExecuteSqlRawAsync("ANALYZE", CancellationToken.None);

        // As the job of every minute leaves the log.
        await SqliteDatabase.CheckpointAsync(db, CancellationToken.None);
        return wanted;

        async Task CopyAsync(string table, string which, Dictionary<string, string> changed)
        {
            var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info({0})", table).ToListAsync(CancellationToken.None);
            var sql = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) {numbers} "
                + $"SELECT {string.Join(", ", columns.Select(c => changed.GetValueOrDefault(c, $"r.\"{c}\"")))} FROM n, \"{table}\" r WHERE {which}";
            await db.Database.ExecuteSqlRawAsync(sql, [model.Id.Value], CancellationToken.None);
        }
    });

    private sealed record ScaledPage(string Query, double Few, double Many, int Statements);

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} ms");
}
