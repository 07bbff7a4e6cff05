using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.Opening;
using UnivAsso.Web.Features.Accounts.Passwords;
using UnivAsso.Web.Features.Accounts.SecondFactor;
using UnivAsso.Web.Features.Accounts.Sessions;
using UnivAsso.Web.Features.Accounts.SignIn;
using UnivAsso.Web.Features.Accounts.Space;
using UnivAsso.Web.Features.FollowUp.OpenAccount;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Accounts;

/// <summary>Front door of the accounts: sign-in, second factor, passwords, one's own space.</summary>
public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        AddIdentity(services);
        AddCookies(services, environment);

        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<PasswordPace>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<IInterceptor, AccountSearchTerms>();
        services.AddScoped<AccountJournal>();
        services.AddScoped<AccountLetters>();
        services.AddScoped<AccountOpening>();
        services.AddScoped<IAccountOpening>(p => p.GetRequiredService<AccountOpening>());
        services.AddScoped<PasswordCheck>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<OpenSession>();
        services.AddScoped<CodeCheck>();
        services.AddScoped<Enrolment>();
        services.AddScoped<SpaceQuery>();
        return services;
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentity<User, IdentityRole<Guid>>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;

                // The name of an account is its address, which is checked as an address.
                o.User.AllowedUserNameCharacters = string.Empty;
                o.SignIn.RequireConfirmedAccount = true;
                o.Tokens.PasswordResetTokenProvider = PasswordLinks.Provider;
                o.Password.RequiredLength = PasswordRules.MinLength;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 5;

                // An account is never locked: whoever knows an address could shut its owner out. Tries are counted by account and address.
                o.Lockout.AllowedForNewUsers = false;
            })
            .AddSignInManager<PortalSignIn>()
            .AddErrorDescriber<FrenchIdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddEntityFrameworkStores<UnivAssoDb>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<PasswordLinks>(PasswordLinks.Provider);
        services.AddScoped(p => (PortalSignIn)p.GetRequiredService<SignInManager<User>>());
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 220_000);
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            o.OnRefreshingPrincipal = SessionRules.KeepSecondFactorAsync;
        });
    }

    private static void AddCookies(IServiceCollection services, IHostEnvironment environment)
    {
        services.ConfigureApplicationCookie(o =>
        {
            Cookies.Harden(o.Cookie, "session", environment);
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.LoginPath = "/connexion";
            o.ReturnUrlParameter = ReturnAddress.QueryKey;
            SessionRules.Apply(o);
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, o =>
        {
            Cookies.Harden(o.Cookie, "code", environment);
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        });
    }
}
