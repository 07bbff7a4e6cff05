using System.Globalization;
using System.Runtime.InteropServices;
using UnivAsso.Benchmarks.Load;

namespace UnivAsso.Benchmarks.Report;

/// <summary>One measure: ours, the rung beside it, and the bar when there is one.</summary>
internal sealed record Finding(string Measure, string Ours, string RungName)
{
    public string Rung { get; init; } = "–";

    public double? Ratio { get; init; }

    public string Bar { get; init; } = "–";

    public bool? Met { get; init; }
}

/// <summary>What one question gave: its medians over the rounds.</summary>
internal sealed record RunLine(string Name, Seen Median, int Rounds);

/// <summary>How many statements a page sent to the database.</summary>
internal sealed record PageStatements(string Who, string Path, int Count);

/// <summary>Everything that a run found.</summary>
internal sealed class Findings(MachineShape machine)
{
    private readonly List<Finding> _all = [];

    public MachineShape Machine { get; } = machine;

    public IReadOnlyList<Finding> All => _all;

    public List<RunLine> Runs { get; } = [];

    public List<PageStatements> Statements { get; } = [];

    /// <summary>What could not be measured, and why.</summary>
    public List<string> Missing { get; } = [];

    public void Add(Finding finding) => _all.Add(finding);
}

/// <summary>What a figure depends on, without naming the machine.</summary>
internal sealed record MachineShape(int Cores, double MemoryGigabytes, string Platform, string Runtime, double? LoadAverage, DateOnly Day)
{
    public bool IsBusy => LoadAverage > Cores;

    public static MachineShape Now() => new(
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024d / 1024d / 1024d,
        $"{(OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsWindows() ? "Windows" : "macOS")} {RuntimeInformation.ProcessArchitecture}",
        RuntimeInformation.FrameworkDescription,
        Load(),
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    private static double? Load() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadLines("/proc/loadavg").First().Split(' ')[0], CultureInfo.InvariantCulture)
        : null;
}
