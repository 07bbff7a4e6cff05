using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>How a request is read whole.</summary>
public static class DlaRequestQueries
{
    /// <summary>
    /// With its structures, its proposals and their positions, its calls and its bridges: what every rule of the domain needs. In one statement: there
    /// are few of each, and a page that reads them apart would ask five times.
    /// </summary>
    public static IQueryable<DlaRequest> Whole(this IQueryable<DlaRequest> requests) => requests
        .Include(r => r.Participations)
        .Include(r => r.Decisions).ThenInclude(d => d.Positions)
        .Include(r => r.Calls)
        .Include(r => r.Bridges)
        .AsSingleQuery();
}
