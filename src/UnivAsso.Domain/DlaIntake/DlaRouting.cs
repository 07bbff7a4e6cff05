namespace UnivAsso.Domain.DlaIntake;

/// <summary>Which desk a request goes to, from where the seats of its structures lie.</summary>
public static class DlaRouting
{
    /// <summary>
    /// The desk of the one département of all the seats; the regional desk for several départements, for a regional head, and where no
    /// desk serves. Nothing when there is no regional desk to fall back on.
    /// </summary>
    public static DlaDesk? DeskFor(IReadOnlyCollection<DlaStructure> structures, IReadOnlyCollection<DlaDesk> desks)
    {
        var regional = desks.FirstOrDefault(d => d.Level is DlaDeskLevel.Regional);
        var departments = structures.Select(s => s.DepartmentCode).Distinct().ToList();
        if (structures.Any(s => s.IsRegionalHead) || departments.Count != 1)
        {
            return regional;
        }

        return desks.FirstOrDefault(d => d.Level is DlaDeskLevel.Departmental && d.Serves(departments[0])) ?? regional;
    }
}
