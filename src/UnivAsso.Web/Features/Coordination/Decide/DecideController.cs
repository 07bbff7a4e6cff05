using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.Sheet;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>The four exits: write, read the mail as it will be, confirm.</summary>
[Route(DeskRoom.Route + "/{reference}/" + Exit.Route)]
[Allow<Platform.Security.Coordination>]
public sealed class DecideController(
    SheetQuery sheets,
    DecideRequest decide,
    DecisionLetters letters,
    LetterRenderer renderer,
    IOptions<UnivAssoOptions> options,
    TimeProvider clock) : RequestActController(sheets)
{
    [HttpGet]
    public async Task<IActionResult> Write([FromRoute] string room, [FromRoute] string reference, [FromRoute] string exit, string? modele, CancellationToken ct)
    {
        var (desk, chosen) = (DeskRoom.Of(room), Exit.Of(exit));
        if (await OpenAsync(desk, reference, ct) is not { } sheet)
        {
            return NotFound();
        }

        if (Refusal(sheet, chosen) is { } refusal)
        {
            return await RefusedAsync(refusal, desk, reference, 0, _ => new Intent(string.Empty, null, string.Empty), new(), ct);
        }

        var template = ExitTemplate.Find(chosen.Act, modele);
        return View("Write", new DecisionPage(sheet, chosen, new DecisionForm
        {
            Version = sheet.Request.Version,
            Seen = sheet.Now.UtcTicks,
            Text = template?.Text,
            Target = template?.Target,
            Reason = template?.Reason,
            NextStep = template?.NextStep,
        })
        {
            Template = template?.Code,
        });
    }

    /// <summary>A preview cannot be opened by its address: it shows what was just posted.</summary>
    [HttpGet("apercu")]
    [HttpGet("confirmer")]
    [HttpGet("corriger")]
    public IActionResult WriteAgain([FromRoute] string room, [FromRoute] string reference, [FromRoute] string exit) =>
        LocalRedirect($"{DeskRoom.Of(room).AddressOf(reference)}/{Exit.Of(exit).Slug}");

    [HttpPost("corriger")]
    public async Task<IActionResult> Correct([FromRoute] string room, [FromRoute] string reference, [FromRoute] string exit, DecisionForm form, CancellationToken ct) =>
        await OpenAsync(DeskRoom.Of(room), reference, ct) is { } sheet
            ? View("Write", new DecisionPage(sheet, Exit.Of(exit), form))
            : NotFound();

    [HttpPost("apercu")]
    public async Task<IActionResult> Preview([FromRoute] string room, [FromRoute] string reference, [FromRoute] string exit, DecisionForm form, CancellationToken ct)
    {
        var (sheet, problem) = await ReadyAsync(DeskRoom.Of(room), reference, Exit.Of(exit), form, ct);
        return problem ?? View("Preview", PreviewOf(sheet!, Exit.Of(exit), form));
    }

    [HttpPost("confirmer")]
    public async Task<IActionResult> Confirm([FromRoute] string room, [FromRoute] string reference, [FromRoute] string exit, DecisionForm form, CancellationToken ct)
    {
        var (desk, chosen) = (DeskRoom.Of(room), Exit.Of(exit));
        var (sheet, problem) = await ReadyAsync(desk, reference, chosen, form, ct);
        if (problem is not null)
        {
            return problem;
        }

        var preview = PreviewOf(sheet!, chosen, form);
        if (form.Previewed != preview.Form.Previewed)
        {
            return View("Preview", preview with { HasChanged = true });
        }

        var result = await decide.HandleAsync(desk, reference, chosen, form, User.Actor, ct);
        return result.Refusal is { } refusal
            ? await RefusedAsync(refusal, desk, reference, form.Seen, s => IntentOf(s, chosen, form), new(), ct)
            : Done(desk, reference, $"C’est noté : {chosen.Done}. {WhenItLeaves(options.Value.UndoMinutes)}");
    }

    private static string WhenItLeaves(int minutes) => minutes is 0
        ? "Le courriel part maintenant."
        : $"Le courriel part dans {Counts.Of(minutes, "minute", "minutes")} ; d’ici là, vous pouvez annuler.";

    private static Refusal? Refusal(SheetPage sheet, Exit exit) => sheet switch
    {
        { Pending: not null } => new DecisionWaiting(),
        _ when !sheet.Allows(exit.Act) => new NotPossibleFromHere(sheet.Request.Status),
        _ => null,
    };

    /// <summary>The sheet when the mail can be shown, otherwise the page that says why not.</summary>
    private async Task<(SheetPage? Sheet, IActionResult? Problem)> ReadyAsync(
        DeskRoom room, string reference, Exit exit, DecisionForm form, CancellationToken ct)
    {
        if (await OpenAsync(room, reference, ct) is not { } sheet)
        {
            return (null, NotFound());
        }

        if (sheet.Request.Version != form.Version)
        {
            return (sheet, await RefusedAsync(
                new ChangedMeanwhile(), room, reference, form.Seen, s => IntentOf(s, exit, form), new(), ct));
        }

        if (Refusal(sheet, exit) is { } refusal)
        {
            return (sheet, await RefusedAsync(refusal, room, reference, form.Seen, s => IntentOf(s, exit, form), new(), ct));
        }

        foreach (var (field, message) in form.Missing(exit.Act))
        {
            ModelState.AddModelError(field, message);
        }

        return (sheet, ModelState.IsValid ? null : this.Refill("Write", new DecisionPage(sheet, exit, form)));
    }

    private PreviewPage PreviewOf(SheetPage sheet, Exit exit, DecisionForm form)
    {
        var letter = letters.Of(form.ToExit(exit.Act), sheet.Request, User.Actor, clock.GetUtcNow());
        var (text, html) = renderer.Render(letter);
        var shown = form with { Previewed = renderer.PrintOf(letter) };
        return new PreviewPage(sheet, exit, shown, letter, text, html, options.Value.UndoMinutes);
    }

    private static Intent IntentOf(SheetPage sheet, Exit exit, DecisionForm form) => new(
        $"Votre décision : {exit.Done}." + (NotRetainedReason.Find(form.Reason) is { } why ? $" Raison : {why.Label}." : string.Empty),
        Refusal(sheet, exit) is null ? $"{sheet.Address}/{exit.Slug}/apercu" : null,
        "Relire le courriel, sur la version à jour",
        new KeptText(nameof(form.Text), exit.TextLabel, form.Text),
        new KeptText(nameof(form.Target), "Vers qui", form.Target),
        new KeptText(nameof(form.TargetContact), "Comment les joindre", form.TargetContact),
        new KeptText(nameof(form.Reason), string.Empty, form.Reason),
        new KeptText(nameof(form.NextStep), "La suite", form.NextStep));
}
