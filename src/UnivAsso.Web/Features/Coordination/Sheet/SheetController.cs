using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Sheet;

/// <summary>The sheet of a request: what the person wrote beside what we have understood, and everything that can be done.</summary>
[Route(DeskRoom.Route + "/{reference}")]
[Allow<Platform.Security.Coordination>]
public sealed class SheetController(SheetQuery sheets) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show([FromRoute] string room, [FromRoute] string reference, CancellationToken ct) =>
        await sheets.OpenAsync(DeskRoom.Of(room), reference, User.Actor, ct) is { } sheet ? View("Sheet", sheet) : NotFound();
}
