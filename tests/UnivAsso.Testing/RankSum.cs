namespace UnivAsso.Testing;

/// <summary>
/// Tells whether two lots of measures differ in more than chance, whatever their shape (the test of Mann, Whitney and Wilcoxon, with ties, in
/// its normal approximation).
/// </summary>
public static class RankSum
{
    /// <summary>The probability of so great a difference between lots of the same kind; small when they differ.</summary>
    public static double Probability(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var all = first.Select(value => (Value: value, IsFirst: true)).Concat(second.Select(value => (Value: value, IsFirst: false)))
            .OrderBy(m => m.Value).ToList();
        var (n1, n2, n) = (first.Count, second.Count, all.Count);
        var (rankSum, ties) = (0d, 0d);
        for (var from = 0; from < n;)
        {
            var to = from;
            while (to < n && all[to].Value.Equals(all[from].Value))
            {
                to++;
            }

            // Equal measures share their ranks.
            var rank = (from + 1 + to) / 2d;
            rankSum += rank * all.Skip(from).Take(to - from).Count(m => m.IsFirst);
            ties += Math.Pow(to - from, 3) - (to - from);
            from = to;
        }

        var u = rankSum - (n1 * (n1 + 1) / 2d);
        var deviation = Math.Sqrt(n1 * n2 / 12d * (n + 1 - (ties / (n * (n - 1d)))));
        var z = (Math.Abs(u - (n1 * n2 / 2d)) - 0.5) / deviation;
        return z <= 0 ? 1 : 2 * (1 - Phi(z));
    }

    public static double Median(IReadOnlyList<double> measures)
    {
        var sorted = measures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    // The normal distribution (Abramowitz and Stegun, 26.2.17), good to seven decimals.
    private static double Phi(double x)
    {
        var t = 1 / (1 + (0.2316419 * x));
        var tail = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return 1 - (Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * tail);
    }
}
