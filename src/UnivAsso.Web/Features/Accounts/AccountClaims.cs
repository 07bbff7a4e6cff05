using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>Adds the name that colleagues see to what a session knows of its person.</summary>
public sealed class AccountClaims(
    UserManager<User> users,
    RoleManager<IdentityRole<Guid>> roles,
    IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<User, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimNames.FullName, user.FullName));
        return identity;
    }
}
