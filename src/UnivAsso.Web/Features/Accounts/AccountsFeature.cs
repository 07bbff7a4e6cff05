using Microsoft.AspNetCore.Identity;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>Front door of the accounts: sign-in, second factor, passwords, one's own space.</summary>
public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentity<User, IdentityRole<Guid>>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            o.User.RequireUniqueEmail = true;
            o.SignIn.RequireConfirmedAccount = true;
            o.Password.RequiredLength = 14;
            o.Password.RequireDigit = false;
            o.Password.RequireLowercase = false;
            o.Password.RequireUppercase = false;
            o.Password.RequireNonAlphanumeric = false;
            o.Password.RequiredUniqueChars = 5;

            // An account is never locked: whoever knows an address could shut its owner out. Tries are counted by account and address.
            o.Lockout.AllowedForNewUsers = false;
        }).AddClaimsPrincipalFactory<AccountClaims>().AddEntityFrameworkStores<UnivAssoDb>().AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 220_000);
        services.ConfigureApplicationCookie(o =>
        {
            Cookies.Harden(o.Cookie, "session", environment);
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = "/connexion";
            o.ReturnUrlParameter = "retour";
        });
        return services;
    }
}
