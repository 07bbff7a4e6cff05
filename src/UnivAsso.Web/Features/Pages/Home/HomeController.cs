using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Home;

/// <summary>The front page: the promise and its doors.</summary>
[Route("")]
[Allow<Anyone>]
[OutputCache(PolicyName = PublicCache.Policy)]
public sealed class HomeController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Home");
}
