using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Bridge;

/// <summary>The mailed link by which a structure decides to carry its question to Univ’Asso. Opening it changes nothing.</summary>
[Route("dla/passerelle/{jeton}")]
[Allow<Anyone>]
[EnableRateLimiting(SecuritySetup.SecretLimit)]
public sealed class BridgeAnswerController(AnswerBridge answer) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct) =>
        await answer.OpenAsync(jeton, ct) is { } offer ? Page(offer) : Unknown();

    [HttpPost("")]
    public async Task<IActionResult> Answer([FromRoute] string jeton, BridgeAnswerForm form, CancellationToken ct)
    {
        if (await answer.OpenAsync(jeton, ct) is not { } offer)
        {
            return Unknown();
        }

        if (!ModelState.IsValid)
        {
            return offer.State is NeedBridgeState.Proposed ? this.Refill("Offer", offer) : Page(offer);
        }

        if (form.Answer is BridgeAnswerForm.Yes)
        {
            var accepted = await answer.AcceptAsync(offer, ct);
            return accepted.Refusal is { } closed ? await RefusedAsync(jeton, closed, ct) : LocalRedirect(accepted.Value);
        }

        return (await answer.DeclineAsync(offer, ct)).Refusal is { } refusal ? await RefusedAsync(jeton, refusal, ct) : LocalRedirect(offer.Address);
    }

    private async Task<IActionResult> RefusedAsync(string token, Refusal refusal, CancellationToken ct) =>
        await answer.OpenAsync(token, ct) is { } latest
            ? this.Refused(latest.State is NeedBridgeState.Proposed ? "Offer" : "Ended", latest, refusal)
            : Unknown();

    private ViewResult Page(BridgeOffer offer)
    {
        if (offer.State is NeedBridgeState.TakenBack or NeedBridgeState.Expired)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return View(offer.State is NeedBridgeState.Proposed ? "Offer" : "Ended", offer);
    }

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }
}
