using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Sessions;

/// <summary>Opens and renews sessions; a closed account gets none, and a browser never replaces the second factor.</summary>
public sealed class PortalSignIn(
    UserManager<User> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<User> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation) : SignInManager<User>(users, context, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(User user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(User? user, string? securityStamp) =>
        user?.DisabledAt is null && await base.ValidateSecurityStampAsync(user, securityStamp);

    public override Task<bool> IsTwoFactorEnabledAsync(User user) => UserManager.GetTwoFactorEnabledAsync(user);

    public override Task<bool> IsTwoFactorClientRememberedAsync(User user) => Task.FromResult(false);

    /// <summary>After the right password: a session, or the page that asks for the code.</summary>
    public Task<SignInResult> BeginAsync(User user) => SignInOrTwoFactorAsync(user, isPersistent: false);

    /// <summary>After the right code: a session that says so.</summary>
    public async Task CompleteAsync(User user)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, new AuthenticationProperties(), [WithSecondFactor()]);
    }

    /// <summary>Takes back the cookies that were given, and none that this site never gives.</summary>
    public override async Task SignOutAsync()
    {
        await Context.SignOutAsync(AuthenticationScheme);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }

    /// <summary>Gives the current session the second factor that its person just set up or removed.</summary>
    public async Task RenewAsync(User user, bool secondFactor)
    {
        var current = await Context.AuthenticateAsync(AuthenticationScheme);
        await SignInWithClaimsAsync(user, current.Properties, secondFactor ? [WithSecondFactor()] : []);
    }

    private static Claim WithSecondFactor() => new(ClaimNames.AuthenticationMethod, "mfa");
}
