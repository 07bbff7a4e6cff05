using UnivAsso.Matching.Rounds;

namespace UnivAsso.Matching.Tests.Rounds;

/// <summary>Random rounds, the same for the same seed.</summary>
internal static class RoundSamples
{
    /// <summary>A round with coarse fits, so that ties are common, conflicts, declines, carried loads and feasible locks.</summary>
    public static RoundProblem Random(int seed, int needs, int people, double density, int highestPlaces = 3)
    {
        var random = new Random(seed);
        var problem = new RoundProblem
        {
            Seed = $"tour {seed}",
            Needs = [.. Enumerable.Range(0, needs).Select(i => new RoundNeed($"B{i}", random.Next(1, highestPlaces + 1)))],
            People = [.. Enumerable.Range(0, people).Select(i => new RoundPerson($"P{i}", random.Next(0, 4), random.Next(0, 2)))],
            Settings = new(random.Next(0, 3) * 0.03, random.Next(0, 2) * 0.05),
        };

        var pairs =
            from need in problem.Needs
            from person in problem.People
            where random.NextDouble() < density
            select new RoundCandidate(need.Key, person.Key, random.Next(0, 21) / 20.0);
        var candidates = pairs.ToList();
        var free = problem.People.ToDictionary(p => p.Key, p => p.Capacity - p.Carried);
        var open = problem.Needs.ToDictionary(n => n.Key, n => n.Places);
        List<RoundPair> conflicts = [], declined = [], locks = [];

        foreach (var pair in candidates.Select(c => new RoundPair(c.Need, c.Person)))
        {
            switch (random.Next(12))
            {
                case 0:
                    conflicts.Add(pair);
                    break;
                case 1:
                    declined.Add(pair);
                    break;
                case 2 when free[pair.Person] > 0 && open[pair.Need] > 0:
                    free[pair.Person]--;
                    open[pair.Need]--;
                    locks.Add(pair);
                    break;
            }
        }

        return problem with { Candidates = candidates, Conflicts = conflicts, Declined = declined, Locks = locks };
    }

    /// <summary>The candidates that a plan may choose, with what each is worth in millionths before the load.</summary>
    public static List<(RoundCandidate Candidate, long Worth)> Open(RoundProblem problem)
    {
        var load = Loads(problem);
        var capacity = problem.People.ToDictionary(p => p.Key, p => p.Capacity);
        var closed = problem.Conflicts.Concat(problem.Declined).Concat(problem.Locks).ToHashSet();

        return
        [
            .. problem.Candidates
                .Where(c => !closed.Contains(new(c.Need, c.Person)) && load[c.Person] < capacity[c.Person])
                .Select(c => (c, Millionths(c.Fit) - Millionths(problem.Settings.MinimumValue)))
                .Where(c => c.Item2 > Millionths(problem.Settings.LoadCost) * load[c.c.Person]),
        ];
    }

    public static Dictionary<string, int> Loads(RoundProblem problem) => problem.People.ToDictionary(
        p => p.Key,
        p => p.Carried + problem.Locks.Count(l => l.Person == p.Key));

    public static long Millionths(double value) => (long)Math.Round(value * 1_000_000);
}
