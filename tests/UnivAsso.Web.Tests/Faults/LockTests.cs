using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>R4: another process holds the write lock; writers wait, readers do not notice, nothing is lost.</summary>
[Collection(FaultCollection.Name)]
public sealed class LockTests
{
    private const int Posts = 64;
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SlowPage = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_locked_database_delays_writers_and_nobody_else()
    {
        await using var portal = await RunningPortal.StartAsync(Ct, settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["UnivAsso__OutboxEverySeconds"] = "3600",
        });
        var visitors = Enumerable.Range(0, Posts).Select(_ => portal.Visitor()).ToList();
        var forms = new List<Page>();
        foreach (var visitor in visitors)
        {
            forms.Add(await visitor.OpenAsync("/rejoindre/recherche/intentions"));
        }

        using var reader = portal.Visitor();
        for (var i = 0; i < 20; i++)
        {
            await reader.OpenAsync("/");
        }

        using (var first = portal.Visitor())
        {
            // The first of its kind is compiled while it runs; the others are measured.
            await first.SubmitAsync(await first.OpenAsync("/rejoindre/recherche/intentions"), [("Intention", "au-courant")]);
        }

        var times = new List<TimeSpan>();
        Task<Page[]> posts;
        await using (var connection = new SqliteConnection($"Data Source={portal.DatabaseFile};Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var begin = connection.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync(Ct);
            var clock = Stopwatch.StartNew();
            posts = Task.WhenAll(visitors.Zip(forms, (visitor, form) => visitor.SubmitAsync(form, [("Intention", "au-courant")])));
            while (clock.Elapsed < Held)
            {
                var page = Stopwatch.StartNew();
                Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync("/")).Status);
                times.Add(page.Elapsed);
            }

            Assert.False(posts.IsCompleted);
            begin.CommandText = "ROLLBACK";
            await begin.ExecuteNonQueryAsync(Ct);
        }

        Assert.All(await posts, page => Assert.StartsWith("/rejoindre/recherche/vous", page.Path, StringComparison.Ordinal));

        // A reader who met the lock would wait for the rest of it, and hardly any other page would be read meanwhile: 99 in 100 bear one pause of the machine.
        times.Sort();
        var most = times[(times.Count - 1) * 99 / 100];
        Assert.True(times.Count >= 100, $"{times.Count} pages were read.");
        Assert.True(most <= SlowPage, $"One page in a hundred took more than {most.TotalMilliseconds:0} ms.");
        Assert.True(times[^1] < Held / 2, $"One page took {times[^1].TotalMilliseconds:0} ms.");
        Assert.Equal([$"{Posts + 1}"], Writers.Read(portal.DatabaseFile, "SELECT COUNT(*) FROM Drafts"));
        visitors.ForEach(v => v.Dispose());
    }
}
