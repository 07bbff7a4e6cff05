using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Sheet;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>The acts that tell the structure something: write, read the mail as it will be, confirm.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/" + LetterAct.Route)]
[Allow<DlaOffice>]
public sealed class LetterActController(DlaSheetQuery sheets, SendLetterAct send, LetterRenderer renderer, TimeProvider clock) : DlaActController(sheets)
{
    [HttpGet("")]
    public async Task<IActionResult> Write([FromRoute] string reference, [FromRoute] string act, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } sheet)
        {
            return NotFound();
        }

        var form = new LetterActForm { Version = sheet.Request.Version, Seen = sheet.Now.UtcTicks };
        return SendLetterAct.Missing(sheet.Request, LetterAct.Of(act), form, clock.GetUtcNow()) is { } refusal
            ? await RefusedAsync(refusal, reference, 0, _ => new Intent(string.Empty, null, string.Empty), new(), ct)
            : View("WriteLetter", new LetterActPage(sheet, LetterAct.Of(act), form));
    }

    /// <summary>A preview cannot be opened by its address: it shows what was just posted.</summary>
    [HttpGet("apercu")]
    [HttpGet("confirmer")]
    [HttpGet("corriger")]
    public IActionResult WriteAgain([FromRoute] string reference, [FromRoute] string act) =>
        LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/{LetterAct.Of(act).Slug}");

    [HttpPost("corriger")]
    public async Task<IActionResult> Correct([FromRoute] string reference, [FromRoute] string act, LetterActForm form, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } sheet ? View("WriteLetter", new LetterActPage(sheet, LetterAct.Of(act), form)) : NotFound();

    [HttpPost("apercu")]
    public async Task<IActionResult> Preview([FromRoute] string reference, [FromRoute] string act, LetterActForm form, CancellationToken ct)
    {
        var (sheet, problem) = await ReadyAsync(reference, LetterAct.Of(act), form, ct);
        return problem ?? View("PreviewLetter", await PreviewOfAsync(sheet!, LetterAct.Of(act), form, ct));
    }

    [HttpPost("confirmer")]
    public async Task<IActionResult> Confirm([FromRoute] string reference, [FromRoute] string act, LetterActForm form, CancellationToken ct)
    {
        var chosen = LetterAct.Of(act);
        var (sheet, problem) = await ReadyAsync(reference, chosen, form, ct);
        if (problem is not null)
        {
            return problem;
        }

        var preview = await PreviewOfAsync(sheet!, chosen, form, ct);
        if (form.Previewed != preview.Form.Previewed)
        {
            return View("PreviewLetter", preview with { HasChanged = true });
        }

        var result = await send.HandleAsync(reference, chosen, form, User.Actor, ct);
        if (result.Refusal is { } refusal)
        {
            return await RefusedAsync(refusal, reference, form.Seen, s => IntentOf(s, chosen, form), new(), ct);
        }

        // A request that went to another desk may be out of sight.
        return chosen.HasDesk && await OpenAsync(reference, ct) is null ? Gone(chosen.Done) : Done(reference, chosen.Done);
    }

    /// <summary>The sheet when the letters can be shown, otherwise the page that says why not.</summary>
    private async Task<(DlaSheetPage? Sheet, IActionResult? Problem)> ReadyAsync(string reference, LetterAct act, LetterActForm form, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } sheet)
        {
            return (null, NotFound());
        }

        if (sheet.Request.Version != form.Version)
        {
            return (sheet, await RefusedAsync(new ChangedMeanwhile(), reference, form.Seen, s => IntentOf(s, act, form), new(), ct));
        }

        if (SendLetterAct.Missing(sheet.Request, act, form, clock.GetUtcNow()) is { } refusal and not SameDesk)
        {
            return (sheet, await RefusedAsync(refusal, reference, form.Seen, s => IntentOf(s, act, form), new(), ct));
        }

        if (!act.TextOptional && FrenchText.CleanText(form.Text) is null)
        {
            ModelState.AddModelError(nameof(form.Text), TextMissing(act));
        }

        if (act.HasDesk && !OtherDesks(sheet).Any(d => d.Id.Value == form.ToDesk))
        {
            ModelState.AddModelError(nameof(form.ToDesk), "Choisissez le guichet qui reprend la demande.");
        }

        return (sheet, ModelState.IsValid ? null : this.Refill("WriteLetter", new LetterActPage(sheet, act, form)));
    }

    private static IEnumerable<DlaDesk> OtherDesks(DlaSheetPage sheet) => sheet.Board.Desks.Where(d => d.Id != sheet.Request.DeskId);

    private static string TextMissing(LetterAct act) => act.Act switch
    {
        DlaRequestAct.AskComplement => new ComplementMissing().Message,
        DlaRequestAct.Transfer => new NoteMissing().Message,
        _ => "Écrivez pourquoi la demande est rouverte : la personne le lira.",
    };

    private async Task<LetterPreviewPage> PreviewOfAsync(DlaSheetPage sheet, LetterAct act, LetterActForm form, CancellationToken ct)
    {
        var written = await send.WriteAsync(sheet.Request, act, form, User.Actor, clock.GetUtcNow(), ct);
        var (text, html) = renderer.Render(written[0].Letter);
        return new LetterPreviewPage(sheet, act, form with { Previewed = renderer.PrintOf(written.Select(w => w.Letter)) }, written, text, html);
    }

    private static Intent IntentOf(DlaSheetPage sheet, LetterAct act, LetterActForm form) => new(
        $"Vous vouliez : {act.Title.ToLower(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))}.",
        sheet.Allows(act.Act) ? $"{sheet.Address}/{act.Slug}/apercu" : null,
        "Relire le courriel, sur la version à jour",
        new KeptText(nameof(form.Text), act.TextLabel, form.Text),
        new KeptText(nameof(form.ToDesk), string.Empty, form.ToDesk?.ToString()));
}

/// <summary>The form of an act with letters. Its fields are those of the form itself, so that labels and errors find them.</summary>
public sealed record LetterActPage(DlaSheetPage Sheet, LetterAct Act, LetterActForm Form)
{
    public string Address => $"{Sheet.Address}/{Act.Slug}";

    // In the order of the page: the summary of errors follows it.
    public Guid? ToDesk => Form.ToDesk;

    public string? Text => Form.Text;

    public IEnumerable<Choice> Desks =>
        Sheet.Board.Desks.Where(d => d.Id != Sheet.Request.DeskId).Select(d => new Choice(d.Id.Value.ToString(), d.Name));
}

/// <summary>The letters exactly as they will leave: the first whole, the readers of all.</summary>
public sealed record LetterPreviewPage(
    DlaSheetPage Sheet, LetterAct Act, LetterActForm Form, IReadOnlyList<Addressed> Letters, string MailText, string MailHtml)
{
    public string Address => $"{Sheet.Address}/{Act.Slug}";

    /// <summary>True when the mail differs from the one previewed before.</summary>
    public bool HasChanged { get; init; }
}
