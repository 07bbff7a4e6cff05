using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Help;

/// <summary>Answers for somebody in the middle of a journey.</summary>
[Route("aide")]
[Allow<Anyone>]
public sealed class HelpController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Help");
}
