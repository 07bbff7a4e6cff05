using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.About;

/// <summary>Who carries the programme: the regional movement, the national institute, their partners.</summary>
[Route("qui-sommes-nous")]
[Allow<Anyone>]
public sealed class AboutController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("About");
}
