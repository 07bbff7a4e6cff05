using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Sheet;

/// <summary>The sheet of a request to the DLA: what was asked, by whom, since when, and everything that can be done.</summary>
[Route(DlaIntakeFeature.RequestRoute)]
[Allow<DlaOffice>]
public sealed class DlaSheetController(DlaSheetQuery sheets) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await sheets.OpenAsync(reference, User.Actor, ct) is { } sheet ? View("DlaSheet", sheet) : NotFound();
}
