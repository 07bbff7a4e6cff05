using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>A request as a page of its desk shows it.</summary>
public sealed record DlaCase(DlaRequest Request, DeskBoard Board, DateTimeOffset Now)
{
    public DlaDesk Desk => Board.Desk(Request.DeskId);

    public string Address => DlaIntakeFeature.AddressOf(Request.Reference);

    /// <summary>« Les Exemples réunis, et 2 autres ».</summary>
    public string Title
    {
        get
        {
            var others = Request.Participations.Count(p => p.IsExpected && !p.IsLead);
            return others switch
            {
                0 => Request.Lead.Structure.Name,
                1 => $"{Request.Lead.Structure.Name}, et une autre structure",
                _ => $"{Request.Lead.Structure.Name}, et {others} autres structures",
            };
        }
    }

    /// <summary>The structures that take part, the lead first.</summary>
    public IEnumerable<DlaParticipation> TakingPart => Request.Participations.Where(p => p.TakesPart).OrderByDescending(p => p.IsLead).ThenBy(p => p.Id.Value);

    public bool Allows(DlaRequestAct act) => DlaRequestWorkflow.Moves.Allows(Request.Status, act, DlaRequestParty.Desk);
}

/// <summary>Reads a request for a page of its desk; nothing when it is not in the officer's sight.</summary>
public sealed class DlaCaseQuery(DlaSight sight, DlaBoard board, TimeProvider clock)
{
    public async Task<DlaCase?> OpenAsync(string reference, Guid officerId, CancellationToken ct) =>
        await sight.RequestsOf(officerId).AsNoTracking().Where(r => r.Reference == reference).Whole().SingleOrDefaultAsync(ct) is { } request
            ? new DlaCase(request, await board.GlanceAsync(ct), clock.GetUtcNow())
            : null;
}
