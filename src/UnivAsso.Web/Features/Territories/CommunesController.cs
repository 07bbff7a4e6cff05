using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Territories;

/// <summary>What a commune field suggests while a name or a postal code is typed.</summary>
[Route("territoires/communes.json")]
[Allow<Anyone>]
public sealed class CommunesController(TerritoryCatalogue territories) : Controller
{
    private const int MostSuggestions = 10;
    private const int OneDay = 24 * 60 * 60;

    [HttpGet("")]
    [ResponseCache(Duration = OneDay, Location = ResponseCacheLocation.Any)]
    public IActionResult Suggest(string? q) =>
        Json(territories.Search(q, MostSuggestions).Select(c => new { code = c.Code, label = c.DisplayName }));
}
