using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Bridge;

/// <summary>« Passerelle »: the questions for research that a request hides, prepared by its officer and proposed to a structure.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/passerelle")]
[Allow<DlaOffice>]
public sealed class BridgeController(DlaCaseQuery cases, ProposeBridge propose) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } page ? View("Bridge", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Propose([FromRoute] string reference, BridgeForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Bridge", page with { Form = form });
        }

        var result = await propose.HandleAsync(reference, form, User.Actor, ct);
        return await AfterAsync(reference, result.Refusal, "La passerelle est proposée. La structure reçoit un courriel et décide seule.", form, ct);
    }

    [HttpGet("{id:guid}/reprendre")]
    public IActionResult ShowAgain([FromRoute] string reference) => LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/passerelle");

    [HttpPost("{id:guid}/reprendre")]
    public async Task<IActionResult> TakeBack([FromRoute] string reference, [FromRoute] Guid id, [FromForm] int version, CancellationToken ct)
    {
        var result = await propose.TakeBackAsync(reference, id, version, User.Actor, ct);
        return await AfterAsync(reference, result.Refusal, "La passerelle est reprise. Son lien n’ouvre plus rien.", null, ct);
    }

    private async Task<IActionResult> AfterAsync(string reference, Refusal? refusal, string done, BridgeForm? typed, CancellationToken ct)
    {
        if (refusal is null)
        {
            this.SayDone(done);
            return LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/passerelle");
        }

        // What changed meanwhile is on the page, with what was typed: sending again then counts for what is shown.
        return refusal is not NoSuchDlaRequest && await OpenAsync(reference, ct) is { } page
            ? this.Refused("Bridge", typed is null ? page : page with { Form = typed with { Version = page.Case.Request.Version } }, refusal)
            : NotFound();
    }

    private async Task<BridgePage?> OpenAsync(string reference, CancellationToken ct) =>
        await cases.OpenAsync(reference, User.AccountId, ct) is { } @case
            ? new BridgePage(@case, new BridgeForm { Version = @case.Request.Version, Participation = @case.Request.Lead.Id.Value })
            : null;
}

/// <summary>The bridges of a request, and the form of one more.</summary>
public sealed record BridgePage(DlaCase Case, BridgeForm Form)
{
    public string Address => $"{Case.Address}/passerelle";

    public IEnumerable<NeedBridge> Bridges => Case.Request.Bridges.OrderByDescending(b => b.ProposedAt);

    public IEnumerable<Choice> Structures => Case.TakingPart.Select(p => new Choice(p.Id.Value.ToString(), p.Structure.Name));

    public bool CanPropose => Case.Request.TakesBridges && Case.TakingPart.Any();

    // Labels and errors find the fields of the form here.
    public string? Participation => Form.Participation.ToString();

    public string? Situation => Form.Situation;

    public string? Question => Form.Question;

    public string? Purpose => Form.Purpose;

    public string NameOf(NeedBridge bridge) => Case.Request.Participations.Single(p => p.Id == bridge.ParticipationId).Structure.Name;

    public NeedBridgeState StateOf(NeedBridge bridge) => bridge.StateAt(Case.Now);
}
