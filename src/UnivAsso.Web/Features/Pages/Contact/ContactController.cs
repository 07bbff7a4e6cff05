using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Pages.OperatorTexts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Contact;

/// <summary>How to reach the team, and which page answers faster than a message.</summary>
[Route("contact")]
[Allow<Anyone>]
public sealed class ContactController(IOperatorTexts texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("Contact", await texts.ReadAsync(OperatorTextKeys.Contact, ct));
}
