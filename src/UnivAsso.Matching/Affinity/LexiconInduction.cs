using UnivAsso.Matching.Text;

namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Learns a lexicon from passages that say the same thing in two languages, as works with two titles, two abstracts or two lists of key
/// words do. A word explains a word of the other side in proportion to how often both are met together and nowhere else (first model of
/// Brown et al., Computational Linguistics, 1993), read in both directions: only what each side says of the other is kept.
/// </summary>
internal static class LexiconInduction
{
    private const int Rounds = 6;
    private const int MostPassages = 5_000;
    private const int LeastMeetings = 2;
    private const float LeastLikeness = 0.15f;

    public static IEnumerable<(int French, int English, float Likeness)> Links(IEnumerable<PassageTerms> passages, TermTable table)
    {
        var pairs = passages.Select(p => (French: Side(p, Language.French, table), English: Side(p, Language.English, table)))
            .Where(p => p.French.Length > 0 && p.English.Length > 0)
            .Take(MostPassages)
            .ToList();
        if (pairs.Count == 0)
        {
            return [];
        }

        var meetings = Meetings(pairs);
        var toEnglish = Explain(pairs.ConvertAll(p => (p.French, p.English)));
        var toFrench = Explain(pairs.ConvertAll(p => (p.English, p.French)));
        return meetings.Where(m => m.Value >= LeastMeetings)
            .Select(m => (m.Key.French, m.Key.English, Likeness: MathF.Sqrt(
                toEnglish.GetValueOrDefault((m.Key.French, m.Key.English)) * toFrench.GetValueOrDefault((m.Key.English, m.Key.French)))))
            .Where(link => link.Likeness >= LeastLikeness);
    }

    private static int[] Side(PassageTerms passage, Language language, TermTable table) =>
    [
        .. passage.Fields.Where(f => f.Language == language)
            .SelectMany(f => f.Terms)
            .Select(t => table.Find(TermTable.Name(language, t.Value)))
            .OfType<int>()
            .Distinct()
            .Order(),
    ];

    private static SortedDictionary<(int French, int English), int> Meetings(List<(int[] French, int[] English)> pairs)
    {
        var meetings = new SortedDictionary<(int, int), int>();
        foreach (var (french, english) in pairs)
        {
            foreach (var f in french)
            {
                foreach (var e in english)
                {
                    meetings[(f, e)] = meetings.GetValueOrDefault((f, e)) + 1;
                }
            }
        }

        return meetings;
    }

    /// <summary>How likely each target word is, knowing a source word: a few rounds of expectation and maximisation.</summary>
    private static Dictionary<(int Source, int Target), float> Explain(List<(int[] Sources, int[] Targets)> pairs)
    {
        var likelihood = new Dictionary<(int, int), float>();
        for (var round = 0; round < Rounds; round++)
        {
            var (shares, totals) = (new Dictionary<(int, int), float>(likelihood.Count), new Dictionary<int, float>());
            foreach (var (sources, targets) in pairs)
            {
                foreach (var target in targets)
                {
                    Share(sources, target, likelihood, shares, totals);
                }
            }

            likelihood = shares.ToDictionary(s => s.Key, s => s.Value / totals[s.Key.Item1]);
        }

        return likelihood;
    }

    /// <summary>Divides one target word between the source words that may have called it.</summary>
    private static void Share(
        int[] sources, int target, Dictionary<(int, int), float> likelihood, Dictionary<(int, int), float> shares, Dictionary<int, float> totals)
    {
        var first = likelihood.Count == 0;
        var all = 0f;
        foreach (var source in sources)
        {
            all += first ? 1 : likelihood.GetValueOrDefault((source, target));
        }

        if (all <= 0)
        {
            return;
        }

        foreach (var source in sources)
        {
            var share = (first ? 1 : likelihood.GetValueOrDefault((source, target))) / all;
            shares[(source, target)] = shares.GetValueOrDefault((source, target)) + share;
            totals[source] = totals.GetValueOrDefault(source) + share;
        }
    }
}
