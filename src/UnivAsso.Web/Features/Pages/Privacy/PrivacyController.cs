using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Pages.OperatorTexts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Privacy;

/// <summary>The notice on personal data: who, why, how long, which rights, which cookies.</summary>
[Allow<Anyone>]
public sealed class PrivacyController(IOperatorTexts texts) : Controller
{
    [HttpGet("donnees-personnelles")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("Privacy", await texts.ReadAsync(OperatorTextKeys.DataController, ct));

    /// <summary>Cookies have no page of their own: there is too little to say, and people look for it under both names.</summary>
    [HttpGet("cookies")]
    public IActionResult Cookies() => LocalRedirectPermanent("~/donnees-personnelles#cookies");
}
