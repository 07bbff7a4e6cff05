using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.Space;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Administration.Accounts;

/// <summary>The list of accounts, and the sheet of one.</summary>
[Route("administration/comptes")]
[Allow<Platform.Security.Administration>]
public sealed class AccountsController(AccountsQuery query, AccountKeeping keeping) : Controller
{
    internal static readonly IReadOnlyList<Choice> RoleChoices = [.. Roles.All.Select(role => new Choice(role, RoleWords.Label(role)))];

    [HttpGet("")]
    public async Task<IActionResult> List(AccountFilter filter, CancellationToken ct) => View("Accounts", await query.ListAsync(filter, ct));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await query.FindAsync(id, ct) is { } account ? View("Account", account) : NotFound();

    [HttpPost("{id:guid}/inviter")]
    public async Task<IActionResult> InviteAgain(Guid id, CancellationToken ct)
    {
        if (await query.FindAsync(id, ct) is not { } account)
        {
            return NotFound();
        }

        if ((await keeping.InviteAgainAsync(id, User.Actor, ct)).Refusal is { } refusal)
        {
            return this.Refused("Account", account, refusal);
        }

        this.SayDone("Une nouvelle invitation part dans quelques instants.");
        return LocalRedirect($"/administration/comptes/{id}");
    }
}
