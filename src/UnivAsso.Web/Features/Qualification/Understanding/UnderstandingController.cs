using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Qualification.Understanding;

/// <summary>The page of the mail « Avons-nous bien compris ? ». Opening it changes nothing.</summary>
[Route(NeedLinks.UnderstandingRoute)]
[Allow<Anyone>]
public sealed class UnderstandingController(NeedLinks links, UnderstandingQuery pages, AnswerUnderstanding answers, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        return problem ?? View(UnderstandingAnswers.View, page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, UnderstandingForm form, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        return problem ?? await this.AnswerAsync(page!, form, answers, async () => (await OpenAsync(jeton, ct)).Page!, ct);
    }

    private async Task<(UnderstandingPage? Page, IActionResult? Problem)> OpenAsync(string token, CancellationToken ct)
    {
        if (await links.FindAsync(NeedLinkPurpose.Understanding, token, ct) is not { } link)
        {
            return (null, this.NoSuchLink());
        }

        if (!link.IsOpen(clock.GetUtcNow()))
        {
            return (null, this.OldLink());
        }

        return await pages.OpenAsync(link.JoinRequestId, NeedLinks.AddressOf(link.Purpose, token), null, ct) is { } page ? (page, null) : (null, this.NoSuchLink());
    }
}
