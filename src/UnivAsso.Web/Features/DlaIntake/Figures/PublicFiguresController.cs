using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>The figures of the DLA in the region, for everybody.</summary>
[Route("dla/chiffres")]
[Allow<Anyone>]
public sealed class PublicFiguresController(PublicFigures figures, TimeProvider clock) : Controller
{
    public const string Address = "/dla/chiffres";

    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery(Name = FiguresFilter.YearName)] string? year, CancellationToken ct)
    {
        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        ViewData["Years"] = Enumerable.Range(FiguresPeriod.FirstYear, today.Year - FiguresPeriod.FirstYear + 1).Reverse().ToList();
        var read = FiguresPeriod.Read(new PeriodAsked(year), today);
        return read.Refusal is { } refusal
            ? this.Refused("PublicFigures", await figures.GlanceAsync(today.Year, ct), refusal)
            : View("PublicFigures", await figures.GlanceAsync(read.Value.From.Year, ct));
    }
}
