using UnivAsso.Benchmarks.Load;
using UnivAsso.Benchmarks.Report;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>From the launch of the process to the first page whole, on a database that a kill left behind.</summary>
internal static class StartUp
{
    private const double MostSeconds = 3;

    public static async Task RunAsync(Servers servers, Findings findings, Pace pace, CancellationToken ct)
    {
        List<double> kestrel = [];
        List<double> mvc = [];
        List<double> portal = [];
        for (var start = 0; start < pace.Starts; start++)
        {
            kestrel.Add(await RestartAsync(servers.Kestrel, ct));
            mvc.Add(await RestartAsync(servers.Mvc, ct));
            portal.Add(await RestartAsync(servers.Portal, ct));
        }

        var ours = Rounds.Median(portal);
        foreach (var (rung, seconds) in new[] { ("bare MVC page", Rounds.Median(mvc)), ("bare Kestrel, one word", Rounds.Median(kestrel)) })
        {
            findings.Add(new Finding("start to the first page, existing database", Seconds(ours), rung)
            {
                Rung = Seconds(seconds),
                Ratio = ours / seconds,
                Bar = "≤ 3 s",
                Met = ours <= MostSeconds,
            });
        }
    }

    private static async Task<double> RestartAsync(ServerProcess server, CancellationToken ct)
    {
        await server.KillAsync();
        await server.StartAsync(ct);
        return server.StartedIn.TotalSeconds;
    }

    private static string Seconds(double value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0.00} s");
}
