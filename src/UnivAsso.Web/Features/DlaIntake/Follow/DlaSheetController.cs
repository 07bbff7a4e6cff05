using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Shows a request to one of its structures, on screen or ready to print.</summary>
[Route(Route)]
[Allow<Follower>]
public sealed class DlaSheetController(OwnDlaSheetQuery sheets) : OwnRequestController
{
    /// <summary>References of requests to the DLA begin with their letter; those of other requests have pages of their own.</summary>
    public const string Route = "suivi/{reference:regex(^(d|D))}";

    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken ct) => PageAsync("DlaSheet", ct);

    [HttpGet("imprimer")]
    public Task<IActionResult> Print(CancellationToken ct) => PageAsync("DlaPrint", ct);

    private async Task<IActionResult> PageAsync(string view, CancellationToken ct) => await sheets.FindAsync(User, RequestReference, ct) switch
    {
        null => NotFound(),
        { Own: { HasLeft: true } own } => View("HasLeft", own),
        { Sheet: var sheet } => View(view, sheet),
    };
}
