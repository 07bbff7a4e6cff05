using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.OpenAccount;

/// <summary>Offers a space of their own to a contact whose request was taken on.</summary>
[Route(FollowUpRoute + "/compte")]
[Allow<Follower>]
public sealed class OpenAccountController(RequestDoor door, OpenOwnAccount openOwnAccount, IAccountOpening accounts, TimeProvider clock)
    : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        await door.FindAsync(User, RequestReference, ct) is { } request ? PageOf(request) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Open(CancellationToken ct)
    {
        switch (await openOwnAccount.HandleAsync(User, RequestReference, accounts, ct))
        {
            case null or { Refusal: NotPossibleFromHere }:
                return NotFound();
            default:
                // A second press finds the account open: the page says so in both cases.
                return this.SeeOther($"{Root}/compte");
        }
    }

    private IActionResult PageOf(JoinRequest request) => request.AccountId is not null
        ? View("AccountOpened", request.Contact)
        : OpenOwnAccount.IsOffered(request, clock.GetUtcNow()) ? View("OpenAccount", request.Contact) : NotFound();
}
