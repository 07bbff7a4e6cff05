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
        await OpenAsync(reference, person, ct) is { } page ? View("Invitation", page) : NotFound();

    [HttpPost("envoyer")]
    public Task<IActionResult> Send([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) => ActAsync(
        reference,
        person,
        form,
        page => page.IsExcluded ? Excluded(page) : pairs.SendAsync(page.Pair.Id, form.Version, form.WhyYou, User.Actor, ct),
        "L’invitation part.",
        ct);

    [HttpPost("passer-outre")]
    public Task<IActionResult> PassOver([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) => ActAsync(
        reference,
        person,
        form,
        page => page.Rule is { } rule
            ? pairs.HandleAsync(page.Pair.Id, form.Version, (pair, _, now) => pair.PassOver(rule, form.WhyPassOver, User.Actor, now), ct)
            : Task.FromResult<Result>(new NothingToSecond()),
        "C’est noté : une deuxième personne doit confirmer.",
        ct);

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
        (pair, _, now) => form.Said switch
        {
            InvitationActForm.Interested => pair.SayInterested(message: null, PairParty.Coordination, User.Actor, now),
            InvitationActForm.Declined => pair.Decline(form.Reason, againInMonths: null, message: null, PairParty.Coordination, User.Actor, now),
            _ => new SaidMissing(),
        },
        "La réponse est notée.",
        ct);

    [HttpPost("presenter")]
    public Task<IActionResult> Present([FromRoute] string reference, [FromRoute] string person, InvitationActForm form, CancellationToken ct) => ActAsync(
        reference,
        person,
        form,
        page => page.IsExcluded ? Excluded(page) : pairs.HandleAsync(page.Pair.Id, form.Version, (pair, sides, now) => sides switch
        {
            { SeeksTeam: false } => new QuestionSeeksNobody(),
            { PersonIsHere: false } => new PersonLeft(),
            _ => pair.Present(form.Presentation, [.. sides.Carriers.Select(c => c.Request.Id)], User.Actor, now),
        }, ct),
        "La personne est présentée aux associations.",
        ct);

    private static Task<Result> Excluded(InvitationPage page) => Task.FromResult<Result>(new ExcludedByRule(page.Rule!));

    /// <summary>The sheet, with the rule that excludes the person while nothing was asked or presented: they may have asked for quiet, or reached a limit.</summary>
    private async Task<InvitationPage?> OpenAsync(string reference, string person, CancellationToken ct) => await invitations.OpenAsync(reference, person, ct) switch
    {
        { Pair.Status: PairStatus.Prepared or PairStatus.Proposed } page => page with { Rule = await people.RuleAgainstAsync(reference, person, ct) },
        var page => page,
    };

    private Task<IActionResult> ChangeAsync(
        string reference, string person, InvitationActForm form, Func<Pair, PairSides, DateTimeOffset, Result> act, string done, CancellationToken ct) =>
        ActAsync(reference, person, form, page => pairs.HandleAsync(page.Pair.Id, form.Version, act, ct), done, ct);

    private async Task<IActionResult> ActAsync(
        string reference, string person, InvitationActForm form, Func<InvitationPage, Task<Result>> act, string done, CancellationToken ct)
    {
        if (await OpenAsync(reference, person, ct) is not { } page)
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
            OverrideReasonMissing => nameof(form.WhyPassOver),
            SaidMissing => nameof(form.Said),
            PairReasonMissing => nameof(form.Reason),
            PresentationMissing => nameof(form.Presentation),
            _ => string.Empty,
        };
        var answer = this.Refused("Invitation", (await OpenAsync(reference, person, ct))! with { Typed = form }, refusal, field);
        Response.StatusCode = refusal is PairNotPossible ? StatusCodes.Status409Conflict : Response.StatusCode;
        return answer;
    }
}

/// <summary>A rule excludes the person, and nobody passed over it.</summary>
public sealed record ExcludedByRule(string Rule) : Refusal($"{Rule} Pour continuer, passez outre à deux personnes.");
