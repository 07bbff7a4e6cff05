using System.Diagnostics;
using System.Globalization;
using UnivAsso.Benchmarks.Report;
using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;
using UnivAsso.Matching.Rounds;
using UnivAsso.Matching.Storage;

namespace UnivAsso.Benchmarks.Scenarios;

/// <summary>The matching engine alone, at the size of a region and at the size of a country; all times are of the processor.</summary>
internal static class MatchingScale
{
    private const int Region = 1_000;
    private const int Country = 100_000;
    private const int Needs = 40;
    private const int Shown = 20;
    private const int Topics = 300;
    private const int WordsOfTopic = 40;
    private const int CommonWords = 4_000;
    private const double BuildSeconds = 2;
    private const double NeedMilliseconds = 25;
    private const double RoundSeconds = 1;
    private const int MemoryMegabytes = 600;

    private static readonly DateOnly Today = new(2026, 11, 25);

    public static void Run(Findings findings)
    {
        Build(Region);
        var (_, regional) = Timed(() => Build(Region));
        findings.Add(Line($"matching: index of {Region} people ready, elapsed", $"{regional.Elapsed.TotalSeconds:0.00} s", $"≤ {BuildSeconds:0} s", regional.Elapsed.TotalSeconds <= BuildSeconds));

        var before = Settled();
        var (people, built) = Timed(() => Build(Country));
        var memory = (Settled() - before) / (1024 * 1024);
        findings.Add(Line($"matching: index of {Country} people, processor", $"{built.Processor.TotalSeconds:0.0} s", $"–", met: null));
        findings.Add(Line($"matching: memory of {Country} people", $"{memory} MB", $"≤ {MemoryMegabytes} MB", memory <= MemoryMegabytes));

        for (var need = 1; need <= Needs; need++)
        {
            Show(people, -need);
        }

        var (named, shown) = Timed(() => Enumerable.Range(1, Needs).Sum(need => Show(people, need)));
        if (named == 0)
        {
            throw new InvalidOperationException("Nobody was found: there is nothing to measure.");
        }

        var each = shown.Processor.TotalMilliseconds / Needs;
        findings.Add(Line($"matching: first {Shown} people with reasons among {Country}, processor for a need", $"{each:0.0} ms", $"≤ {NeedMilliseconds:0} ms", each <= NeedMilliseconds));
        GC.KeepAlive(people);
        Reopen(findings);

        var problem = Round(needs: 2_000, persons: 20_000, candidates: 50);
        RoundSolver.Solve(problem);
        var (plan, solved) = Timed(() => RoundSolver.Solve(problem));
        findings.Add(Line($"matching: round of 2000 needs, 20000 people, 50 candidates each, processor ({plan.Pairs.Count} pairs)", $"{solved.Processor.TotalSeconds:0.00} s", $"≤ {RoundSeconds:0} s", solved.Processor.TotalSeconds <= RoundSeconds));
    }

