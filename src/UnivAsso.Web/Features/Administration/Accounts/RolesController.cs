using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Administration.Accounts;

/// <summary>Shows what a change of roles gives and takes, then does it.</summary>
[Route("administration/comptes/{id:guid}/roles")]
[Allow<Platform.Security.Administration>]
public sealed class RolesController(AccountsQuery query, AccountKeeping keeping) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Check(Guid id, string[] roles, CancellationToken ct) =>
        await query.FindAsync(id, ct) is { } account ? View("Roles", RolesPage.For(account, roles)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(Guid id, string[] roles, CancellationToken ct)
    {
        if (await query.FindAsync(id, ct) is not { } account)
        {
            return NotFound();
        }

        var page = RolesPage.For(account, roles);
        if ((await keeping.ChangeRolesAsync(id, page.Wanted, User.Actor, ct)).Refusal is { } refusal)
        {
            return this.Refused("Roles", page, refusal);
        }

        this.SayDone("Les rôles sont changés. Les sessions ouvertes de cette personne s’arrêtent en moins d’une minute.");
        return LocalRedirect($"/administration/comptes/{id}");
    }
}

/// <summary>The account, and the roles it would have.</summary>
public sealed record RolesPage(AccountCard Account, IReadOnlyList<string> Wanted)
{
    public IReadOnlyList<string> Added => [.. Wanted.Except(Account.Roles)];

    public IReadOnlyList<string> Removed => [.. Account.Roles.Except(Wanted)];

    /// <summary>Only roles that exist, whatever the address says.</summary>
    public static RolesPage For(AccountCard account, IEnumerable<string> roles) => new(account, [.. Roles.All.Intersect(roles)]);
}
