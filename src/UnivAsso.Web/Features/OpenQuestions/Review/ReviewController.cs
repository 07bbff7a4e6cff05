using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.OpenQuestions.Review;

/// <summary>The page on which the author of a need reads the question drawn from it, and validates or corrects. Opening it changes nothing.</summary>
[Route(QuestionLinks.Route)]
[Allow<Anyone>]
public sealed class ReviewController(QuestionLinks links, ReviewQuery reviews, ChangeQuestion questions, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string jeton, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        return problem ?? View("Review", page);
    }

    [HttpPost("")]
    [EnableRateLimiting(SecuritySetup.SecretLimit)]
    public async Task<IActionResult> Answer([FromRoute] string jeton, ReviewForm form, CancellationToken ct)
    {
        var (page, problem) = await OpenAsync(jeton, ct);
        if (problem is not null)
        {
            return problem;
        }

        if (!ModelState.IsValid && page!.AwaitsAnswer)
        {
            return this.Refill("Review", page);
        }

        var need = page!.Request;
        var by = new Actor(ActorKind.Requester, need.Id.Value, need.Contact.FullName);
        var result = await questions.AnswerAsync(
            page.Question.Id, (question, now) => question.Answer(need.Id, form.TextVersion, form.Value, form.Comment, by, now), ct);
        if (result.Refusal is not { } refusal)
        {
            this.SayDone(form.Value is QuestionAnswer.Agrees ? "Merci : votre accord est noté." : "Merci : votre correction est notée. La coordination reprend le texte.");
            return LocalRedirect(page.Address);
        }

        var (latest, gone) = await OpenAsync(jeton, ct);
        if (gone is not null)
        {
            return gone;
        }

        // What was typed stays; the version shown is the newest.
        ModelState.Remove(nameof(form.TextVersion));
        var answer = this.Refused("Review", latest!, refusal);
        Response.StatusCode = refusal is QuestionTextChanged or QuestionNotPossible ? StatusCodes.Status409Conflict : Response.StatusCode;
        return answer;
    }

    private async Task<(ReviewPage? Page, IActionResult? Problem)> OpenAsync(string token, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } link || await reviews.OpenAsync(link, QuestionLinks.AddressOf(token), ct) is not { } page)
        {
            return (null, this.NoSuchLink());
        }

        return link.IsOpen(clock.GetUtcNow()) ? (page, null) : (null, this.OldLink());
    }
}
