using Google.OrTools.LinearSolver;
using UnivAsso.Matching.Rounds;
using Xunit;

namespace UnivAsso.Matching.Tests.Rounds;

public sealed class RoundOptimalityTests
{
    [Fact]
    public void No_choice_beats_the_plan_on_small_rounds()
    {
        var alone = 0;

        for (var seed = 0; seed < 400; seed++)
        {
            var problem = RoundSamples.Random(seed, needs: 1 + (seed % 4), people: 1 + (seed % 5), density: 0.7);
            var best = new Exhaustive(problem);
            var plan = RoundSolver.Solve(problem);

            Assert.True(best.Objective == plan.Objective, $"seed {seed}: {best.Objective} but {plan.Objective}");

            if (best.Plans == 1)
            {
                alone++;
                Assert.Equal(best.Chosen, plan.Pairs.Where(p => !p.Locked).Select(p => (p.Need, p.Person)).ToHashSet());
            }
        }

        Assert.InRange(alone, 350, 400);
    }

    [Fact]
    public void A_linear_programme_finds_the_same_value_on_medium_rounds()
    {
        for (var seed = 1000; seed < 1012; seed++)
        {
            var problem = RoundSamples.Random(seed, needs: 40, people: seed % 2 == 0 ? 120 : 30, density: 0.15, highestPlaces: 5);
            var plan = RoundSolver.Solve(problem);
            var (served, value) = Relaxation(problem);

            Assert.Equal(served, plan.Objective.NeedsServed, 1e-3);
            Assert.Equal(value, plan.Objective.Value / 1e6, 1e-3);
        }
    }

    // The matrix of a flow is totally unimodular: its continuous optimum is whole. A need served is worth 1,000, more than all the fits.
    private static (double Served, double Value) Relaxation(RoundProblem problem)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var open = RoundSamples.Open(problem);
        var load = RoundSamples.Loads(problem);
        var chosen = open.ConvertAll(o => (o.Candidate, o.Worth, Chosen: solver.MakeNumVar(0, 1, "")));
        var goal = solver.Objective();
        goal.SetMaximization();
        chosen.ForEach(c => goal.SetCoefficient(c.Chosen, c.Worth / 1e6));

        foreach (var need in problem.Needs)
        {
            var locked = problem.Locks.Count(l => l.Need == need.Key);
            var first = solver.MakeNumVar(0, 1, "");
            goal.SetCoefficient(first, 1000);
            var places = solver.MakeConstraint(0, need.Places - locked);
            var served = solver.MakeConstraint(double.NegativeInfinity, locked);
            served.SetCoefficient(first, 1);

            foreach (var pair in chosen.Where(c => c.Candidate.Need == need.Key))
            {
                places.SetCoefficient(pair.Chosen, 1);
                served.SetCoefficient(pair.Chosen, -1);
            }
        }

        foreach (var person in problem.People)
        {
            var balance = solver.MakeConstraint(0, 0);
            chosen.Where(c => c.Candidate.Person == person.Key).ToList().ForEach(c => balance.SetCoefficient(c.Chosen, 1));

            for (var held = load[person.Key]; held < person.Capacity; held++)
            {
                var step = solver.MakeNumVar(0, 1, "");
                balance.SetCoefficient(step, -1);
                goal.SetCoefficient(step, -problem.Settings.LoadCost * held);
            }
        }

        Assert.Equal(Solver.ResultStatus.OPTIMAL, solver.Solve());
        var needsServed = Math.Round(goal.Value() / 1000);
        return (needsServed, goal.Value() - (1000 * needsServed));
    }

    /// <summary>Tries every choice.</summary>
    private sealed class Exhaustive
    {
        private readonly RoundProblem _problem;
        private readonly List<(RoundCandidate Candidate, long Worth)> _open;
        private readonly Dictionary<string, int> _load;
        private readonly Dictionary<string, int> _capacity;
        private readonly Dictionary<string, int> _received;
        private readonly Dictionary<string, int> _places;
        private readonly HashSet<(string, string)> _current = [];

        public Exhaustive(RoundProblem problem)
        {
            _problem = problem;
            _open = RoundSamples.Open(problem);
            _load = RoundSamples.Loads(problem);
            _capacity = problem.People.ToDictionary(p => p.Key, p => p.Capacity);
            _places = problem.Needs.ToDictionary(n => n.Key, n => n.Places);
            _received = problem.Needs.ToDictionary(n => n.Key, n => problem.Locks.Count(l => l.Need == n.Key));
            Try(0, 0, 0);
        }

        public RoundObjective Objective { get; private set; } = new(-1, 0, 0);

        public int Plans { get; private set; }

        public HashSet<(string, string)> Chosen { get; private set; } = [];

        private void Try(int index, long value, long draw)
        {
            if (index == _open.Count)
            {
                Compare(new(_received.Values.Count(r => r > 0), value, draw));
                return;
            }

            Try(index + 1, value, draw);
            var (candidate, worth) = _open[index];
            var (need, person) = (candidate.Need, candidate.Person);

            if (_load[person] < _capacity[person] && _received[need] < _places[need])
            {
                var cost = RoundSamples.Millionths(_problem.Settings.LoadCost) * _load[person]++;
                _received[need]++;
                _current.Add((need, person));
                Try(index + 1, value + worth - cost, draw + RoundTie.Of(_problem.Seed, need, person));
                _current.Remove((need, person));
                _received[need]--;
                _load[person]--;
            }
        }

        private void Compare(RoundObjective found)
        {
            var order = (found.NeedsServed, found.Value, -found.Draw)
                .CompareTo((Objective.NeedsServed, Objective.Value, -Objective.Draw));

            if (order > 0)
            {
                (Objective, Plans, Chosen) = (found, 1, [.. _current]);
            }
            else if (order == 0)
            {
                Plans++;
            }
        }
    }
}
