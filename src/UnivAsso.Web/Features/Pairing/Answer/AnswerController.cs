using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pairing.Answer;

/// <summary>The page on which a person of research answers an invitation. Opening it changes nothing.</summary>
[Route(PairLinks.PersonRoute)]
[Allow<Anyone>]
public sealed class AnswerController(PairLinks links, AnswerQuery answers, ChangePair pairs, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        return problem ?? View("Answer", page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, AnswerForm form, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        if (problem is not null)
        {
            return problem;
        }

        if (!ModelState.IsValid && page!.TakesAnswer)
        {
            return this.Refill("Answer", page);
        }

        var request = page!.Sides.Request;
        var by = new Actor(ActorKind.Requester, request.Id.Value, request.Contact.FullName);
        var result = await pairs.AnswerAsync(
            page.Pair.Id,
            (pair, sides, now) => form.Answer != AnswerForm.Decline && !sides.SeeksTeam ? new QuestionSeeksNobody() : form.Apply(pair, by, now),
            ct);
        if (result.Refusal is not { } refusal)
        {
            this.SayDone(form.Answer == AnswerForm.Decline ? "C’est noté : nous ne vous relancerons pas." : "Merci : votre réponse est notée.");
            return LocalRedirect(page.Address);
        }

        var (latest, gone) = await OpenAsync(jeton, ct);
        if (gone is not null)
        {
            return gone;
        }

        var answer = this.Refused("Answer", latest!, refusal, refusal is PairReasonMissing ? nameof(form.Reason) : string.Empty);
        Response.StatusCode = refusal is PairNotPossible or AnswerSettled or QuestionSeeksNobody ? StatusCodes.Status409Conflict : Response.StatusCode;
        return answer;
    }

    private async Task<(AnswerPage? Page, IActionResult? Problem)> OpenAsync(string token, CancellationToken ct)
    {
        if (await links.FindAsync(token, ofAssociation: false, ct) is not { } link || await answers.OpenAsync(link, PairLinks.PersonAddressOf(token), ct) is not { } page)
        {
            return (null, this.NoSuchLink());
        }

        return link.IsOpen(clock.GetUtcNow()) ? (page, null) : (null, this.OldLink());
    }
}
