using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Sheet;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>What an officer does on the sheet itself: take, hand over, log a call, hear an answer, write, note, take up again.</summary>
[Route(DlaIntakeFeature.RequestRoute)]
[Allow<DlaOffice>]
public sealed class SheetActsController(DlaSheetQuery sheets, TriageActs acts, WriteToStructure write, KeepDlaNote keepNote) : DlaActController(sheets)
{
    [HttpPost("prendre")]
    public async Task<IActionResult> Take([FromRoute] string reference, ShownForm form, CancellationToken ct)
    {
        var result = await acts.TakeAsync(reference, form.Version, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(
                refusal,
                reference,
                form.Seen,
                sheet => new Intent("Vous vouliez vous attribuer la demande.", sheet.CanTake ? sheet.Address + "/prendre" : null, "Me l’attribuer quand même"),
                new(),
                ct)
            : Done(reference, "La demande vous est attribuée.");
    }

    [HttpPost("confier")]
    public async Task<IActionResult> HandOver([FromRoute] string reference, HandOverForm form, CancellationToken ct)
    {
        var typed = new TypedOnDlaSheet(Colleague: form.Colleague);
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(reference, typed, ct);
        }

        var result = await acts.HandOverAsync(reference, form.Version, form.Colleague!.Value, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, reference, form.Seen, sheet => HandOverIntent(sheet, form), typed, ct)
            : Done(reference, "La demande est confiée. La personne reçoit un courriel.");
    }

    [HttpPost("appels")]
    public async Task<IActionResult> LogCall([FromRoute] string reference, CallForm form, CancellationToken ct)
    {
        var typed = new TypedOnDlaSheet(CallNote: form.CallNote, Channel: form.Channel, Reached: form.Reached);
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(reference, typed, ct);
        }

        var log = new CallLog(form.Channel!.Value, form.Reached == "oui", FrenchText.CleanText(form.CallNote));
        var result = await acts.LogCallAsync(reference, form.Version, log, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, reference, form.Seen, sheet => CallIntent(sheet, form), typed, ct)
            : Done(reference, "L’échange est noté.");
    }

    [HttpPost("reponse")]
    public async Task<IActionResult> HearAnswer([FromRoute] string reference, HeardForm form, CancellationToken ct)
    {
        var typed = new TypedOnDlaSheet(Heard: form.Heard);
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(reference, typed, ct);
        }

        var result = await acts.HearAnswerAsync(reference, form.Version, FrenchText.CleanText(form.Heard)!, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, reference, form.Seen, sheet => HeardIntent(sheet, form), typed, ct)
            : Done(reference, "La réponse est notée. Le délai du guichet reprend.");
    }

    [HttpPost("reprendre")]
    public async Task<IActionResult> Resume([FromRoute] string reference, ShownForm form, CancellationToken ct)
    {
        var result = await acts.ResumeAsync(reference, form.Version, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, reference, form.Seen, ResumeIntent, new(), ct)
            : Done(reference, "La demande reprend : un premier contact est attendu sous cinq jours ouvrés.");
    }

    [HttpPost("messages")]
    public async Task<IActionResult> Message([FromRoute] string reference, DlaMessageForm form, CancellationToken ct)
    {
        var typed = new TypedOnDlaSheet(Message: form.Message);
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(reference, typed, ct);
        }

        var result = await write.HandleAsync(reference, form, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, reference, form.Seen, sheet => MessageIntent(sheet, form), typed, ct)
            : Done(reference, "Le message est envoyé.");
    }

    [HttpPost("notes")]
    public async Task<IActionResult> Note([FromRoute] string reference, DlaNoteForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(reference, new TypedOnDlaSheet(Note: form.Note), ct);
        }

        var result = await keepNote.HandleAsync(reference, form, User.Actor, ct);
        return result.IsDone ? Done(reference, "La note est gardée.") : NotFound();
    }

    private static Intent HandOverIntent(DlaSheetPage sheet, HandOverForm form) => new(
        $"Vous vouliez confier la demande à {sheet.Board.Seats.FirstOrDefault(s => s.UserId == form.Colleague)?.Name ?? "une autre personne"}.",
        sheet.CanHandOver ? sheet.Address + "/confier" : null,
        "La confier quand même",
        new KeptText(nameof(form.Colleague), string.Empty, form.Colleague?.ToString()));

    private static Intent CallIntent(DlaSheetPage sheet, CallForm form) => new(
        "Vous vouliez noter un échange.",
        sheet.Address + "/appels",
        "Noter l’échange quand même",
        new KeptText(nameof(form.CallNote), "Votre note", form.CallNote),
        new KeptText(nameof(form.Channel), string.Empty, form.Channel?.ToString()),
        new KeptText(nameof(form.Reached), string.Empty, form.Reached));

    private static Intent HeardIntent(DlaSheetPage sheet, HeardForm form) => new(
        "Vous vouliez noter la réponse entendue.",
        sheet.IsQuestionOpen ? sheet.Address + "/reponse" : null,
        "Noter la réponse quand même",
        new KeptText(nameof(form.Heard), "La réponse entendue", form.Heard));

    private static Intent ResumeIntent(DlaSheetPage sheet) => new(
        "Vous vouliez reprendre la demande.", sheet.Allows(DlaRequestAct.Resume) ? sheet.Address + "/reprendre" : null, "La reprendre quand même");

    private static Intent MessageIntent(DlaSheetPage sheet, DlaMessageForm form) => new(
        "Vous vouliez envoyer un message.",
        sheet.Address + "/messages",
        "Envoyer quand même",
        new KeptText(nameof(form.Message), "Votre message", form.Message),
        new KeptText(nameof(form.Once), string.Empty, form.Once.ToString()));
}
