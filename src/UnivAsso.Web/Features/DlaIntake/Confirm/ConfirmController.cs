using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Confirm;

/// <summary>The mailed link by which a structure says for itself whether it takes part. Opening it changes nothing.</summary>
[Route("dla/confirmer/{jeton}")]
[Allow<Anyone>]
[EnableRateLimiting(SecuritySetup.SecretLimit)]
public sealed class ConfirmController(StructureInvitations invitations, ConfirmStructure confirm) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string jeton, CancellationToken ct) =>
        await invitations.OpenAsync(jeton, ct) is { } invitation ? Page(invitation) : Unknown();

    [HttpPost("")]
    public async Task<IActionResult> Answer(string jeton, ConfirmForm form, CancellationToken ct)
    {
        if (await invitations.OpenAsync(jeton, ct) is not { } invitation)
        {
            return Unknown();
        }

        if (!ModelState.IsValid)
        {
            return invitation.State is StructureInvitationState.Open
                ? this.Refill("Confirm", new ConfirmPage(invitation, form))
                : Page(invitation);
        }

        if ((await confirm.HandleAsync(invitation, form, ct)).Refusal is { } refusal)
        {
            var now = await invitations.OpenAsync(jeton, ct) ?? invitation;
            return now.State is StructureInvitationState.Open
                ? this.Refused("Confirm", new ConfirmPage(now, form), refusal)
                : this.Refused("Answered", now, refusal);
        }

        this.SayDone(form.Joins ? "C’est noté : votre structure en est." : "C’est noté : votre structure n’en est pas.");
        return LocalRedirect(invitation.Address);
    }

    private ViewResult Page(StructureInvitation invitation)
    {
        if (invitation.State is StructureInvitationState.Open)
        {
            return View("Confirm", new ConfirmPage(invitation, new ConfirmForm()));
        }

        Response.StatusCode = invitation.State is StructureInvitationState.Over ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
        return View("Answered", invitation);
    }

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("UnknownLink");
    }
}

/// <summary>The invitation with what was typed.</summary>
public sealed record ConfirmPage(StructureInvitation Invitation, ConfirmForm Form)
{
    public string? Words => Form.Words;
}
