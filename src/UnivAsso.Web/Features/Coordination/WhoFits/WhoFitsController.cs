using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.WhoFits;

/// <summary>Who could answer a need, and why; why somebody does not appear.</summary>
[Route(Route)]
[Allow<Platform.Security.Coordination>]
public sealed class WhoFitsController(WhoFitsQuery people) : Controller
{
    public const string Route = "coordination/besoins/{reference}/personnes";

    [HttpGet]
    public async Task<IActionResult> List([FromRoute] string reference, [FromQuery] WhoFitsFilter filter, CancellationToken ct) =>
        await people.ListAsync(reference, filter, ct) is { } page ? View("WhoFits", page) : NotFound();

    [HttpGet("pourquoi")]
    public async Task<IActionResult> Why([FromRoute] string reference, [FromQuery(Name = "q")] string? person, CancellationToken ct) =>
        await people.WhyAsync(reference, person, ct) is { } page ? View("Why", page) : NotFound();
}
