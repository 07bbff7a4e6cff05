using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts.Sessions;

/// <summary>How long a session lives: an hour without a page, a working day for staff, until its account says otherwise.</summary>
public static class SessionRules
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan StaffAtMost = TimeSpan.FromHours(8);

    private const string OpenedKey = ".opened";
    private const string SessionKey = ".session";

    public static void Apply(CookieAuthenticationOptions options)
    {
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = context =>
        {
            Mark(context);
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>The name of the session a ticket belongs to.</summary>
    public static string? SessionOf(AuthenticationProperties? properties) => properties?.Items.TryGetValue(SessionKey, out var session) is true ? session : null;

    /// <summary>A session renewed after a look at the account keeps the second factor it was opened with.</summary>
    public static Task KeepSecondFactorAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(ClaimNames.AuthenticationMethod) is { } method
            && context.NewPrincipal?.Identity is ClaimsIdentity identity
            && !identity.HasClaim(ClaimNames.AuthenticationMethod, method.Value))
        {
            identity.AddClaim(method.Clone());
        }

        return Task.CompletedTask;
    }

    private static void Mark(CookieSigningInContext context)
    {
        var items = context.Properties.Items;
        if (!items.ContainsKey(OpenedKey))
        {
            var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
            items[OpenedKey] = clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);
            items[SessionKey] = context.HttpContext.RequestServices.GetRequiredService<Secrets>().NewToken();
        }
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            // The page that tells of a failure shows nothing of an account, and must not need the database that may have failed.
            return;
        }

        if (IsOver(context))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static bool IsOver(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (SessionOf(context.Properties) is { } session && services.GetRequiredService<EndedSessions>().Has(session))
        {
            return true;
        }

        return Roles.Staff.Any(role => context.Principal?.IsInRole(role) is true)
            && OpenedAt(context.Properties) is { } opened
            && services.GetRequiredService<TimeProvider>().GetUtcNow() - opened >= StaffAtMost;
    }

    private static DateTimeOffset? OpenedAt(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(OpenedKey, out var ticks) && long.TryParse(ticks, CultureInfo.InvariantCulture, out var opened)
            ? new DateTimeOffset(opened, TimeSpan.Zero)
            : properties.IssuedUtc;
}
