using UnivAsso.Benchmarks.Bare;
using UnivAsso.Benchmarks.Report;
using UnivAsso.Benchmarks.Scenarios;

namespace UnivAsso.Benchmarks;

/// <summary>Measures the portal beside bare servers, in one run: <c>all</c>, or one scenario by name; <c>--quick</c> for a first idea.</summary>
public static class Entry
{
    private const string Usage = """
        dotnet run -c Release --project tests/UnivAsso.Benchmarks -- all [--quick]

          all         everything, and writes docs/benchmarks.md (not with --quick)
          pages       pages and forms beside bare Kestrel and bare MVC, memory included
          start       from launch to the first page, on an existing database
          slots       free slots of six officers over eight weeks
          inbox       the inbox of the DLA among a hundred thousand requests
          finder      the actors that fit a structure, among four thousand
          matching    the matching engine for a region and for a country
          statements  SQL statements of every page reached
        """;

    public static async Task<int> Main(string[] args)
    {
        var verb = args.FirstOrDefault() ?? "--help";
        if (verb is BareServers.KestrelVerb or BareServers.MvcVerb)
        {
            await BareServers.ServeAsync(verb, Option(args, "--port"), Option(args, "--bytes"), Text(args, "--folder"));
            return 0;
        }

        var pace = args.Contains("--quick") ? Pace.Quick : Pace.Full;
        var findings = new Findings(MachineShape.Now());
        switch (verb)
        {
            case "all":
                await RunPagesAndStartAsync(findings, pace, pages: true, start: true);
                await Statements.RunAsync(findings);
                SlotSearches.Run(findings);
                await DeskScale.RunAsync(findings);
                await FinderScale.RunAsync(findings);
                MatchingScale.Run(findings);
                break;
            case "matching":
                MatchingScale.Run(findings);
                break;
            case "inbox":
                await DeskScale.RunAsync(findings);
                break;
            case "finder":
                await FinderScale.RunAsync(findings);
                break;
            case "slots":
                SlotSearches.Run(findings);
                break;
            case "pages":
                await RunPagesAndStartAsync(findings, pace, pages: true, start: false);
                break;
            case "start":
                await RunPagesAndStartAsync(findings, pace, pages: false, start: true);
                break;
            case "statements":
                await Statements.RunAsync(findings);
                break;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }

        var page = BenchmarkPage.Write(findings, $"dotnet run -c Release --project tests/UnivAsso.Benchmarks -- {string.Join(' ', args)}");
        await Console.Out.WriteLineAsync(page);
        if (verb == "all" && pace == Pace.Full)
        {
            await File.WriteAllTextAsync(Path.Combine(Checkout.Root, "docs", "benchmarks.md"), page, CancellationToken.None);
        }

        return 0;
    }

    private static async Task RunPagesAndStartAsync(Findings findings, Pace pace, bool pages, bool start)
    {
        await using var servers = await Servers.StartAsync(CancellationToken.None);
        if (pages)
        {
            await Ladder.RunAsync(servers, findings, pace, CancellationToken.None);
        }

        if (start)
        {
            await StartUp.RunAsync(servers, findings, pace, CancellationToken.None);
        }
    }

    private static int Option(string[] args, string name) =>
        int.TryParse(Text(args, name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : string.Empty;
}

/// <summary>How long to look: enough to judge, or enough to see that it runs.</summary>
public sealed record Pace(TimeSpan WarmUp, TimeSpan Run, int Rounds, int Starts, int Sendings)
{
    public static Pace Full { get; } = new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4), 3, 5, 900);

    public static Pace Quick { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 1, 1, 100);
}

/// <summary>The folder that holds the solution.</summary>
public static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "UnivAsso.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks do not run from a checkout.");
    }
}
