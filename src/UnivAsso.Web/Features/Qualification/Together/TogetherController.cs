using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Qualification.Together;

/// <summary>The page of the mail « Vous êtes plusieurs à poser cette question ». Opening it changes nothing.</summary>
[Route(NeedLinks.GroupRoute)]
[Allow<Anyone>]
public sealed class TogetherController(NeedLinks links, GroupPageQuery pages, ChangeGroup groups, TimeProvider clock) : Controller
{
    private const string PageView = "Together";

    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        return problem ?? View(PageView, page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, TogetherForm form, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        if (problem is not null)
        {
            return problem;
        }

        if (!ModelState.IsValid && page!.CanAnswer)
        {
            return this.Refill(PageView, page);
        }

        var agrees = form.Answer == TogetherForm.Yes;
        var by = new Actor(ActorKind.Requester, page!.JoinRequestId.Value, page.ContactName);
        var answered = page.CanAnswer
            ? await groups.AnswerAsync(page.GroupId, page.JoinRequestId, agrees, form.Reason, by, ct)
            : new NotInThisGroup();
        if (answered.Refusal is { } refusal)
        {
            var refused = this.Refused(PageView, (await OpenAsync(jeton, ct)).Page!, refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return refused;
        }

        this.SayDone(agrees ? "Merci : votre besoin rejoint le groupe." : "C’est noté : votre besoin continue seul.");
        return LocalRedirect(page.Address);
    }

    private async Task<(TogetherPage? Page, IActionResult? Problem)> OpenAsync(string token, CancellationToken ct)
    {
        if (await links.FindAsync(NeedLinkPurpose.Group, token, ct) is not { } link)
        {
            return (null, this.NoSuchLink());
        }

        if (!link.IsOpen(clock.GetUtcNow()))
        {
            return (null, this.OldLink());
        }

        return await pages.OpenAsync(link.GroupId!.Value, link.JoinRequestId, ct) is { } page ? (page with { Address = NeedLinks.AddressOf(link.Purpose, token) }, null) : (null, this.NoSuchLink());
    }
}
