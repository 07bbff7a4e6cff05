using System.Globalization;
using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Evaluation;

/// <summary>Judges the model on a set, beside BM25 in the same run, for long needs, texts alone, key words alone and titles alone.</summary>
public static class RankCommand
{
    private const int Draws = 2_000;

    public static int Run(IReadOnlyDictionary<string, string> options)
    {
        var folder = options["--set"];
        var profiles = Sets.Profiles(Path.Combine(folder, "profiles.jsonl"));
        var queries = Sets.Queries(Path.Combine(folder, "queries.jsonl"));
        var relevant = Sets.Relevant(Path.Combine(folder, "relevant.tsv"));
        var works = profiles.ToDictionary(p => p.Id, p => p.Works.Count, StringComparer.Ordinal);
        var random = new Random(int.Parse(options.GetValueOrDefault("--seed", "7"), CultureInfo.InvariantCulture));

        var index = AffinityIndex.Build([.. profiles.Select(p => p.ToSubject())], AffinityMaking.Current);
        var bm25 = new Bm25(profiles);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{profiles.Count} profiles, {index.TextCount} different works, {queries.Count} queries; works of the pool: {works.Values.Average():F2}"));
        Console.WriteLine("| need | method | MRR | R@10 | nDCG@10 | 95 % of nDCG@10 | works of the first ten | against BM25 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var part in QueryParts.All)
        {
            var usual = Judge(queries, relevant, works, query => Ranked(profiles.Select(p => p.Id), bm25.Score(Text(QueryParts.Of(query, part)))));
            var ours = Judge(queries, relevant, works, query => Ranked(index.Keys, [.. index.CompareAll(index.Read(QueryParts.Of(query, part))).Scores.Select(s => (double)s)]));
            Print(part, "BM25, best work", usual, usual, random);
            Print(part, "ours", ours, usual, random);
        }

        return 0;
    }

    private static List<Quality> Judge(
        IReadOnlyList<SetQuery> queries, ILookup<string, string> relevant, Dictionary<string, int> works, Func<SetQuery, List<string>> rank) =>
        [.. queries.Where(q => relevant.Contains(q.Id)).Select(q => Quality.Of(rank(q), relevant[q.Id].ToHashSet(StringComparer.Ordinal), works))];

    private static List<string> Ranked(IEnumerable<string> ids, double[] scores) =>
        [.. ids.Zip(scores).OrderByDescending(x => x.Second).ThenBy(x => x.First, StringComparer.Ordinal).Select(x => x.First)];

    private static string Text(Passage passage) => string.Join('\n', passage.Title, passage.Body, passage.Keywords);

    private static void Print(string part, string method, List<Quality> qualities, List<Quality> usual, Random random)
    {
        var ndcg = qualities.Average(q => q.Ndcg);
        var drawn = Enumerable.Range(0, Draws).Select(_ => Enumerable.Range(0, qualities.Count).Average(_ => qualities[random.Next(qualities.Count)].Ndcg)).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {part} | {method} | {qualities.Average(q => q.ReciprocalRank):F3} | {qualities.Average(q => q.Recall):F3} | {ndcg:F3} | {drawn[Draws / 40]:F3} to {drawn[Draws - 1 - (Draws / 40)]:F3} | {qualities.Average(q => q.Exposure):F2} | {ndcg / usual.Average(q => q.Ndcg):F3} × |"));
    }
}
