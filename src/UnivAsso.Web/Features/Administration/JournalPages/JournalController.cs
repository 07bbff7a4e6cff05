using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.JournalPages;

/// <summary>Who did what, and when.</summary>
[Route("administration/journal")]
[Allow<Platform.Security.Administration>]
public sealed class JournalController(JournalQuery query) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(string? recherche, int page, CancellationToken ct) =>
        View("Journal", await query.ListAsync(recherche, page, ct));
}
