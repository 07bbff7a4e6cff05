using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Meet;

/// <summary>« Fiche de rencontre »: read on the phone or on one printed page during the meeting, written after it.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/fiche")]
[Allow<DlaOffice>]
public sealed class SheetController(DlaCaseQuery cases, KeepSheet keep, AppointmentQuery appointments) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } page ? View("Sheet", page) : NotFound();

    /// <summary>The sheet on paper, with room to write by hand.</summary>
    [HttpGet("imprimer")]
    public async Task<IActionResult> Print([FromRoute] string reference, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } page ? View("SheetOnPaper", page) : NotFound();

    [HttpPost("")]
    public Task<IActionResult> Save([FromRoute] string reference, SheetForm form, CancellationToken ct) => KeepAsync(reference, form, sign: false, ct);

    [HttpPost("valider")]
    public Task<IActionResult> Sign([FromRoute] string reference, SheetForm form, CancellationToken ct) => KeepAsync(reference, form, sign: true, ct);

    private async Task<IActionResult> KeepAsync(string reference, SheetForm form, bool sign, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } page)
        {
            return NotFound();
        }

        // A draft may be incomplete; a sheet that is signed may not, and every gap is told beside its field.
        foreach (var (field, missing) in sign && !page.IsSigned ? form.ToNotes().Missing() : [])
        {
            ModelState.AddModelError(field, missing.Message);
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Sheet", page with { Form = form });
        }

        var result = await keep.HandleAsync(page.Case, form, sign, User.Actor, ct);
        if (result.Refusal is not { } refusal)
        {
            this.SayDone(sign ? "La fiche est validée. La proposition vient ensuite." : "Le brouillon est enregistré.");
            return LocalRedirect(sign ? $"{page.Case.Address}/decision" : page.Address);
        }

        if (refusal is NoSuchDlaRequest || await OpenAsync(reference, ct) is not { } latest)
        {
            return NotFound();
        }

        ModelState.Remove(nameof(SheetForm.Version));
        return this.Refused("Sheet", latest with { Form = form with { Version = latest.Form.Version }, Theirs = refusal is ChangedMeanwhile ? latest.Form : null }, refusal);
    }

    private async Task<SheetPage?> OpenAsync(string reference, CancellationToken ct)
    {
        if (await cases.OpenAsync(reference, User.AccountId, ct) is not { } @case)
        {
            return null;
        }

        var sheet = await keep.LastAsync(@case.Request.Id, ct);
        return new SheetPage(@case, sheet, await appointments.LastOfCaseAsync(@case.Request.Id.Value, ct), SheetForm.Of(sheet));
    }
}

/// <summary>The sheet beside the request. Its fields are those of the form itself, so that labels and errors find them.</summary>
public sealed record SheetPage(DlaCase Case, MeetingSheet? Sheet, AppointmentCard? Appointment, SheetForm Form)
{
    public string Address => $"{Case.Address}/fiche";

    /// <summary>What somebody else saved meanwhile, to be compared.</summary>
    public SheetForm? Theirs { get; init; }

    public bool IsSigned => Sheet?.SignedAt is not null;

    public string? Present => Form.Present;

    public string? Understood => Form.Understood;

    public List<string> FramePresented => Form.FramePresented;

    public string? Fit => Form.Fit;

    public string? StructureWishes => Form.StructureWishes;

    public string? NextStep => Form.NextStep;

    public DateParts? NextStepOn => Form.NextStepOn;

    public IEnumerable<string> FrameLabels => FramePoint.All.Where(p => Form.FramePresented.Contains(p.Code)).Select(p => p.Label);

    public string? FitLabel => SheetForm.Fits.FirstOrDefault(f => f.Value == Form.Fit)?.Label;
}
