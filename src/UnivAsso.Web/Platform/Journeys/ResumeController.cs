using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>
/// The mailed link of a draft: the page shows, its buttons open, keep longer or delete. A mail scanner that follows the link changes
/// nothing.
/// </summary>
[Route("reprendre/{secret}")]
[Allow<Anyone>]
public sealed class ResumeController(DraftStore drafts, IEnumerable<Journey> journeys) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string secret, CancellationToken ct) => Page(await drafts.FindBySecretAsync(secret, ct));

    [HttpPost("")]
    public async Task<IActionResult> Open(string secret, CancellationToken ct)
    {
        if (await drafts.FindBySecretAsync(secret, ct) is not { } draft || JourneyOf(draft) is not { } journey)
        {
            return Page(null);
        }

        drafts.Remember(secret);
        if (draft.SentAs is { } reference)
        {
            return LocalRedirect($"{journey.Root}/merci/{reference}");
        }

        var answers = JourneyAnswers.Parse(draft.State);
        return LocalRedirect(journey.AddressOf(journey.FirstMissing(answers)?.Slug ?? Journey.CheckSlug, draft.Handle));
    }

    [HttpPost("garder")]
    public async Task<IActionResult> KeepLonger(string secret, CancellationToken ct)
    {
        if (await drafts.FindBySecretAsync(secret, ct) is not { SentAs: null } draft)
        {
            return Page(null);
        }

        if ((await drafts.KeepLongerAsync(draft, ct)).Refusal is ChangedMeanwhile refusal)
        {
            return this.Refused("Resume", PageOf(draft)!, refusal);
        }

        this.SayDone($"Votre brouillon est gardé jusqu’au {FrenchDates.Day(draft.ExpiresAt)}.");
        return LocalRedirect($"/reprendre/{secret}");
    }

    [HttpPost("supprimer")]
    public async Task<IActionResult> Delete(string secret, CancellationToken ct)
    {
        if (await drafts.FindBySecretAsync(secret, ct) is not { SentAs: null } draft)
        {
            return Page(null);
        }

        await drafts.DeleteAsync(draft, ct);
        this.SayDone("Votre brouillon est supprimé, avec toutes ses réponses.");
        return LocalRedirect("/rejoindre");
    }

    private ViewResult Page(Draft? draft) => View("Resume", PageOf(draft));

    private ResumePage? PageOf(Draft? draft) =>
        draft is not null && JourneyOf(draft) is { } journey ? new ResumePage(journey.Name, draft.UpdatedAt, draft.ExpiresAt, draft.SentAs) : null;

    private Journey? JourneyOf(Draft draft) => journeys.FirstOrDefault(j => j.Kind == draft.Kind);
}

/// <summary>What the page of a mailed link tells of the draft, without any of its answers.</summary>
public sealed record ResumePage(string JourneyName, DateTimeOffset UpdatedAt, DateTimeOffset KeptUntil, string? SentAs);
