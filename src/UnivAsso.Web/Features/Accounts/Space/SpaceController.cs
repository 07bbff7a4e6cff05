using Microsoft.AspNetCore.Mvc;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Space;

/// <summary>What the signed-in person can do here.</summary>
[Route("espace")]
[Allow<SignedIn>]
public sealed class SpaceController(SpaceQuery query) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => View("Space", new SpacePage(
        User.Actor.Name,
        [.. Roles.All.Where(User.IsInRole)],
        await query.RequestsOfAsync(User.AccountId, ct)));
}

/// <summary>The person, the roles they act under, and their own requests.</summary>
public sealed record SpacePage(string Name, IReadOnlyList<string> Roles, IReadOnlyList<OwnRequest> Requests)
{
    public bool Has(string role) => Roles.Contains(role, StringComparer.Ordinal);

    /// <summary>Whether questions may be near the works of this person.</summary>
    public bool DoesResearch => Has(UnivAsso.Data.Accounts.Roles.Researcher) || Requests.Any(r => r.Kind is JoinRequestKind.Research);

    /// <summary>Own requests are told to those who may have some.</summary>
    public bool ShowsRequests => Requests.Count > 0 || Roles.Count == 0
        || Has(UnivAsso.Data.Accounts.Roles.Association) || Has(UnivAsso.Data.Accounts.Roles.Researcher);
}
