using UnivAsso.Matching.Text;

namespace UnivAsso.Matching.Evaluation;

/// <summary>The yardstick: BM25 with its usual constants (k1 = 1.2, b = 0.75) over the works, a person being worth their single best work.</summary>
public sealed class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly Dictionary<string, List<(int Work, int Times)>> _postings = new(StringComparer.Ordinal);
    private readonly List<int> _lengths = [];
    private readonly int[][] _worksOf;
    private readonly double _usualLength;

    public Bm25(IReadOnlyList<SetProfile> profiles)
    {
        _worksOf = [.. profiles.Select(p => p.Works.Select(Add).ToArray())];
        _usualLength = _lengths.Count > 0 ? _lengths.Average() : 1;
    }

    /// <summary>The score of every profile, in the order given at the start.</summary>
    public double[] Score(string text)
    {
        var scores = new double[_lengths.Count];
        foreach (var term in Terms(text).Distinct(StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(term, out var postings))
            {
                continue;
            }

            var idf = Math.Log(1 + ((_lengths.Count - postings.Count + 0.5) / (postings.Count + 0.5)));
            foreach (var (work, times) in postings)
            {
                scores[work] += idf * times * (K1 + 1) / (times + (K1 * (1 - B + (B * _lengths[work] / _usualLength))));
            }
        }

        return Array.ConvertAll(_worksOf, works => works.Length == 0 ? 0 : works.Max(w => scores[w]));
    }

    private static IEnumerable<string> Terms(string text) => TextAnalysis.Terms(text, LanguageGuess.Of(text)).Select(t => t.Value);

    private int Add(SetWork work)
    {
        var number = _lengths.Count;
        var terms = Terms($"{work.Title}\n{work.Abstract}\n{work.Keywords}").ToList();
        _lengths.Add(terms.Count);
        foreach (var term in terms.GroupBy(t => t, StringComparer.Ordinal))
        {
            if (!_postings.TryGetValue(term.Key, out var postings))
            {
                _postings.Add(term.Key, postings = []);
            }

            postings.Add((number, term.Count()));
        }

        return number;
    }
}