    /// <summary>The same people, from the file that the first reading left.</summary>
    private static void Reopen(Findings findings)
    {
        var folder = Directory.CreateTempSubdirectory("univasso-bench-");
        try
        {
            var store = new IndexStore(folder.FullName);
            PeopleIndex Open(IndexOrigin expected) => PeopleIndex.Build([.. Enumerable.Range(0, Country).Select(Person)], works =>
            {
                var stored = store.Get("people", works, AffinityMaking.Current);
                return stored.Origin == expected ? stored.Index : throw new InvalidOperationException($"{stored.Origin} instead of {expected}: {stored.Problem}");
            });

            Open(IndexOrigin.Kept);
            var size = folder.EnumerateFiles().Sum(f => f.Length) / (1024 * 1024);
            var before = Settled();
            var (people, opened) = Timed(() => Open(IndexOrigin.Opened));
            var memory = (Settled() - before) / (1024 * 1024);
            findings.Add(Line($"matching: the same {Country} people from a file of {size} MB, elapsed", $"{opened.Elapsed.TotalSeconds:0.0} s", $"–", met: null));
            findings.Add(Line($"matching: memory of {Country} people beside the file", $"{memory} MB", $"–", met: null));
            GC.KeepAlive(people);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Show(PeopleIndex people, int need)
    {
        var random = new Random(1_000 + need);
        var topic = random.Next(Topics);
        var facts = new NeedFacts($"B{need}", new Passage(string.Empty, string.Join(' ', Enumerable.Range(0, 90).Select(_ => Word(random, topic)))))
        {
            Themes = [$"axe{Math.Abs(need) % 4}"],
            Departments = ["59"],
        };
        var list = people.Compare(facts, Today, FitWeights.Current);
        return list.Suited.Take(Shown).Sum(match => list.ReasonsOf(match).Count);
    }

    private static PeopleIndex Build(int count) => PeopleIndex.Build([.. Enumerable.Range(0, count).Select(Person)], works => AffinityIndex.Build(works, AffinityMaking.Current));

    /// <summary>A person with one to five titles on a subject of their own.</summary>
    private static PersonFacts Person(int number)
    {
        var random = new Random(number);
        var topic = random.Next(Topics);
        var works = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => new Passage(string.Join(' ', Enumerable.Range(0, 8 + random.Next(8)).Select(_ => Word(random, topic)))));
        return new PersonFacts(number.ToString("D6", CultureInfo.InvariantCulture), [.. works])
        {
            Themes = [$"axe{random.Next(4)}"],
            Territories = [new[] { "02", "59", "60", "62", "80" }[random.Next(5)]],
            Confirmed = true,
            OptedIn = true,
            Load = random.Next(3),
            GroupsAtOnce = 3,
        };
    }

    /// <summary>A word of the subject, or one that everybody uses, the first ones most often.</summary>
    private static string Word(Random random, int topic) => random.Next(2) == 0
        ? Spelt(CommonWords + (topic * WordsOfTopic) + random.Next(WordsOfTopic))
        : Spelt((int)(CommonWords * Math.Pow(random.NextDouble(), 3)));

    private static string Spelt(int number)
    {
        const string Consonants = "bcdfgjlmnprstv";
        const string Vowels = "aeiou";
        Span<char> letters = stackalloc char[8];
        var rest = number + 7_919;
        for (var i = 0; i < letters.Length; i += 2)
        {
            letters[i] = Consonants[rest % Consonants.Length];
            letters[i + 1] = Vowels[rest / Consonants.Length % Vowels.Length];
            rest = (rest / 7) + (number * (i + 3));
        }

        return letters.ToString();
    }

    private static RoundProblem Round(int needs, int persons, int candidates)
    {
        var random = new Random(9);
        var drawn = Enumerable.Range(0, needs)
            .SelectMany(n => Enumerable.Range(0, candidates).Select(_ => random.Next(persons)).Distinct().Select(p => (Need: n, Person: p)))
            .Select(pair => new RoundCandidate($"b{pair.Need}", $"c{pair.Person}", Math.Round(random.NextDouble(), 2)));
        return new RoundProblem
        {
            Needs = [.. Enumerable.Range(0, needs).Select(n => new RoundNeed($"b{n}", 3 + (n % 2)))],
            People = [.. Enumerable.Range(0, persons).Select(p => new RoundPerson($"c{p}", 2))],
            Candidates = [.. drawn],
            Seed = "mesure",
        };
    }

    private static (T Result, Cost Cost) Timed<T>(Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var (processor, elapsed) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var result = work();
        process.Refresh();
        return (result, new Cost(process.TotalProcessorTime - processor, Stopwatch.GetElapsedTime(elapsed)));
    }

    private static long Settled()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static Finding Line(FormattableString what, FormattableString value, FormattableString bar, bool? met) =>
        new(what.ToString(CultureInfo.InvariantCulture), value.ToString(CultureInfo.InvariantCulture), "–")
        {
            Bar = bar.ToString(CultureInfo.InvariantCulture),
            Met = met,
        };

    private sealed record Cost(TimeSpan Processor, TimeSpan Elapsed);
}
