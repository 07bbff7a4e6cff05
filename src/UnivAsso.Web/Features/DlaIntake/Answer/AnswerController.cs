using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Answer;

/// <summary>The page on which a structure reads a proposal and answers it. Opening it, or only looking at its head, changes nothing.</summary>
[Route(DlaDecisionLetters.AnswerRoute)]
[Allow<Anyone>]
public sealed class AnswerController(AnswerDecision answers) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct) =>
        await answers.OpenAsync(jeton, ct) is { } page ? View("Answer", page) : Unknown();

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, AnswerForm form, CancellationToken ct)
    {
        if (await answers.OpenAsync(jeton, ct) is not { } page)
        {
            return Unknown();
        }

        var typed = page with { Form = form };
        if (!ModelState.IsValid && page.IsOpen)
        {
            return this.Refill("Answer", typed);
        }

        if (AnswerCodes.Read(form.Answer) is not { } answer)
        {
            return View("Answer", page);
        }

        var result = await answers.HandleAsync(page, answer, form.Text, ct);
        if (result.Refusal is not { } refusal)
        {
            this.SayDone("Votre réponse est enregistrée.");
            return LocalRedirect(page.Address);
        }

        return await answers.OpenAsync(jeton, ct) is { } latest
            ? this.Refused("Answer", latest with { Form = form }, refusal)
            : Unknown();
    }

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }
}
