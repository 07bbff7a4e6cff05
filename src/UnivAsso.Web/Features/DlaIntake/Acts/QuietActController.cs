using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Sheet;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>Sets a request aside, marks it as a duplicate, or takes the officer out of it; each on a page that says what follows.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/" + QuietAct.Route)]
[Allow<DlaOffice>]
public sealed class QuietActController(DlaSheetQuery sheets, TriageActs acts) : DlaActController(sheets)
{
    [HttpGet("")]
    public async Task<IActionResult> Ask([FromRoute] string reference, [FromRoute] string aside, CancellationToken ct)
    {
        var chosen = QuietAct.Of(aside);
        if (await OpenAsync(reference, ct) is not { } sheet)
        {
            return NotFound();
        }

        return chosen.Act is { } move && !sheet.Allows(move)
            ? await RefusedAsync(new NotPossibleFromHere(sheet.Request.Status), reference, 0, _ => new Intent(string.Empty, null, string.Empty), new(), ct)
            : View("QuietAct", new QuietActPage(sheet, chosen, new QuietActForm { Version = sheet.Request.Version, Seen = sheet.Now.UtcTicks }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Do([FromRoute] string reference, [FromRoute] string aside, QuietActForm form, CancellationToken ct)
    {
        var chosen = QuietAct.Of(aside);
        if (chosen == QuietAct.Suspend && FrenchText.CleanText(form.Reason) is null)
        {
            ModelState.AddModelError(nameof(form.Reason), new ReasonNeeded().Message);
        }

        if (!ModelState.IsValid)
        {
            return await OpenAsync(reference, ct) is { } shown ? this.Refill("QuietAct", new QuietActPage(shown, chosen, form)) : NotFound();
        }

        var result = await (chosen.Slug switch
        {
            "suspendre" => acts.SuspendAsync(reference, form.Version, form.Reason, User.Actor, ct),
            "doublon" => acts.MarkDuplicateAsync(reference, form.Version, form.Original, User.Actor, ct),
            _ => acts.RecuseAsync(reference, form.Version, User.Actor, ct),
        });
        return result.Refusal switch
        {
            null => chosen == QuietAct.Recuse ? Gone(chosen.Done) : Done(reference, chosen.Done),
            OriginalUnknown or OwnDuplicate when await OpenAsync(reference, ct) is { } sheet =>
                this.Refused("QuietAct", new QuietActPage(sheet, chosen, form), result.Refusal, nameof(form.Original)),
            Refusal refusal => await RefusedAsync(refusal, reference, form.Seen, s => IntentOf(s, chosen, form), new(), ct),
        };
    }

    private static Intent IntentOf(DlaSheetPage sheet, QuietAct act, QuietActForm form) => new(
        $"Vous vouliez : {act.Title.ToLower(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))}.",
        act.Act is not { } move || sheet.Allows(move) ? $"{sheet.Address}/{act.Slug}" : null,
        "Le faire quand même",
        new KeptText(nameof(form.Reason), "Votre raison", form.Reason),
        new KeptText(nameof(form.Original), "La référence de l’autre demande", form.Original));
}

/// <summary>The form of an act that sends nothing.</summary>
public sealed record QuietActPage(DlaSheetPage Sheet, QuietAct Act, QuietActForm Form)
{
    public string Address => $"{Sheet.Address}/{Act.Slug}";

    public string? Reason => Form.Reason;

    public string? Original => Form.Original;
}
