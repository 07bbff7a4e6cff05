using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.About;

/// <summary>What the DLA is, for whom, and which desk answers where.</summary>
[Route("dla")]
[Allow<Anyone>]
public sealed class AboutDlaController(DlaDesks desks, DlaDelays delays, TerritoryCatalogue territories) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        ViewData["Delays"] = (await delays.GlanceAsync(ct)).Region;
        return View("AboutDla", (await desks.AllAsync(ct)).Select(d => DeskCardShown.Of(d, territories)).ToList());
    }
}

/// <summary>The card of a desk as everybody reads it; what is not known is shown « à compléter ».</summary>
public sealed record DeskCardShown(string Name, string Serves, string? Carrier, string? Address, DeskContact Contact)
{
    public static DeskCardShown Of(DlaDesk desk, TerritoryCatalogue territories) => new(
        desk.Name,
        desk.Level is DlaDeskLevel.Regional
            ? "Plusieurs départements, et têtes de réseau régionales"
            : string.Join(", ", desk.Departments.Select(c => territories.FindDepartment(c) is { } d ? $"{d.Name} ({d.Code})" : c)),
        desk.Carrier,
        desk.Address,
        DeskContact.Of(desk));
}
