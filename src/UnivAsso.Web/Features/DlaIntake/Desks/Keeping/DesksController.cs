using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Desks.Keeping;

/// <summary>The desks of the DLA as the administration keeps them: cards, closings, seats.</summary>
[Route("administration/guichets-dla")]
[Allow<Platform.Security.Administration>]
public sealed class DesksController(DeskKeeping keeping, DlaBoard board) : Controller
{
    private const string Address = "/administration/guichets-dla";

    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken ct) => View("Desks", await board.ReadAsync(ct));

    [HttpGet("{code}")]
    public async Task<IActionResult> Show([FromRoute] string code, CancellationToken ct) =>
        await PageAsync(code, ct) is { } page ? View("Desk", page) : NotFound();

    [HttpPost("{code}")]
    public Task<IActionResult> Save([FromRoute] string code, DeskCardForm form, CancellationToken ct) => AnswerAsync(
        code, page => page with { Card = form }, () => keeping.SaveAsync(code, form, User.Actor, ct), "La fiche du guichet est enregistrée.", ct);

    [HttpPost("{code}/fermetures")]
    public Task<IActionResult> Announce([FromRoute] string code, ClosingForm form, CancellationToken ct) => AnswerAsync(
        code,
        page => page with { Closing = form },
        () => keeping.AnnounceAsync(
            code, form.Version, DeskRules.Day(form.From), DeskRules.Day(form.To), FrenchText.CleanLine(form.Why)!, User.Actor, ct),
        "La fermeture est annoncée : les délais du guichet n’avancent pas ces jours-là.",
        ct);

    [HttpPost("{code}/fermetures/{closing:guid}/annuler")]
    public Task<IActionResult> Cancel([FromRoute] string code, [FromRoute] Guid closing, CancellationToken ct) =>
        AnswerAsync(code, page => page, () => keeping.CancelAsync(code, closing, User.Actor, ct), "La fermeture est annulée.", ct);

    [HttpPost("{code}/places")]
    public Task<IActionResult> Give([FromRoute] string code, SeatForm form, CancellationToken ct)
    {
        if (form.Account is null)
        {
            ModelState.AddModelError(nameof(form.Account), "Choisissez le compte à qui donner une place.");
        }

        return AnswerAsync(code, page => page with { Seat = form }, () => keeping.GiveSeatAsync(code, form, User.Actor, ct), "La place est donnée.", ct);
    }

    [HttpPost("{code}/places/{seat:guid}")]
    public Task<IActionResult> Change([FromRoute] string code, [FromRoute] Guid seat, SeatForm form, CancellationToken ct) => AnswerAsync(
        code, page => page, () => keeping.ChangeSeatAsync(code, DlaSeatId.From(seat), form, User.Actor, ct), "La place est modifiée.", ct);

    [HttpPost("{code}/places/{seat:guid}/fin")]
    public Task<IActionResult> End([FromRoute] string code, [FromRoute] Guid seat, CancellationToken ct) => AnswerAsync(
        code,
        page => page,
        () => keeping.EndSeatAsync(code, DlaSeatId.From(seat), User.Actor, ct),
        "La place est retirée. La ou le responsable du guichet peut confier les demandes que suivait cette personne.",
        ct);

    private async Task<IActionResult> AnswerAsync(
        string code, Func<DeskPage, DeskPage> asTyped, Func<Task<Result>> act, string done, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await PageAsync(code, ct) is { } page ? this.Refill("Desk", asTyped(page)) : NotFound();
        }

        switch ((await act()).Refusal)
        {
            case null:
                this.SayDone(done);
                return LocalRedirect($"{Address}/{code.ToLowerInvariant()}");
            case NoSuchDeskThing:
                return NotFound();
            case { } refusal:
                // What was typed goes on the version that stands now.
                ModelState.Remove(nameof(DeskCardForm.Version));
                return await PageAsync(code, ct) is { } page ? this.Refused("Desk", asTyped(page), refusal) : NotFound();
        }
    }

    private async Task<DeskPage?> PageAsync(string code, CancellationToken ct) => await keeping.FindAsync(code, ct) is { } desk
        ? new DeskPage(desk, await keeping.SeatsAsync(desk.Id, ct), await keeping.CandidatesAsync(desk.Id, ct))
        : null;
}
