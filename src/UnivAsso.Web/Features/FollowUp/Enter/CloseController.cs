using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>Leaves the follow-up on this machine. Only a session can be closed.</summary>
[Route("suivi/fermer")]
[Allow<Follower>]
public sealed class CloseController(FollowUpSession session) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Close()
    {
        await session.CloseAsync(HttpContext);
        this.SayDone("Le suivi est fermé sur cet appareil. Un nouveau code le rouvrira.");
        return this.SeeOther("/suivi");
    }
}
