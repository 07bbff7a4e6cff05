using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.JoinRequests.Start;

/// <summary>« Vous souhaitez rejoindre la démarche ? »: the doors, each with what lies behind it.</summary>
[Route("rejoindre")]
[Allow<Anyone>]
public sealed class JoinController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Join");
}
