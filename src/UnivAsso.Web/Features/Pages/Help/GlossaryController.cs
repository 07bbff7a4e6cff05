using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Help;

/// <summary>The words of the programme; other pages link to one word by its anchor.</summary>
[Route("aide/glossaire")]
[Allow<Anyone>]
public sealed class GlossaryController : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Glossary", Glossary.ByLetter);
}
