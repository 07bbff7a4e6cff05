using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Sheet;

/// <summary>Shows a request to its author, on screen or ready to print.</summary>
public abstract class SheetController(RequestSheetQuery sheets) : OwnRequestController
{
    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken ct) => PageAsync("Sheet", ct);

    [HttpGet("imprimer")]
    public Task<IActionResult> Print(CancellationToken ct) => PageAsync("Print", ct);

    private async Task<IActionResult> PageAsync(string view, CancellationToken ct) =>
        await sheets.FindAsync(User, RequestReference, ct) is { } sheet ? View(view, sheet) : NotFound();
}

[Route(FollowUpRoute)]
[Allow<Follower>]
public sealed class FollowUpSheetController(RequestSheetQuery sheets) : SheetController(sheets);

[Route(SpaceRoute)]
[Allow<SignedIn>]
public sealed class SpaceSheetController(RequestSheetQuery sheets) : SheetController(sheets);
