using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>The figures of the desks that an officer sees, and their own; never those of a colleague.</summary>
[Route(DlaIntakeFeature.DeskRoute)]
[Allow<DlaOffice>]
public sealed class FiguresController(FiguresQuery figures, DlaBoard board, TerritoryCatalogue territories, TimeProvider clock) : Controller
{
    [HttpGet("chiffres")]
    public async Task<IActionResult> Show([FromQuery] FiguresFilter filter, CancellationToken ct) => Shown(await ReadAsync(filter, isOwn: false, ct));

    [HttpGet("chiffres/moi")]
    public async Task<IActionResult> ShowOwn([FromQuery] FiguresFilter filter, CancellationToken ct) => Shown(await ReadAsync(filter, isOwn: true, ct));

    [HttpGet("chiffres.csv")]
    public async Task<IActionResult> Export([FromQuery] FiguresFilter filter, CancellationToken ct) => Exported(await ReadAsync(filter, isOwn: false, ct));

    [HttpGet("chiffres/moi.csv")]
    public async Task<IActionResult> ExportOwn([FromQuery] FiguresFilter filter, CancellationToken ct) => Exported(await ReadAsync(filter, isOwn: true, ct));

    private ViewResult Shown((FiguresPage Page, PeriodRefusal? Refusal) read) => read.Refusal is { } refusal
        ? this.Refused("Figures", read.Page, refusal, FiguresFilter.FieldOf(refusal.Part))
        : View("Figures", read.Page);

    // A file cannot say what to correct: the page does.
    private ActionResult Exported((FiguresPage Page, PeriodRefusal? Refusal) read) =>
        read.Page.Period is { } period ? FigureFile.Of(read.Page, period) : Shown(read);

    private async Task<(FiguresPage Page, PeriodRefusal? Refusal)> ReadAsync(FiguresFilter filter, bool isOwn, CancellationToken ct)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        var page = new FiguresPage(filter, await board.GlanceAsync(ct), User.AccountId, isOwn, today.Year);
        var read = FiguresPeriod.Read(filter.Asked, today);
        if (!read.IsDone)
        {
            return (page, read.Refusal as PeriodRefusal);
        }

        var counted = isOwn
            ? await figures.OfOfficerAsync(page.Me, read.Value, page.Board.Desks, ct)
            : await figures.OfDesksAsync(page.Me, page.Desk?.Id, read.Value, page.Board.Desks, ct);
        return (page with { Period = read.Value, Figures = counted, Tables = DeskFigureTables.Of(counted, page.Board, territories) }, null);
    }
}
