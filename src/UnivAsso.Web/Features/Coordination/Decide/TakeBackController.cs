using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.Acts;
using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>Takes back a decision before it leaves, or opens an ended request again.</summary>
[Route(DeskRoom.Route + "/{reference}")]
[Allow<Platform.Security.Coordination>]
public sealed class TakeBackController(SheetQuery sheets, UndoDecision undo, ReopenRequest reopen) : RequestActController(sheets)
{
    [HttpPost("annuler")]
    public async Task<IActionResult> Undo([FromRoute] string room, [FromRoute] string reference, UndoForm form, CancellationToken ct)
    {
        var desk = DeskRoom.Of(room);
        var result = await undo.HandleAsync(desk, reference, form.Decision, form.Version, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, sheet => UndoIntent(sheet, form), new(), ct)
            : Done(desk, reference, "La décision est annulée. Aucun courriel n’est parti.");
    }

    [HttpPost("rouvrir")]
    public async Task<IActionResult> Reopen([FromRoute] string room, [FromRoute] string reference, ReopenForm form, CancellationToken ct)
    {
        var (desk, typed) = (DeskRoom.Of(room), new TypedOnSheet(Reason: form.WhyReopen));
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(desk, reference, typed, ct);
        }

        var reason = FrenchText.CleanText(form.WhyReopen)!;
        var result = await reopen.HandleAsync(desk, reference, form.Version, reason, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, sheet => ReopenIntent(sheet, form), typed, ct)
            : Done(desk, reference, "La demande est rouverte. La personne est prévenue.");
    }

    private static Intent UndoIntent(SheetPage sheet, UndoForm form) => new(
        "Vous vouliez annuler une décision.",
        sheet.Pending?.Id == new JoinRequestDecisionId(form.Decision) ? sheet.Address + "/annuler" : null,
        "Annuler la décision quand même",
        new KeptText(nameof(UndoForm.Decision), string.Empty, form.Decision.ToString()));

    private static Intent ReopenIntent(SheetPage sheet, ReopenForm form) => new(
        "Vous vouliez rouvrir la demande.",
        sheet.CanReopen ? sheet.Address + "/rouvrir" : null,
        "Rouvrir quand même",
        new KeptText(nameof(ReopenForm.WhyReopen), "Votre raison", form.WhyReopen));
}
