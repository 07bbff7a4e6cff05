using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.HandOn;

/// <summary>Hands a file on, on paper or as data, in the order in which it is typed again in the national tool; and closes it.</summary>
[Route(DlaIntakeFeature.RequestRoute + "/poursuite")]
[Allow<DlaOffice>]
public sealed class HandOnController(
    DlaCaseQuery cases, UnivAssoDb db, ReferralQuery referrals, ChangeDlaRequest change, TerritoryCatalogue territories) : Controller
{
    private static readonly IReadOnlyList<CsvColumn<(string Part, HandedLine Line)>> Columns =
    [
        new("Partie", r => r.Part),
        new("Rubrique", r => r.Line.Label),
        new("Valeur", r => r.Line.Value),
    ];

    [HttpGet("")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken ct) =>
        await OpenAsync(reference, ct) is { } file ? View("HandOn", file) : NotFound();

    [HttpGet("dossier.csv")]
    public async Task<IActionResult> Csv([FromRoute] string reference, CancellationToken ct) => await OpenAsync(reference, ct) is { } file
        ? new CsvResult<(string, HandedLine)>(
            $"{file.Case.Request.Reference}.csv", Columns, file.Parts.SelectMany(p => p.Lines.Select(l => (p.Title, l))).ToAsyncEnumerable())
        : NotFound();

    [HttpGet("dossier.json")]
    public async Task<IActionResult> Data([FromRoute] string reference, CancellationToken ct)
    {
        if (await OpenAsync(reference, ct) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Case.Request.Reference}.json\"";
        return Json(file.Parts.Select(p => new
        {
            partie = p.Title,
            rubriques = p.Lines.Select(l => new { rubrique = l.Label, valeur = l.Value }),
        }));
    }

    [HttpGet("clore")]
    public IActionResult ShowAgain([FromRoute] string reference) => LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/poursuite");

    /// <summary>Ends the work on a request that was decided. A redirection without outcome keeps it open.</summary>
    [HttpPost("clore")]
    public async Task<IActionResult> Close([FromRoute] string reference, [FromForm] int version, [FromForm] string? words, CancellationToken ct)
    {
        var result = await change.ByDeskAsync(
            reference,
            version,
            User.AccountId,
            async (turn, inner) =>
            {
                var id = turn.Request.Id.Value;
                var all = await db.Referrals.AsNoTracking().Where(r => r.CaseId == id).ToListAsync(inner);
                var clean = FrenchText.CleanText(words);
                return clean is { Length: > DlaRequest.ReasonMaxLength }
                    ? new ClosingWordsTooLong()
                    : turn.Request.Close(all.Count(r => r.IsOpen), clean, User.Actor, turn.Now);
            },
            ct);
        if (result.Refusal is not { } refusal)
        {
            this.SayDone("La demande est close. Elle peut être rouverte.");
            return LocalRedirect($"{DlaIntakeFeature.AddressOf(reference)}/poursuite");
        }

        return refusal is not NoSuchDlaRequest && await OpenAsync(reference, ct) is { } file
            ? this.Refused("HandOn", file with { Typed = words }, refusal)
            : NotFound();
    }

    private async Task<HandedFile?> OpenAsync(string reference, CancellationToken ct)
    {
        if (await cases.OpenAsync(reference, User.AccountId, ct) is not { } @case)
        {
            return null;
        }

        var sheet = await db.MeetingSheets.AsNoTracking().Where(s => s.RequestId == @case.Request.Id).OrderByDescending(s => s.SavedAt).FirstOrDefaultAsync(ct);
        return new HandedFile(@case, sheet, await referrals.ForCaseAsync(@case.Request.Id.Value, ct), territories);
    }
}

public sealed record ClosingWordsTooLong() : Refusal($"Raccourcissez ce texte : {DlaRequest.ReasonMaxLength} caractères au plus.");
