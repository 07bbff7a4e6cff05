namespace UnivAsso.Matching.Rounds;

/// <summary>Chooses whom to invite to what: first as many needs served as can be, then the best fits for the least load.</summary>
public static class RoundSolver
{
    /// <summary>The best plan there is; the same one for the same problem, whatever the order of its lists.</summary>
    /// <exception cref="InfeasibleLockException">A lock is in conflict, declined, or over a capacity or the places.</exception>
    /// <exception cref="InvalidRoundException">A key is unknown or given twice, or a number is out of its range.</exception>
    /// <exception cref="OverflowException">More than about twenty thousand places: split the round.</exception>
    public static RoundPlan Solve(RoundProblem problem)
    {
        var round = new RoundIndex(problem);
        var flow = new RoundFlow(round);
        flow.Run();
        return new(round, flow);
    }

    /// <summary>Fills the places that declines freed; every other pair of the previous plan stays.</summary>
    /// <param name="problem">The round as it stands now; its own locks are kept too, unless declined.</param>
    /// <param name="previous">The plan that was sent.</param>
    /// <param name="declines">The pairs refused since, which are never proposed again.</param>
    /// <inheritdoc cref="Solve" path="/exception" />
    public static RoundPlan Resolve(RoundProblem problem, RoundPlan previous, IReadOnlyList<RoundPair> declines)
    {
        var refused = declines.ToHashSet();
        var sent = previous.Pairs.Select(p => new RoundPair(p.Need, p.Person));

        return Solve(problem with
        {
            Declined = [.. problem.Declined.Union(refused)],
            Locks = [.. problem.Locks.Union(sent).Where(pair => !refused.Contains(pair))],
        });
    }
}
