using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Redirect;

/// <summary>The redirections of a request, followed to their outcome by its officer.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/orientations")]
[Allow<DlaOffice>]
public sealed class RedirectController(
    DlaCaseQuery cases, ReferralQuery referrals, FittingActors fitting, PrepareReferral prepare, SendNext sendNext, EndReferrals ending) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, string? q, CancellationToken ct) =>
        await OpenAsync(reference, new RedirectForm(), q, ct) is { } page ? View("Redirections", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Propose([FromRoute] string reference, RedirectForm form, [FromForm] string? q, CancellationToken ct)
    {
        if (await OpenAsync(reference, form, q, ct) is not { } page)
        {
            return NotFound();
        }

        if (!page.CanPropose)
        {
            return this.Refused("Redirections", page, new NotPossibleFromHere(page.Case.Request.Status));
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Redirections", page);
        }

        var proposal = new ReferralProposal(
            page.Case.Request.Id.Value, form.Participation, [.. form.Actors.Select(a => new ResourceActorId(a))], FrenchText.CleanText(form.WhyActors));
        var result = await prepare.HandleAsync(proposal, User.Actor, ct);
        if (result.Refusal is { } refusal)
        {
            return this.Refused("Redirections", page, refusal);
        }

        this.SayDone("L’orientation est proposée à la structure. Rien n’est transmis sans son accord.");
        return LocalRedirect(page.Address);
    }

    /// <summary>Looks for other actors; nothing typed is lost.</summary>
    [HttpPost("chercher")]
    public async Task<IActionResult> Search([FromRoute] string reference, RedirectForm form, [FromForm] string? q, CancellationToken ct)
    {
        ModelState.Clear();
        return await OpenAsync(reference, form, q, ct) is { } page ? View("Redirections", page) : NotFound();
    }

    [HttpGet("chercher")]
    [HttpGet("{id:guid}/suivant")]
    [HttpGet("{id:guid}/arreter")]
    public IActionResult ShowAgain([FromRoute] string reference) => LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/orientations");

    /// <summary>Goes on with the next actor that the structure agreed to.</summary>
    [HttpPost("{id:guid}/suivant")]
    public async Task<IActionResult> Next([FromRoute] string reference, [FromRoute] Guid id, CancellationToken ct)
    {
        if (await OpenAsync(reference, new RedirectForm(), null, ct) is not { } page || !page.Has(id))
        {
            return NotFound();
        }

        var result = await sendNext.HandleAsync(new ReferralId(id), User.Actor, ct);
        return await AfterAsync(reference, result.Refusal, "C’est transmis à l’acteur suivant.", ct);
    }

    [HttpPost("{id:guid}/arreter")]
    public async Task<IActionResult> CallOff([FromRoute] string reference, [FromRoute] Guid id, CallOffForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, new RedirectForm(), null, ct) is not { } page || !page.Has(id))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Redirections", page);
        }

        var result = await ending.CallOffAsync(new ReferralId(id), FrenchText.CleanText(form.Because), User.Actor, ct);
        return await AfterAsync(reference, result.Refusal, "L’orientation est arrêtée. L’acteur n’y a plus accès.", ct);
    }

    private async Task<IActionResult> AfterAsync(string reference, Refusal? refusal, string done, CancellationToken ct)
    {
        if (refusal is null)
        {
            this.SayDone(done);
            return LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/orientations");
        }

        return await OpenAsync(reference, new RedirectForm(), null, ct) is { } page ? this.Refused("Redirections", page, refusal) : NotFound();
    }

    private async Task<RedirectPage?> OpenAsync(string reference, RedirectForm form, string? words, CancellationToken ct)
    {
        if (await cases.OpenAsync(reference, User.AccountId, ct) is not { } @case)
        {
            return null;
        }

        var page = new RedirectPage(@case, await referrals.ForCaseAsync(@case.Request.Id.Value, ct), form, words);
        return page.CanPropose ? page with { Found = await fitting.FindAsync(@case.Request, words, ct) } : page;
    }
}

/// <summary>The redirections, and the form of one more. Its fields are those of the form itself, so that labels and errors find them.</summary>
public sealed record RedirectPage(DlaCase Case, IReadOnlyList<ReferralLine> Lines, RedirectForm Form, string? Words)
{
    public FoundActors Found { get; init; } = new([], HasMore: false);

    public string Address => $"{Case.Address}/orientations";

    /// <summary>A redirection follows a decision taken together, never the other way round.</summary>
    public bool CanPropose => Case.Request.Status is DlaRequestStatus.Redirected or DlaRequestStatus.NotPursued;

    public List<string> Actors => [.. Form.Actors.Select(a => a.ToString())];

    public string? WhyActors => Form.WhyActors;

    public string? Participation => Form.Participation.ToString();

    public IEnumerable<Choice> Structures => Case.TakingPart.Select(p => new Choice(p.Id.Value.ToString(), p.Structure.Name));

    public IEnumerable<Choice> ActorChoices => Found.Actors.Select(a => new Choice(
        a.Id.Value.ToString(), a.Name, $"{string.Join(", ", a.Reasons)}. Fiche {ReferralWords.CheckedOn(a.CheckedOn)}."));

    /// <summary>Whether the redirections are those of several structures, which may be directed to the same actor.</summary>
    public bool IsForSeveral => Lines.Select(l => l.StructureId).Distinct().Count() > 1;

    public bool Has(Guid id) => Lines.Any(l => l.Id.Value == id);

    public string NameOf(Guid structureId) =>
        Case.Request.Participations.FirstOrDefault(p => p.Id.Value == structureId)?.Structure.Name ?? "Structure";
}
