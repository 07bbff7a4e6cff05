using System.Security.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Lets the lead open an ended request again, within six months.</summary>
[Route(DlaSheetController.Route + "/rouvrir")]
[Allow<Follower>]
public sealed class DlaReopenController(OwnDlaSheetQuery sheets, ReopenDlaRequest reopen) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => await SheetAsync(ct) switch
    {
        null => NotFound(),
        { CanReopen: true } => View("DlaReopen", new ReopenDlaForm()),
        _ => View("CannotReopen"),
    };

    [HttpPost("")]
    public async Task<IActionResult> Confirm(ReopenDlaForm form, CancellationToken ct)
    {
        if (await SheetAsync(ct) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("DlaReopen", form);
        }

        switch (await reopen.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                return this.Refused("DlaReopen", form, refusal);
            default:
                this.SayDone("C’est noté : la demande est rouverte. Le guichet la relit.");
                return this.SeeOther(Root);
        }
    }

    private async Task<DlaSheet?> SheetAsync(CancellationToken ct) =>
        await sheets.FindAsync(User, RequestReference, ct) is { Own.HasLeft: false, Sheet: var sheet } ? sheet : null;
}

/// <summary>Why the request comes back.</summary>
public sealed record ReopenDlaForm
{
    public string? Text { get; init; }
}

public sealed class ReopenDlaFormValidator : AbstractValidator<ReopenDlaForm>
{
    public ReopenDlaFormValidator() => RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
        .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Dites en quelques mots ce qui a changé.")
        .Must(t => FrenchText.CleanText(t)!.Length <= DlaRequest.ReasonMaxLength)
        .WithMessage("Raccourcissez votre texte : 1 000 caractères au plus.");
}

/// <summary>Brings an ended request back to its desk; the clock of the first reading starts again.</summary>
public sealed class ReopenDlaRequest(DlaDoor door)
{
    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, ReopenDlaForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        (own, _) => Task.FromResult(own.Own.IsLead
            ? own.Turn.Request.Reopen(DlaRequestParty.Structure, FrenchText.CleanText(form.Text), own.Turn.Calendar, own.By, own.Turn.Now)
            : new OnlyTheLead()),
        ct);
}

public sealed record OnlyTheLead() : Refusal("La structure qui porte la demande peut la rouvrir. Écrivez un message au guichet si besoin.");
