using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Features.OpenQuestions;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pairing.Offer;

/// <summary>A signed-in person of research offers to answer an open question.</summary>
[Route(OpenQuestionsFeature.PublicRoute + "/{reference}/repondre")]
[Allow<SignedIn>]
public sealed class OfferController(OfferQuery offers, ChangePair pairs) : Controller
{
    public static string AddressOf(string reference) => OpenQuestionsFeature.PublicAddressOf(reference) + "/repondre";

    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await offers.OpenAsync(reference, User.AccountId, ct) is { } page ? View("Offer", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Send([FromRoute] string reference, OfferForm form, CancellationToken ct)
    {
        if (await offers.OpenAsync(reference, User.AccountId, ct) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid && page.CanOffer)
        {
            return this.Refill("Offer", page);
        }

        if ((await pairs.OfferAsync(reference, User.AccountId, form.Message, User.Actor, ct)).Refusal is not { } refusal)
        {
            this.SayDone("Votre proposition est bien reçue. La coordination la lit, puis vous écrit.");
            return LocalRedirect(page.Address);
        }

        var answer = this.Refused("Offer", (await offers.OpenAsync(reference, User.AccountId, ct))!, refusal, refusal is OfferMissing ? nameof(form.Message) : string.Empty);
        Response.StatusCode = refusal is OfferMissing ? Response.StatusCode : StatusCodes.Status409Conflict;
        return answer;
    }
}
