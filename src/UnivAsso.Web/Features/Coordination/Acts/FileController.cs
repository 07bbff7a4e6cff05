using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Features.Qualification;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>What a coordinator does on a sheet without ending its reading: own it, write what is understood, note, write to the person.</summary>
[Route(DeskRoom.Route + "/{reference}")]
[Allow<Platform.Security.Coordination>]
public sealed class FileController(
    SheetQuery sheets, ChangeRequest change, ShareUnderstanding sharing, WriteMessage writeMessage, AddNote addNote, TimeProvider clock) : RequestActController(sheets)
{
    [HttpPost("attribuer")]
    public async Task<IActionResult> Take([FromRoute] string room, [FromRoute] string reference, ShownForm form, CancellationToken ct)
    {
        var desk = DeskRoom.Of(room);
        var result = await change.HandleAsync(desk, reference, form.Version, r => r.Take(User.Actor, clock.GetUtcNow()), ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, TakeIntent, new(), ct)
            : Done(desk, reference, "La demande vous est attribuée.");
    }

    [HttpPost("compris")]
    public async Task<IActionResult> Understand([FromRoute] string room, [FromRoute] string reference, UnderstandForm form, CancellationToken ct)
    {
        var (desk, typed) = (DeskRoom.Of(room), new TypedOnSheet(Understanding: form.Understanding));
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(desk, reference, typed, ct);
        }

        var words = FrenchText.CleanText(form.Understanding);
        var result = await change.HandleAsync(desk, reference, form.Version, r => r.Understand(words, User.Actor, clock.GetUtcNow()), ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, sheet => UnderstandIntent(sheet, form), typed, ct)
            : Done(desk, reference, "« Ce que nous avons compris » est enregistré.");
    }

    [HttpPost("compris/envoyer")]
    public async Task<IActionResult> Share([FromRoute] string room, [FromRoute] string reference, ShownForm form, CancellationToken ct)
    {
        var desk = DeskRoom.Of(room);
        var result = await change.HandleAsync(desk, reference, form.Version, r => sharing.Share(r, User.Actor, clock.GetUtcNow()), ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, ShareIntent, new(), ct)
            : Done(desk, reference, "L’association reçoit un lien pour valider ou corriger.");
    }

    [HttpPost("messages")]
    public async Task<IActionResult> Message([FromRoute] string room, [FromRoute] string reference, MessageForm form, CancellationToken ct)
    {
        var (desk, typed) = (DeskRoom.Of(room), new TypedOnSheet(Message: form.Message));
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(desk, reference, typed, ct);
        }

        var result = await writeMessage.HandleAsync(desk, reference, form, form.Message!, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, sheet => MessageIntent(sheet, form), typed, ct)
            : Done(desk, reference, "Le message est envoyé.");
    }

    [HttpPost("notes")]
    public async Task<IActionResult> Note([FromRoute] string room, [FromRoute] string reference, NoteForm form, CancellationToken ct)
    {
        var (desk, typed) = (DeskRoom.Of(room), new TypedOnSheet(Note: form.Note));
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(desk, reference, typed, ct);
        }

        var result = await addNote.HandleAsync(desk, reference, form, form.Note!, User.Actor, ct);
        return result.IsDone ? Done(desk, reference, "La note est gardée.") : NotFound();
    }

    private static Intent TakeIntent(SheetPage sheet) =>
        new("Vous vouliez vous attribuer la demande.", sheet.CanTake ? sheet.Address + "/attribuer" : null, "Me l’attribuer quand même");

    private static Intent ShareIntent(SheetPage sheet) =>
        new("Vous vouliez envoyer « Ce que nous avons compris » à l’association.", sheet.CanShare ? sheet.Address + "/compris/envoyer" : null, "Envoyer quand même");

    private static Intent UnderstandIntent(SheetPage sheet, UnderstandForm form) => new(
        "Vous vouliez enregistrer « Ce que nous avons compris ».",
        sheet.Address + "/compris",
        "Enregistrer mon texte à la place",
        new KeptText(nameof(UnderstandForm.Understanding), "Votre texte", form.Understanding));

    private static Intent MessageIntent(SheetPage sheet, MessageForm form) => new(
        "Vous vouliez envoyer un message.",
        sheet.Address + "/messages",
        "Envoyer quand même",
        new KeptText(nameof(MessageForm.Message), "Votre message", form.Message),
        new KeptText(nameof(MessageForm.Once), string.Empty, form.Once.ToString()));
}
