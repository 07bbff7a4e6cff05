using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Administration.Accounts;
using UnivAsso.Web.Features.Administration.Mails;

namespace UnivAsso.Web.Features.Administration;

/// <summary>What waits for the administration.</summary>
[Route("administration")]
[Platform.Security.Allow<Platform.Security.Administration>]
public sealed class OverviewController(MailsQuery mails, AccountsQuery accounts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("Overview", new OverviewPage(await mails.CountAsync(ct), await accounts.CountAsync(ct)));
}

/// <summary>The counts of the overview.</summary>
public sealed record OverviewPage(MailCounts Mails, AccountCounts Accounts);
