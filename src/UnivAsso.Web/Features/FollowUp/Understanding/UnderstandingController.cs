using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Qualification;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Understanding;

/// <summary>Lets the author validate or correct what was understood, from the follow-up: the same page as that of the mail.</summary>
public abstract class UnderstandingController(RequestDoor door, UnderstandingQuery pages, AnswerUnderstanding answers) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        await OpenAsync(ct) is { } page ? View(UnderstandingAnswers.View, page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Answer(UnderstandingForm form, CancellationToken ct) =>
        await OpenAsync(ct) is { } page ? await this.AnswerAsync(page, form, answers, async () => (await OpenAsync(ct))!, ct) : NotFound();

    private async Task<UnderstandingPage?> OpenAsync(CancellationToken ct) =>
        await door.FindAsync(User, RequestReference, ct) is { } request ? await pages.OpenAsync(request.Id, Root + "/compris", Root, ct) : null;
}

[Route(FollowUpRoute + "/compris")]
[Allow<Follower>]
public sealed class FollowUpUnderstandingController(RequestDoor door, UnderstandingQuery pages, AnswerUnderstanding answers)
    : UnderstandingController(door, pages, answers);

[Route(SpaceRoute + "/compris")]
[Allow<SignedIn>]
public sealed class SpaceUnderstandingController(RequestDoor door, UnderstandingQuery pages, AnswerUnderstanding answers)
    : UnderstandingController(door, pages, answers);
