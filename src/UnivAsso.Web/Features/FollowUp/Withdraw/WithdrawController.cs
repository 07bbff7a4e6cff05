using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Withdraw;

/// <summary>Lets the author take the request back, after a page that says what it means.</summary>
public abstract class WithdrawController(RequestDoor door, WithdrawRequest withdrawRequest, TimeProvider clock) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (await door.FindAsync(User, RequestReference, ct) is not { } request)
        {
            return NotFound();
        }

        var can = JoinRequestWorkflow.Moves.Allows(
            request.PublicStatus(clock.GetUtcNow()), JoinRequestAct.Withdraw, JoinRequestParty.Requester);
        return can ? View("Withdraw", new WithdrawForm()) : View("NotOpen");
    }

    [HttpPost("")]
    public async Task<IActionResult> Confirm(WithdrawForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await door.FindAsync(User, RequestReference, ct) is null ? NotFound() : this.Refill("Withdraw", form);
        }

        switch (await withdrawRequest.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                return this.Refused("Withdraw", form, refusal);
            default:
                this.SayDone("C’est noté : votre demande est retirée.");
                return this.SeeOther(Root);
        }
    }
}

[Route(FollowUpRoute + "/retirer")]
[Allow<Follower>]
public sealed class FollowUpWithdrawController(RequestDoor door, WithdrawRequest withdrawRequest, TimeProvider clock)
    : WithdrawController(door, withdrawRequest, clock);

[Route(SpaceRoute + "/retirer")]
[Allow<SignedIn>]
public sealed class SpaceWithdrawController(RequestDoor door, WithdrawRequest withdrawRequest, TimeProvider clock)
    : WithdrawController(door, withdrawRequest, clock);
