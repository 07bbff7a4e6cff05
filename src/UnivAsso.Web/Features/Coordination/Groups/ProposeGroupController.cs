using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Qualification;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Groups;

/// <summary>Lists what could be brought together, and proposes a group to the authors of its needs.</summary>
[Route(GroupDesk.Route)]
[Allow<Platform.Security.Coordination>]
public sealed class ProposeGroupController(GroupSuggestions suggestions, ChangeGroup change) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken ct) => View("GroupList", await suggestions.PageAsync(ct));

    [HttpGet("proposer")]
    public async Task<IActionResult> Show([FromQuery(Name = "besoin")] List<string?> needs, CancellationToken ct) =>
        View("ProposeGroup", await suggestions.ProposalAsync(new ProposeGroupForm { Needs = needs }.References, ct));

    [HttpPost("proposer")]
    public async Task<IActionResult> Propose(ProposeGroupForm form, [FromQuery(Name = "besoin")] List<string?> needs, CancellationToken ct)
    {
        var offered = new ProposeGroupForm { Needs = [.. needs, .. form.Needs] }.References;
        if (!ModelState.IsValid)
        {
            return this.Refill("ProposeGroup", await suggestions.ProposalAsync(offered, ct));
        }

        var proposed = await change.ProposeAsync(form.Title, form.Text, form.References, User.Actor, ct);
        if (proposed.Refusal is { } refusal)
        {
            return this.Refused("ProposeGroup", await suggestions.ProposalAsync(offered, ct), refusal, nameof(form.Needs));
        }

        this.SayDone("Chaque association reçoit un lien pour dire si elle rejoint le groupe.");
        return LocalRedirect(GroupDesk.AddressOf(proposed.Value));
    }
}
