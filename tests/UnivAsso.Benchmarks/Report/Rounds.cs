using System.Globalization;
using UnivAsso.Benchmarks.Load;

namespace UnivAsso.Benchmarks.Report;

/// <summary>What each question gave at each round. A ratio is taken within a round; the median of the rounds is kept.</summary>
internal sealed class Rounds(IReadOnlyDictionary<string, List<Seen>> seen)
{
    public bool Has(string name) => seen.ContainsKey(name);

    public Finding Throughput(string measure, string ours, string rung, double least)
    {
        var ratio = Ratio(ours, rung, s => s.PerSecond);
        return Line(measure, ours, rung, s => s.PerSecond, "req/s") with { Ratio = ratio, Bar = Text($"≥ {least:0.0} ×"), Met = ratio >= least };
    }

    public Finding Time(string measure, string ours, string rung, double most) =>
        AtMost(measure, ours, rung, s => 1_000_000 / s.PerSecond, most);

    public Finding Cpu(string measure, string ours, string rung, double? most) => AtMost(measure, ours, rung, s => s.CpuMicroseconds, most);

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The round whose throughput is the median one.</summary>
    public static Seen MedianOf(IReadOnlyList<Seen> rounds) => rounds.OrderBy(s => s.PerSecond).ElementAt(rounds.Count / 2);

    private Finding AtMost(string measure, string ours, string rung, Func<Seen, double> read, double? most)
    {
        var ratio = Ratio(ours, rung, read);
        return Line(measure, ours, rung, read, "µs") with
        {
            Ratio = ratio,
            Bar = most is { } bar ? Text($"≤ {bar:0.0} ×") : "–",
            Met = most is { } limit ? ratio <= limit : null,
        };
    }

    private Finding Line(string measure, string ours, string rung, Func<Seen, double> read, string unit) =>
        new(measure, Text($"{Median(seen[ours].Select(read)):0} {unit}"), rung) { Rung = Text($"{Median(seen[rung].Select(read)):0} {unit}") };

    private double Ratio(string ours, string rung, Func<Seen, double> read) =>
        Median(seen[ours].Zip(seen[rung], (a, b) => read(a) / read(b)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
