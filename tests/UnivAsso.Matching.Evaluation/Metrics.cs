namespace UnivAsso.Matching.Evaluation;

/// <summary>How well one need was served: what is asked of a short list of people.</summary>
/// <param name="ReciprocalRank">One over the place of the first right person.</param>
/// <param name="Recall">The share of right people within the first ten.</param>
/// <param name="Ndcg">The normalised discounted gain of the first ten.</param>
/// <param name="Exposure">The mean number of works of the first ten people.</param>
public sealed record Quality(double ReciprocalRank, double Recall, double Ndcg, double Exposure)
{
    private const int Shown = 10;

    /// <summary>Judges a ranking: people by falling score, ties by their identifier.</summary>
    public static Quality Of(IReadOnlyList<string> ranking, IReadOnlySet<string> relevant, IReadOnlyDictionary<string, int> works)
    {
        var first = Enumerable.Range(0, ranking.Count).FirstOrDefault(i => relevant.Contains(ranking[i]), -1);
        var top = ranking.Take(Shown).ToList();
        var gain = top.Select((id, i) => relevant.Contains(id) ? Discount(i) : 0).Sum();
        var ideal = Enumerable.Range(0, Math.Min(Shown, relevant.Count)).Sum(Discount);
        return new Quality(
            first < 0 ? 0 : 1.0 / (first + 1),
            (double)top.Count(relevant.Contains) / relevant.Count,
            gain / ideal,
            top.Average(id => works[id]));
    }

    private static double Discount(int place) => 1 / Math.Log2(place + 2);
}
