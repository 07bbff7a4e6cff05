using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Pages.OperatorTexts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Legal;

/// <summary>Who publishes and hosts the portal, in the operator's own words.</summary>
[Route("mentions-legales")]
[Allow<Anyone>]
public sealed class LegalNoticeController(IOperatorTexts texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("LegalNotice", await texts.ReadAsync(OperatorTextKeys.LegalNotice, ct));
}
