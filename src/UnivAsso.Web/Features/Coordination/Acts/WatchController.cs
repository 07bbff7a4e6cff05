using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>Puts a need without a team on watch until a day that its author is told, and takes it up again.</summary>
[Route(DeskRoom.Route + "/{reference}")]
[Allow<Platform.Security.Coordination>]
public sealed class WatchController(SheetQuery sheets, ChangeRequest change, WatchLetter letter, TimeProvider clock) : RequestActController(sheets)
{
    [HttpPost("veille")]
    public async Task<IActionResult> Watch([FromRoute] string room, [FromRoute] string reference, WatchForm form, CancellationToken ct)
    {
        var desk = DeskRoom.Of(room);
        if (!ModelState.IsValid)
        {
            return await RefillSheetAsync(desk, reference, new(), ct);
        }

        var now = clock.GetUtcNow();
        var result = await change.HandleAsync(desk, reference, form.Version, Watched, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, sheet => Again(sheet, JoinRequestAct.Watch, "Vous vouliez mettre la demande en veille.", "veille", "Mettre en veille quand même", new KeptText(nameof(form.Wait), string.Empty, form.Wait)), new(), ct)
            : Done(desk, reference, "La demande est en veille, et la personne est prévenue.");

        Result Watched(JoinRequest request)
        {
            var watched = request.Watch(form.UntilFrom(FrenchDates.DayInParis(now)), User.Actor, now);
            if (watched.IsDone)
            {
                letter.Post(request);
            }

            return watched;
        }
    }

    [HttpPost("reprendre")]
    public async Task<IActionResult> Resume([FromRoute] string room, [FromRoute] string reference, ShownForm form, CancellationToken ct)
    {
        var desk = DeskRoom.Of(room);
        var result = await change.HandleAsync(desk, reference, form.Version, r => r.Resume(User.Actor, clock.GetUtcNow()), ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, sheet => Again(sheet, JoinRequestAct.Resume, "Vous vouliez reprendre la demande.", "reprendre", "Reprendre quand même"), new(), ct)
            : Done(desk, reference, "La demande est de nouveau prise en charge.");
    }

    private static Intent Again(SheetPage sheet, JoinRequestAct act, string words, string page, string button, params KeptText[] texts) =>
        new(words, sheet.Allows(act) ? $"{sheet.Address}/{page}" : null, button, texts);
}
