using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace UnivAsso.Benchmarks.Report;

/// <summary>Writes what was found as a page of the documentation.</summary>
internal static partial class BenchmarkPage
{
    public static string Write(Findings findings, string command)
    {
        var page = new Page();
        var machine = findings.Machine;
        page.Line("# Speed, measured").Line();
        page.Line("Written by the benchmarks; do not edit. Compare ratios, taken inside one run on one machine: absolute figures move with the machine and the hour.");
        page.Line().Line($"- Command: `{command.Trim()}`");
        page.Line($"- Day: {machine.Day:yyyy-MM-dd}");
        page.Line($"- Machine: {machine.Cores} cores, {machine.MemoryGigabytes:0} GB, {machine.Platform}, {machine.Runtime}");
        if (machine.LoadAverage is { } load)
        {
            page.Line(machine.IsBusy
                ? $"- Load average at the start: {load:0.0}, **more than the cores**: the machine was busy with something else, read the CPU ratios first"
                : $"- Load average at the start: {load:0.0}");
        }

        page.Line().Line("## Bars").Line();
        page.Line("| measure | ours | beside | rung | ratio | bar | met |").Line("|---|---:|---|---:|---:|---:|---|");
        foreach (var f in findings.All)
        {
            var ratio = f.Ratio is { } r ? r.ToString("0.00", CultureInfo.InvariantCulture) : "–";
            page.Line($"| {f.Measure} | {f.Ours} | {f.RungName} | {f.Rung} | {ratio} | {f.Bar} | {Word(f.Met)} |");
        }

        foreach (var missing in findings.Missing)
        {
            page.Line().Line(missing);
        }

        if (findings.Runs.Count > 0)
        {
            page.Line().Line("## Runs").Line();
            page.Line($"Median of {findings.Runs[0].Rounds} interleaved rounds, {Load.Run.Connections} connections, loopback, after a warm-up. CPU is the processor time of the server's process.");
            page.Line().Line("| run | requests/s | CPU µs/request | p50 ms | p99 ms |").Line("|---|---:|---:|---:|---:|");
            foreach (var run in findings.Runs)
            {
                page.Line($"| {run.Name} | {run.Median.PerSecond:0} | {run.Median.CpuMicroseconds:0} | {run.Median.P50:0.0} | {run.Median.P99:0.0} |");
            }
        }

        if (findings.Statements.Count > 0)
        {
            page.Line().Line("## SQL statements by page").Line();
            page.Line($"Every page reached by following links, as each kind of person: {findings.Statements.Count} pages. Those not listed send one, or none.");
            page.Line().Line("| page | who | statements |").Line("|---|---|---:|");
            foreach (var s in findings.Statements.Where(s => s.Count > 1)
                .GroupBy(s => (Path: Ids().Replace(s.Path, "{id}"), s.Count))
                .OrderByDescending(s => s.Key.Count).ThenBy(s => s.Key.Path, StringComparer.Ordinal))
            {
                page.Line($"| `{s.Key.Path}` | {string.Join(", ", s.Select(x => x.Who).Distinct())} | {s.Key.Count} |");
            }
        }

        return page.ToString();
    }

    private static string Word(bool? met) => met switch
    {
        true => "yes",
        false => "**no**",
        null => "–",
    };

    // One page of many, whatever the record that it shows.
    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    private sealed class Page
    {
        private readonly StringBuilder _text = new();

        public Page Line(FormattableString line)
        {
            _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
            return this;
        }

        public Page Line(string line = "")
        {
            _text.Append(line).Append('\n');
            return this;
        }

        public override string ToString() => _text.ToString();
    }
}
