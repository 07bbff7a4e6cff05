using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Features.Coordination.WhoFits;
using UnivAsso.Web.Features.Pairing;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Invitations;

/// <summary>The invitations of a question and of all questions, and who is added to them.</summary>
[Allow<Platform.Security.Coordination>]
public sealed class InvitationListController(InvitationListQuery lists, WhoFitsQuery fits, ChangePair pairs) : Controller
{
    [HttpGet("/" + InvitationDesk.BoardRoute)]
    public async Task<IActionResult> Board([FromQuery] InvitationFilter filter, CancellationToken ct) => View("InvitationList", await lists.BoardAsync(filter, ct));

    [HttpGet("/" + InvitationDesk.QuestionRoute)]
    public async Task<IActionResult> List([FromRoute] string reference, [FromQuery] InvitationFilter filter, [FromQuery(Name = "personne")] string? person, CancellationToken ct) =>
        await lists.OfQuestionAsync(reference, filter, ct) is { } page ? View("InvitationList", page with { Typed = new AddPeopleForm { Person = person } }) : NotFound();

    [HttpPost("/" + InvitationDesk.QuestionRoute)]
    public async Task<IActionResult> Add([FromRoute] string reference, AddPeopleForm form, CancellationToken ct)
    {
        if (await lists.OfQuestionAsync(reference, new InvitationFilter(), ct) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("InvitationList", page with { Typed = form });
        }

        List<(string Person, string? Rule)> people = [];
        foreach (var person in form.References)
        {
            people.Add((person, await fits.RuleAgainstAsync(reference, person, ct)));
        }

        var prepared = await pairs.PrepareAsync(reference, people, new PairIntent(form.WhyYou, form.Note), form.Because, User.Actor, ct);
        if (prepared.Refusal is { } refusal)
        {
            page = (await lists.OfQuestionAsync(reference, new InvitationFilter(), ct))!;
            var missing = refusal as NotPrepared;
            return this.Refused(
                "InvitationList",
                page with { Typed = form with { Person = missing?.Person ?? form.Person, People = [] } },
                refusal,
                missing?.Because is OverrideReasonMissing ? nameof(form.Because) : nameof(form.Person));
        }

        this.SayDone(people.Count > 1 ? $"{people.Count} personnes sont dans la liste. Rien n’est encore parti." : "La personne est dans la liste. Rien n’est encore parti.");
        return LocalRedirect(InvitationDesk.AddressOf(reference));
    }
}
