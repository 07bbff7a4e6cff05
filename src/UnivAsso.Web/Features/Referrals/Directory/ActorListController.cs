using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.Referrals.Import;
using UnivAsso.Web.Platform.Lists;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>The directory of the resource actors, in a list whose address says everything.</summary>
[Route(ReferralsFeature.DirectoryRoute)]
[Allow<DlaOffice>]
public sealed class ActorListController(ActorListQuery actors, TerritoryCatalogue territories, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] ActorFilter filter, CancellationToken ct) => View("ActorList", new ActorListPage(
        filter,
        await actors.PageAsync(filter, ct),
        await actors.CountAsync(ct),
        FrenchDates.DayInParis(clock.GetUtcNow()),
        territories));

    [HttpGet("export.csv")]
    public async Task<IActionResult> Export([FromQuery] ActorFilter filter, CancellationToken ct) =>
        new CsvResult<ResourceActor>("univasso-acteurs-ressources.csv", ActorColumns.ToWrite(territories), await actors.StreamAsync(filter, ct));
}
