using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pairing.Presented;

/// <summary>The page on which an association says yes or no to a person presented to it. Opening it changes nothing.</summary>
[Route(PairLinks.AssociationRoute)]
[Allow<Anyone>]
public sealed class PresentedController(PairLinks links, PresentedQuery presented, ChangePair pairs, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        return problem ?? View("Presented", page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, PresentedForm form, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        if (problem is not null)
        {
            return problem;
        }

        if (!ModelState.IsValid && page!.AwaitsAnswer)
        {
            return this.Refill("Presented", page);
        }

        var request = page!.Carrier.Request;
        var by = new Actor(ActorKind.Requester, request.Id.Value, request.Contact.FullName);
        var agrees = form.Answer == PresentedForm.Yes;
        var result = await pairs.AnswerAsync(page.Pair.Id, (pair, _, now) => pair.AnswerFor(request.Id, agrees, form.Reason, form.Comment, by, now), ct);
        if (result.Refusal is not { } refusal)
        {
            this.SayDone(agrees ? "C’est noté : vous pouvez vous parler." : "C’est noté. Nous continuons à chercher.");
            return LocalRedirect(page.Address);
        }

        var (latest, gone) = await OpenAsync(jeton, ct);
        if (gone is not null)
        {
            return gone;
        }

        var answer = this.Refused("Presented", latest!, refusal, refusal is PairReasonMissing ? nameof(form.Reason) : string.Empty);
        Response.StatusCode = refusal is PairNotPossible or AlreadyIntroduced ? StatusCodes.Status409Conflict : Response.StatusCode;
        return answer;
    }

    private async Task<(PresentedPage? Page, IActionResult? Problem)> OpenAsync(string token, CancellationToken ct)
    {
        if (await links.FindAsync(token, ofAssociation: true, ct) is not { } link || await presented.OpenAsync(link, PairLinks.AssociationAddressOf(token), ct) is not { } page)
        {
            return (null, this.NoSuchLink());
        }

        return link.IsOpen(clock.GetUtcNow()) ? (page, null) : (null, this.OldLink());
    }
}
