using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Administration.Accounts;
using UnivAsso.Web.Features.Administration.Mails;
using UnivAsso.Web.Features.Administration.Tasks;

namespace UnivAsso.Web.Features.Administration;

/// <summary>What waits for the administration.</summary>
[Route("administration")]
[Platform.Security.Allow<Platform.Security.Administration>]
public sealed class OverviewController(MailsQuery mails, TasksQuery tasks, AccountsQuery accounts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        View("Overview", new OverviewPage(await mails.CountAsync(ct), await tasks.CountAsync(ct), await accounts.CountAsync(ct)));
}

/// <summary>The counts of the overview.</summary>
public sealed record OverviewPage(MailCounts Mails, TaskCounts Tasks, AccountCounts Accounts);
