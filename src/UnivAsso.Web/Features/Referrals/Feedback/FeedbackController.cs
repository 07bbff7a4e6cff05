using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals.Feedback;

/// <summary>Asks a structure, some weeks later, what came of a redirection.</summary>
[Route(ReferralLinks.FeedbackRoute)]
[Allow<Anyone>]
public sealed class FeedbackController(ReferralLinks links, GiveFeedback feedback, TimeProvider clock) : LinkController
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, new FeedbackForm(), ct);
        return problem ?? View(ViewOf(page!), page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, FeedbackForm form, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, form, ct);
        if (problem is not null)
        {
            return problem;
        }

        if (!ModelState.IsValid && page!.Referral.Feedback is null)
        {
            return this.Refill("Feedback", page);
        }

        var result = await feedback.HandleAsync(page!.Referral.Id, form, ct);
        if (result.Refusal is not { } refusal)
        {
            return LocalRedirect(page.Address);
        }

        var (latest, gone) = await OpenAsync(jeton, form, ct);
        return gone ?? Again("Feedback", latest!, refusal);
    }

    private static string ViewOf(FeedbackPage page) => page.Referral.Feedback is null ? "Feedback" : "Thanks";

    private async Task<(FeedbackPage? Page, IActionResult? Problem)> OpenAsync(string token, FeedbackForm form, CancellationToken ct)
    {
        if (await links.FindAsync(token, ReferralLinkPurpose.Feedback, ct) is not { } link
            || await feedback.OpenAsync(ReferralId.From(link.SubjectId), ReferralLinks.AddressOf(link.Purpose, token), form, ct) is not { } page)
        {
            return (null, Unknown());
        }

        var canAnswer = page.Referral.Feedback is not null
            || ReferralWorkflow.Moves.Allows(page.Referral.Status, ReferralAct.GiveFeedback, ReferralParty.Structure);
        return link.IsOpen(clock.GetUtcNow()) && canAnswer
            ? (page, null)
            : (null, Gone("Cette question n’attend plus de réponse", "Trop de temps a passé, ou l’orientation s’est arrêtée. Vous pouvez toujours nous parler.", page.Case));
    }
}
