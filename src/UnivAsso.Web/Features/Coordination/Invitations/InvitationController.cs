using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Features.Coordination.WhoFits;
using UnivAsso.Web.Features.Pairing;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Invitations;

/// <summary>The sheet of one invitation, and what can be done with it.</summary>
[Route(InvitationDesk.QuestionRoute + "/{person}")]
[Allow<Platform.Security.Coordination>]
public sealed class InvitationController(InvitationQuery invitations, WhoFitsQuery people, ChangePair pairs) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, [FromRoute] string person, CancellationToken ct) =>
        await invitations.OpenAsync(reference, person, ct) is { } page ? View("Invitation", page) : NotFound();

    [HttpPost("envoyer")]
    public async Task<IActionResult> Send([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct)
    {
        // Between the thought and the sending, the person may have asked for quiet or reached a limit.
        var rule = await people.RuleAgainstAsync(reference, person, ct);
        return await ActAsync(
            reference,
            person,
            form,
            page => rule is not null && page.Pair.Override is null
                ? Task.FromResult<Result>(new ExcludedMeanwhile(rule))
                : pairs.SendAsync(page.Pair.Id, form.Version, form.WhyYou, User.Actor, ct),
            "L’invitation part.",
            ct);
    }

    [HttpPost("confirmer")]
    public Task<IActionResult> Second([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) =>
        ChangeAsync(reference, person, form, (pair, _, now) => pair.Second(User.Actor, now), "Vous confirmez : l’invitation peut partir.", ct);

    [HttpPost("arreter")]
    public Task<IActionResult> Cancel([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) =>
        ChangeAsync(reference, person, form, (pair, _, now) => pair.Cancel(form.Because, User.Actor, now), "C’est noté : nous n’allons pas plus loin.", ct);

    [HttpPost("relances")]
    public Task<IActionResult> HoldReminders([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) => ChangeAsync(
        reference, person, form, (pair, _, now) => pair.HoldReminders(form.HeldUntil(FrenchDates.DayInParis(now)), User.Actor, now), "Les relances sont réglées.", ct);

    [HttpPost("noter")]
    public Task<IActionResult> NoteAnswer([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) => ChangeAsync(
        reference,
        person,
        form,
        (pair, _, now) => form.Said == InvitationActForm.Interested
            ? pair.SayInterested(message: null, PairParty.Coordination, User.Actor, now)
            : pair.Decline(form.Reason, againInMonths: null, message: null, PairParty.Coordination, User.Actor, now),
        "La réponse est notée.",
        ct);

    [HttpPost("presenter")]
    public Task<IActionResult> Present([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) => ChangeAsync(
        reference,
        person,
        form,
        (pair, sides, now) => ChangePair.SeeksTeam(sides.Question)
            ? pair.Present(form.Presentation, [.. sides.Carriers.Select(c => c.Request.Id)], User.Actor, now)
            : new QuestionSeeksNobody(),
        "La personne est présentée aux associations.",
        ct);

    private Task<IActionResult> ChangeAsync(
        string reference, string person, InvitationActForm form, Func<Pair, PairSides, DateTimeOffset, Result> act, string done, CancellationToken ct) =>
        ActAsync(reference, person, form, page => pairs.HandleAsync(page.Pair.Id, form.Version, act, ct), done, ct);

    private async Task<IActionResult> ActAsync(
        string reference, string person, InvitationActForm form, Func<InvitationPage, Task<Result>> act, string done, CancellationToken ct)
    {
        if (await invitations.OpenAsync(reference, person, ct) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Invitation", page with { Typed = form });
        }

        if ((await act(page)).Refusal is not { } refusal)
        {
            this.SayDone(done);
            return LocalRedirect(page.Address);
        }

        var field = refusal switch
        {
            WhyYouMissing => nameof(form.WhyYou),
            CancelReasonMissing => nameof(form.Because),
            PairReasonMissing => nameof(form.Reason),
            PresentationMissing => nameof(form.Presentation),
            _ => string.Empty,
        };
        var answer = this.Refused("Invitation", (await invitations.OpenAsync(reference, person, ct))! with { Typed = form }, refusal, field);
        Response.StatusCode = refusal is PairNotPossible ? StatusCodes.Status409Conflict : Response.StatusCode;
        return answer;
    }
}

/// <summary>A rule excludes the person since they were thought of.</summary>
public sealed record ExcludedMeanwhile(string Rule) : Refusal($"{Rule} Retirez cette personne de la liste, ou ajoutez-la de nouveau en passant outre à deux.");
