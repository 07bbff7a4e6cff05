using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>The mailed link of a draft: the page shows, its button opens. A mail scanner that follows the link changes nothing.</summary>
[Route("reprendre/{secret}")]
[Allow<Anyone>]
public sealed class ResumeController(DraftStore drafts, IEnumerable<Journey> journeys) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken ct)
    {
        var draft = await drafts.FindBySecretAsync(secret, ct);
        return View("Resume", draft);
    }

    [HttpPost("")]
    public async Task<IActionResult> Open(string secret, CancellationToken ct)
    {
        var draft = await drafts.FindBySecretAsync(secret, ct);
        if (draft is null || journeys.FirstOrDefault(j => j.Kind == draft.Kind) is not { } journey)
        {
            return View("Resume", null);
        }

        drafts.Remember(secret);
        if (draft.SentAs is { } reference)
        {
            return LocalRedirect($"{journey.Root}/merci/{reference}");
        }

        var answers = JourneyAnswers.Parse(draft.State);
        return LocalRedirect(journey.AddressOf(journey.FirstMissing(answers)?.Slug ?? Journey.CheckSlug, draft.Handle));
    }
}
