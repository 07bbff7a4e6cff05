using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Reopen;

/// <summary>Lets the author come back to a request that ended.</summary>
public abstract class ReopenController(RequestDoor door, ReopenRequest reopenRequest) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => await door.FindAsync(User, RequestReference, ct) is null
        ? NotFound()
        : View("Reopen", new ReopenForm());

    [HttpPost("")]
    public async Task<IActionResult> Confirm(ReopenForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await door.FindAsync(User, RequestReference, ct) is null ? NotFound() : this.Refill("Reopen", form);
        }

        switch (await reopenRequest.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                return this.Refused("Reopen", form, refusal);
            default:
                this.SayDone("Votre demande est rouverte. Nous la relisons.");
                return this.SeeOther(Root);
        }
    }
}

[Route(FollowUpRoute + "/rouvrir")]
[Allow<Follower>]
public sealed class FollowUpReopenController(RequestDoor door, ReopenRequest reopenRequest) : ReopenController(door, reopenRequest);

[Route(SpaceRoute + "/rouvrir")]
[Allow<SignedIn>]
public sealed class SpaceReopenController(RequestDoor door, ReopenRequest reopenRequest) : ReopenController(door, reopenRequest);
