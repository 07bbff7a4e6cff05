using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Web.Platform.FollowUp;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>The way in without an account: a reference, an address, then the code mailed to that address.</summary>
[Route("suivi")]
[Allow<Anyone>]
public sealed class EnterController(
    AskForCode askForCode, TryCode tryCode, AskedPairCookie cookie, FollowUpSession session, IEnumerable<IFollowedCases> rooms) : Controller
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
            Show(asked);
            return this.Refused("Code", form, refusal, nameof(CodeForm.Code));
        }

        await session.OpenAsync(HttpContext, result.Value.Id);
        cookie.Clear(HttpContext);
        return this.SeeOther($"/suivi/{result.Value.Reference}");
    }

    private ViewResult CodePage(AskedPair asked, CodeForm form)
    {
        Show(asked);
        return View("Code", form);
    }

    private void Show(AskedPair asked)
    {
        ViewData["Asked"] = asked;
        ViewData["Confirmation"] = asked.RoomIn(rooms).ConfirmationOf(asked.Reference);
    }
}
