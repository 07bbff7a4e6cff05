using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>The requests of the associations and the profiles of research, in lists whose address says everything.</summary>
[Route(DeskRoom.Route)]
[Allow<Platform.Security.Coordination>]
public sealed class RequestListController(
    RequestListQuery requests,
    SavedViewsOfPerson views,
    RememberedFilter remembered,
    DeskReference reference,
    TerritoryCatalogue territories,
    TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List([FromRoute] string room, [FromQuery] RequestFilter filter, CancellationToken ct)
    {
        var desk = DeskRoom.Of(room);
        if (!Request.QueryString.HasValue && remembered.Of(desk.Slug) is { } last)
        {
            return LocalRedirect(desk.Address + last);
        }

        remembered.Keep(desk.Slug, filter.ToQuery());
        return View("RequestList", new RequestListPage(desk, filter, clock.GetUtcNow())
        {
            List = await requests.PageAsync(desk, filter, User.AccountId, ct),
            Views = await views.OfAsync(User.AccountId, desk.Slug, ct),
            Themes = await reference.ThemesAsync(ct),
            Colleagues = await reference.ColleaguesAsync(ct),
            Departments = territories.Departments,
        });
    }

    [HttpGet("export.csv")]
    public async Task<IActionResult> Export([FromRoute] string room, [FromQuery] RequestFilter filter, CancellationToken ct)
    {
        var desk = DeskRoom.Of(room);
        var rows = await requests.StreamAsync(desk, filter, User.AccountId, ct);
        return new CsvResult<RequestRow>($"univasso-{desk.Slug}.csv", RequestCsv.Columns(desk, territories), rows);
    }
}
