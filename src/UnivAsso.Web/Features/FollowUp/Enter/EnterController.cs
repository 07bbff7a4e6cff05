using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>The way in without an account: a reference, an address, then the code mailed to that address.</summary>
[Route("suivi")]
[Allow<Anyone>]
public sealed class EnterController(AskForCode askForCode, TryCode tryCode, AskedPairCookie cookie, FollowUpSession session) : Controller
{
    private const string CodeAddress = "/suivi/code";

    [HttpGet("")]
    public IActionResult Find([FromQuery] string? reference) => View("Find", new FindRequestForm { Reference = reference });

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Ask(FindRequestForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid || AskedPair.Read(form.Reference, form.Email) is not { } asked)
        {
            return this.Refill("Find", form);
        }

        await askForCode.HandleAsync(asked, ct);
        cookie.Write(HttpContext, asked);
        return this.SeeOther(CodeAddress);
    }

    [HttpGet("code")]
    public IActionResult Code() => cookie.Read(HttpContext) is { } asked ? CodePage(asked, new CodeForm()) : LocalRedirect("/suivi");

    [HttpPost("code")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Open(CodeForm form, CancellationToken ct)
    {
        if (cookie.Read(HttpContext) is not { } asked)
        {
            return this.SeeOther("/suivi");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return CodePage(asked, form);
        }

        var result = await tryCode.HandleAsync(asked, form.Code!, ct);
        if (result.Refusal is { } refusal)
        {
            ViewData["Asked"] = asked;
            return this.Refused("Code", form, refusal, nameof(CodeForm.Code));
        }

        await session.OpenAsync(HttpContext, result.Value.Id);
        cookie.Clear(HttpContext);
        return this.SeeOther($"/suivi/{result.Value.Reference}");
    }

    // Only a session can be closed; naming its audience also reads it, as the token of the form expects.
    [HttpPost("fermer")]
    [Allow<Follower>]
    public async Task<IActionResult> Close()
    {
        await session.CloseAsync(HttpContext);
        this.SayDone("Le suivi est fermé sur cet appareil. Un nouveau code le rouvrira.");
        return this.SeeOther("/suivi");
    }

    private ViewResult CodePage(AskedPair asked, CodeForm form)
    {
        ViewData["Asked"] = asked;
        return View("Code", form);
    }
}
