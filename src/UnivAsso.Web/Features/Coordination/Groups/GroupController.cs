using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Features.Qualification;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Groups;

/// <summary>The sheet of a group of needs, and what the desk can do with it.</summary>
[Route(GroupDesk.Route + "/{reference}")]
[Allow<Platform.Security.Coordination>]
public sealed class GroupController(GroupQuery groups, ChangeGroup change) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await groups.OpenAsync(reference, ct) is { } page ? View("Group", page) : NotFound();

    [HttpPost("demander")]
    public Task<IActionResult> Ask([FromRoute] string reference, GroupActForm form, CancellationToken ct) =>
        OnNeedAsync(reference, form, (g, need, now) => g.Ask(need, User.Actor, now), "L’association reçoit un lien pour répondre.", ct);

    [HttpPost("dissocier")]
    public Task<IActionResult> TakeOut([FromRoute] string reference, GroupActForm form, CancellationToken ct) =>
        OnNeedAsync(reference, form, (g, need, now) => g.TakeOut(need, User.Actor, now), "Le besoin continue seul, comme avant.", ct);

    [HttpPost("arreter")]
    public Task<IActionResult> End([FromRoute] string reference, GroupActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (g, now) => g.End(form.Because, User.Actor, now), "Le groupe s’arrête : chaque besoin continue seul.", ct);

    [HttpPost("rouvrir")]
    public Task<IActionResult> Reopen([FromRoute] string reference, GroupActForm form, CancellationToken ct) =>
        ActAsync(reference, form, (g, now) => g.Reopen(User.Actor, now), "Le groupe est repris : redemandez à chaque association.", ct);

    private async Task<IActionResult> OnNeedAsync(
        string reference, GroupActForm form, Func<NeedGroup, JoinRequestId, DateTimeOffset, Result> act, string done, CancellationToken ct)
    {
        // A need that has ended can still be taken out: it is looked for in the group first.
        var known = (await groups.OpenAsync(reference, ct))?.Needs.FirstOrDefault(n => n.Reference == form.NeedReference)?.Place.JoinRequestId;
        var need = known ?? await groups.NeedAsync(form.NeedReference, ct);
        return await ActAsync(reference, form, (g, now) => need is { } id ? act(g, id, now) : new NoSuchNeed(), done, ct);
    }

    private async Task<IActionResult> ActAsync(
        string reference, GroupActForm form, Func<NeedGroup, DateTimeOffset, Result> act, string done, CancellationToken ct)
    {
        var result = ModelState.IsValid ? await change.HandleAsync(reference, form.Version, act, ct) : Result.Done;
        if (ModelState.IsValid && result.IsDone)
        {
            this.SayDone(done);
            return LocalRedirect(GroupDesk.AddressOf(reference));
        }

        if (await groups.OpenAsync(reference, ct) is not { } shown)
        {
            return NotFound();
        }

        var page = shown with { Typed = form };
        return result.Refusal switch
        {
            null => this.Refill("Group", page),
            { } refusal => this.Refused("Group", page, refusal, refusal switch
            {
                GroupReasonMissing => nameof(form.Because),
                NoSuchNeed or NeedsNotFree => nameof(form.Need),
                _ => string.Empty,
            }),
        };
    }
}

/// <summary>The reference names no need that can be asked about.</summary>
public sealed record NoSuchNeed() : Refusal("Aucun besoin en cours n’a cette référence.");
