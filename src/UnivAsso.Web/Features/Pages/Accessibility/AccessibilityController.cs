using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Accessibility;

/// <summary>The accessibility statement: what is known, what is not, and how to complain.</summary>
[Route("accessibilite")]
[Allow<Anyone>]
public sealed class AccessibilityController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Accessibility");
}
