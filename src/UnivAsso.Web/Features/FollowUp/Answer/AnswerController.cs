using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Answer;

/// <summary>Lets the author answer the question that the coordination asked.</summary>
public abstract class AnswerController(RequestDoor door, AnswerQuestion answerQuestion, TimeProvider clock) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (await door.FindAsync(User, RequestReference, ct) is not { } request)
        {
            return NotFound();
        }

        return Ask(request) is { } question
            ? View("Answer", new AnswerForm { Question = question.Id.Value })
            : View("NothingToAnswer");
    }

    [HttpPost("")]
    public async Task<IActionResult> Send(AnswerForm form, CancellationToken ct)
    {
        if (await door.FindAsync(User, RequestReference, ct) is not { } request)
        {
            return NotFound();
        }

        Ask(request);
        if (!ModelState.IsValid)
        {
            return this.Refill("Answer", form);
        }

        switch (await answerQuestion.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                return this.Refused("Answer", form, refusal);
            default:
                this.SayDone("Votre réponse est envoyée. La demande continue son chemin.");
                return this.SeeOther(Root);
        }
    }

    private JoinRequestDecision? Ask(JoinRequest request)
    {
        var question = AnswerQuestion.Waiting(request, clock.GetUtcNow());
        ViewData["Question"] = question?.Text;
        return question;
    }
}

[Route(FollowUpRoute + "/completer")]
[Allow<Follower>]
public sealed class FollowUpAnswerController(RequestDoor door, AnswerQuestion answerQuestion, TimeProvider clock)
    : AnswerController(door, answerQuestion, clock);

[Route(SpaceRoute + "/completer")]
[Allow<SignedIn>]
public sealed class SpaceAnswerController(RequestDoor door, AnswerQuestion answerQuestion, TimeProvider clock)
    : AnswerController(door, answerQuestion, clock);
