using System.Globalization;
using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Evaluation;

/// <summary>Writes the score of every pair of a query and a profile, for somebody else to judge.</summary>
public static class ScoreCommand
{
    public static int Run(IReadOnlyDictionary<string, string> options)
    {
        var index = AffinityIndex.Build([.. Sets.Profiles(options["--profiles"]).Select(p => p.ToSubject())], AffinityMaking.Current);
        var wanted = options.TryGetValue("--pairs", out var pairs) ? Sets.Relevant(pairs) : null;
        var part = options.GetValueOrDefault("--part", "all");
        using var output = new StreamWriter(options["--out"]);
        var written = 0;
        foreach (var query in Sets.Queries(options["--queries"]))
        {
            var scores = index.CompareAll(index.Read(QueryParts.Of(query, part))).Scores;
            var places = wanted is null ? Enumerable.Range(0, scores.Count) : wanted[query.Id].Select(index.PlaceOf).OfType<int>();
            foreach (var place in places)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query.Id}\t{index.Keys[place]}\t{scores[place]:R}"));
                written++;
            }
        }

        Console.WriteLine($"{written} pairs written to {options["--out"]}");
        return 0;
    }
}
