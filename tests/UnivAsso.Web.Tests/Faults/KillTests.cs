using System.Net;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>R1 and R9: the process is killed without warning; what was acknowledged is there, once.</summary>
[Collection(FaultCollection.Name)]
public sealed class KillTests
{
    private const int Cycles = 20;
    private const int People = 8;
    private const int StartsAtRest = 3;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_process_is_killed_under_writers()
    {
        var random = new Random(1);
        await using var portal = await RunningPortal.StartAsync(Ct);
        var atRest = new List<TimeSpan>();
        for (var i = 0; i < StartsAtRest; i++)
        {
            await portal.KillAsync();
            await portal.StartAgainAsync(Ct);
            atRest.Add(portal.StartedIn);
        }

        var writers = new Writers(portal);
        var starts = new List<TimeSpan>();
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            var writing = writers.RunAsync(People, stop.Token);
            var before = writers.Acknowledged.Count;
            SpinWait.SpinUntil(() => writers.Acknowledged.Count > before, TimeSpan.FromSeconds(20));
            SpinWait.SpinUntil(() => false, TimeSpan.FromMilliseconds(random.Next(50, 400)));

            await portal.KillAsync();
            await stop.CancelAsync();
            await writing;
            await portal.StartAgainAsync(Ct);
            starts.Add(portal.StartedIn);
        }

        // Picking up after writers takes no longer than starting at rest: medians, on this machine. How long a start takes, the benchmarks tell.
        starts.Sort();
        atRest.Sort();
        var (picked, rested) = (starts[Cycles / 2], atRest[StartsAtRest / 2]);
        Assert.True(picked <= 2 * rested, $"Half of the starts took more than {picked}, and {rested} at rest.");

        await portal.KillAsync();
        var kept = Writers.Read(portal.DatabaseFile, "SELECT Reference FROM JoinRequests");
        Assert.True(writers.Acknowledged.Count >= Cycles, $"{writers.Acknowledged.Count} acknowledged.");
        Assert.Empty(writers.Acknowledged.Except(kept));
        Assert.Equal(kept.Count, kept.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["ok"], Writers.Read(portal.DatabaseFile, "PRAGMA integrity_check"));
        Assert.Empty(Writers.Read(portal.DatabaseFile, "PRAGMA foreign_key_check"));

        // One letter, one journal line and one profile for each request, and none without.
        Assert.Equal([$"{kept.Count}"], Writers.Read(portal.DatabaseFile, "SELECT COUNT(*) FROM OutboxMails WHERE CaseId IS NOT NULL"));
        Assert.Equal([$"{kept.Count}"], Writers.Read(portal.DatabaseFile, "SELECT COUNT(*) FROM Journal WHERE Act = 'JoinRequestReceived'"));
        Assert.Equal([$"{kept.Count}"], Writers.Read(portal.DatabaseFile, "SELECT COUNT(*) FROM Researchers"));
    }

    [Fact]
    public async Task A_form_opened_before_a_restart_is_accepted_after_it()
    {
        await using var portal = await RunningPortal.StartAsync(Ct);
        using var visitor = portal.Visitor();
        var form = await visitor.OpenAsync("/rejoindre/recherche/intentions");

        await portal.KillAsync();
        await portal.StartAgainAsync(Ct);
        var next = await visitor.SubmitAsync(form, [("Intention", "au-courant")]);

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.StartsWith("/rejoindre/recherche/vous", next.Path, StringComparison.Ordinal);
    }
}
