using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Programme;

/// <summary>How the programme works: its approach, its axes, its circles and the ways to take part.</summary>
[Route("le-programme")]
[Allow<Anyone>]
public sealed class ProgrammeController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Programme");
}
