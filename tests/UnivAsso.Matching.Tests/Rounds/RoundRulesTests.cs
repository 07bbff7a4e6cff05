using UnivAsso.Matching.Rounds;
using Xunit;

namespace UnivAsso.Matching.Tests.Rounds;

public sealed class RoundRulesTests
{
    private static readonly RoundProblem Example = new()
    {
        Seed = "2026-11",
        Needs = [new("Compost", 2), new("Loyers", 1), new("Mobilité", 1)],
        People = [new("Ana", 1), new("Bao", 1), new("Chloé", 1, Carried: 1)],
        Candidates =
        [
            new("Compost", "Ana", 0.90), new("Compost", "Bao", 0.85),
            new("Loyers", "Ana", 0.40), new("Loyers", "Bao", 0.80),
            new("Mobilité", "Chloé", 0.95),
        ],
    };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(5000, 30)];

    [Fact]
    public void The_worked_example_of_the_documentation_is_true()
    {
        var plan = RoundSolver.Solve(Example);

        Assert.Equal([("Compost", "Ana"), ("Loyers", "Bao")], plan.Pairs.Select(p => (p.Need, p.Person)));
        Assert.Equal(1_700_000, plan.Objective.Value);
        Assert.Equal(UnservedReason.AllAtCapacity, plan.Needs[2].Reason);
        var why = plan.WhyNot("Compost", "Bao");
        Assert.Equal(WhyNotKind.AtCapacity, why.Kind);
        Assert.Equal(["Loyers"], why.Serves);
        Assert.InRange(why.Loss, 0, 0.45);
        var forced = RoundSolver.Solve(Example with { Locks = [new("Compost", "Bao")] });
        Assert.Equal(1_700_000 - 450_000, forced.Objective.Value + 850_000);
        Assert.Equal(
            "Aucune personne disponible : la seule personne qui convient n’a plus de disponibilité.",
            RoundWords.Unserved(plan.Needs[2]));
    }

    [Fact]
    public void A_first_place_comes_before_any_fit()
    {
        var problem = new RoundProblem
        {
            Needs = [new("A", 2), new("B", 1)],
            People = [new("P", 1), new("Q", 1)],
            Candidates = [new("A", "P", 1), new("A", "Q", 1), new("B", "P", 0.01)],
        };

        var plan = RoundSolver.Solve(problem);

        Assert.Equal([("A", "Q"), ("B", "P")], plan.Pairs.Select(p => (p.Need, p.Person)));
        Assert.Equal(["B"], plan.WhyNot("A", "P").Serves);
    }

    [Fact]
    public void The_load_cost_spreads_the_work()
    {
        var problem = new RoundProblem
        {
            Needs = [new("A", 1), new("B", 1)],
            People = [new("P", 2), new("Q", 2)],
            Candidates = [new("A", "P", 0.80), new("B", "P", 0.80), new("B", "Q", 0.78)],
        };

        Assert.Equal("Q", RoundSolver.Solve(problem).Pairs[1].Person);
        Assert.Equal("P", RoundSolver.Solve(problem with { Settings = new(LoadCost: 0.01) }).Pairs[1].Person);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_rules_hold_and_the_order_of_the_input_does_not_matter(int seed)
    {
        var problem = RoundSamples.Random(seed, 12, 15, 0.4);
        var plan = RoundSolver.Solve(problem);
        var pairs = plan.Pairs.Select(p => new RoundPair(p.Need, p.Person)).ToHashSet();

        Assert.Equal(plan.Pairs.Count, pairs.Count);
        Assert.Empty(pairs.Intersect(problem.Conflicts.Concat(problem.Declined)));
        Assert.Subset(pairs, problem.Locks.ToHashSet());
        Assert.All(problem.People, p => Assert.Equal(p.Carried + pairs.Count(x => x.Person == p.Key), plan.LoadOf(p.Key)));
        Assert.All(problem.People, p => Assert.True(plan.LoadOf(p.Key) <= Math.Max(p.Capacity, p.Carried)));
        Assert.All(problem.Needs, n => Assert.True(pairs.Count(x => x.Need == n.Key) <= n.Places));

        var random = new Random(seed);
        var shuffled = problem with
        {
            Needs = [.. problem.Needs.OrderBy(_ => random.Next())],
            People = [.. problem.People.OrderBy(_ => random.Next())],
            Candidates = [.. problem.Candidates.OrderBy(_ => random.Next())],
            Locks = [.. problem.Locks.Reverse()],
        };
        Assert.Equal(plan.Pairs, RoundSolver.Solve(shuffled).Pairs);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_prices_explain_every_pair(int seed)
    {
        var problem = RoundSamples.Random(seed, 12, 15, 0.4);
        var plan = RoundSolver.Solve(problem);
        var chosen = plan.Pairs.ToDictionary(p => (p.Need, p.Person));

        foreach (var candidate in problem.Candidates)
        {
            var why = plan.WhyNot(candidate.Need, candidate.Person);
            var isIn = chosen.TryGetValue((candidate.Need, candidate.Person), out var pair);

            Assert.Equal(isIn, why.Kind is WhyNotKind.Chosen or WhyNotKind.Locked);
            Assert.Equal(isIn && pair!.Locked, why.Kind == WhyNotKind.Locked);
            Assert.True(why.Loss >= 0);

            if (why.Kind == WhyNotKind.AtCapacity)
            {
                var person = problem.People.Single(p => p.Key == candidate.Person);
                Assert.True(plan.LoadOf(person.Key) >= person.Capacity);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Forcing_a_pair_costs_at_least_the_loss_told(int seed)
    {
        var problem = RoundSamples.Random(seed, 6, 8, 0.5) with { Locks = [], Settings = new(0.03) };
        var plan = RoundSolver.Solve(problem);
        var open = RoundSamples.Open(problem).ConvertAll(o => o.Candidate);

        foreach (var candidate in open.Where(c => plan.WhyNot(c.Need, c.Person).Kind != WhyNotKind.Chosen))
        {
            var why = plan.WhyNot(candidate.Need, candidate.Person);
            var carried = problem.People.Single(p => p.Key == candidate.Person).Carried;
            var forced = RoundSolver.Solve(problem with { Locks = [new(candidate.Need, candidate.Person)] }).Objective;
            var value = (forced.Value / 1e6) + candidate.Fit - (0.03 * carried);

            if (why.LeavesANeedUnserved)
            {
                Assert.True(forced.NeedsServed < plan.Objective.NeedsServed);
            }
            else if (forced.NeedsServed == plan.Objective.NeedsServed)
            {
                Assert.True((plan.Objective.Value / 1e6) - value >= why.Loss - 1e-5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Accepted_pairs_are_never_moved(int seed)
    {
        var problem = RoundSamples.Random(seed, 12, 15, 0.4);
        var before = RoundSolver.Solve(problem);
        var declines = before.Pairs.Where((_, i) => i % 3 == 0).Select(p => new RoundPair(p.Need, p.Person)).ToList();

        var after = RoundSolver.Resolve(problem, before, declines);

        var now = after.Pairs.Select(p => new RoundPair(p.Need, p.Person)).ToHashSet();
        var kept = before.Pairs.Select(p => new RoundPair(p.Need, p.Person)).Except(declines).ToHashSet();
        Assert.Subset(now, kept);
        Assert.Empty(now.Intersect(declines));
        Assert.Equal(kept, after.Pairs.Where(p => p.Locked).Select(p => new RoundPair(p.Need, p.Person)).ToHashSet());
    }

    [Fact]
    public void An_empty_round_has_an_empty_plan() => Assert.Empty(RoundSolver.Solve(new()).Pairs);

    [Fact]
    public void A_need_left_alone_says_why()
    {
        var one = new RoundProblem { Needs = [new("A", 1)], People = [new("P", 1)], Candidates = [new("A", "P", 0.02)] };

        Assert.Equal(UnservedReason.NoCandidate, Reason(one with { Candidates = [] }));
        Assert.Equal(UnservedReason.AllInConflict, Reason(one with { Conflicts = [new("A", "P")] }));
        Assert.Equal(UnservedReason.AllDeclined, Reason(one with { Declined = [new("A", "P")] }));
        Assert.Equal(UnservedReason.AllAtCapacity, Reason(one with { People = [new("P", 0)] }));
        Assert.Equal(UnservedReason.NotWorthwhile, Reason(one with { People = [new("P", 2, 1)] }));
        Assert.Null(Reason(one));
    }

    [Fact]
    public void A_lock_that_breaks_a_rule_is_refused_by_name()
    {
        var one = new RoundProblem { Needs = [new("A", 1)], People = [new("P", 1), new("Q", 1)], Locks = [new("A", "P")] };

        Assert.Equal(LockFault.InConflict, Fault(one with { Conflicts = [new("A", "P")] }));
        Assert.Equal(LockFault.Declined, Fault(one with { Declined = [new("A", "P")] }));
        Assert.Equal(LockFault.OverCapacity, Fault(one with { People = [new("P", 1, 1)] }));
        Assert.Equal(LockFault.OverPlaces, Fault(one with { Locks = [new("A", "P"), new("A", "Q")] }));
    }

    [Fact]
    public void A_problem_that_contradicts_itself_is_refused()
    {
        Assert.Throws<InvalidRoundException>(() => RoundSolver.Solve(Example with { Needs = [new("A", 1), new("A", 2)] }));
        Assert.Throws<InvalidRoundException>(() => RoundSolver.Solve(Example with { People = [] }));
        Assert.Throws<InvalidRoundException>(() => RoundSolver.Solve(Example with { Candidates = [new("Compost", "Ana", double.NaN)] }));
    }

    [Fact]
    public void Reasons_read_as_French_sentences()
    {
        var holders = Enumerable.Range(0, 3).Select(i => new Holder($"P{i}", ["B"])).ToList();
        var fact = new WhyNot(WhyNotKind.AtCapacity) { Serves = ["a", "b"] };

        Assert.Equal(
            "Aucune personne disponible : les trois personnes qui conviennent sont déjà invitées ailleurs.",
            RoundWords.Unserved(new("A", 0, 1, UnservedReason.AllAtCapacity, holders)));
        Assert.Equal("Cette personne est plus utile à « A » et « B ».", RoundWords.Of(fact, key => key.ToUpperInvariant(), key => key));
    }

    private static UnservedReason? Reason(RoundProblem problem) => RoundSolver.Solve(problem).Needs[0].Reason;

    private static LockFault Fault(RoundProblem problem) =>
        Assert.Throws<InfeasibleLockException>(() => RoundSolver.Solve(problem)).Fault;
}
