using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Agenda.Week;

/// <summary>« Ma semaine »: the meetings of the signed-in officer, day by day, to read and to print.</summary>
[Route("espace-dla/semaine")]
[Allow<DlaOffice>]
public sealed class WeekController(WeekQuery weeks) : Controller
{
    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly DateOnly Last = new(2100, 1, 1);

    [HttpGet("")]
    public async Task<IActionResult> Show(string? du, CancellationToken ct)
    {
        DateOnly? day = DateOnly.TryParseExact(du, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked > First && asked < Last
                ? asked
                : null;
        return View("Week", await weeks.ShowAsync(User.AccountId, day, ct));
    }
}
