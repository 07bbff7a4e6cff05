using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Features.Accounts;
using UnivAsso.Web.Features.Administration;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.Coordination;
using UnivAsso.Web.Features.DlaIntake;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Features.JoinRequests;
using UnivAsso.Web.Features.OpenQuestions;
using UnivAsso.Web.Features.Pages;
using UnivAsso.Web.Features.Pairing;
using UnivAsso.Web.Features.Qualification;
using UnivAsso.Web.Features.Referrals;
using UnivAsso.Web.Platform.Database;
using UnivAsso.Web.Platform.Health;
using UnivAsso.Web.Platform.Logging;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform;

/// <summary>The wiring of the whole application: one line per floor, one line per room.</summary>
public static class Portal
{
    private const string DefaultAddress = "http://localhost:5080";
    private const long LargestBody = 1024 * 1024;

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var (services, configuration, environment) = (builder.Services, builder.Configuration, builder.Environment);
        builder.AddPortalLogging();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = LargestBody;
        });
        if (string.IsNullOrEmpty(configuration["urls"]) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        services.AddOptions<UnivAssoOptions>().BindConfiguration(UnivAssoOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<DataFolder>();
        services.AddHttpContextAccessor();
        services.AddDatabase(configuration);
        services.AddPortalMvc();
        services.AddPublicCache();
        services.AddPortalSecurity(configuration, environment);
        services.AddPlatform(configuration, environment);
        services.AddPortalHealth();
        services.Configure<CookieTempDataProviderOptions>(o => Cookies.Harden(o.Cookie, "message", environment));

        services.AddPages();
        services.AddAccounts(environment);
        services.AddJoinRequests();
        services.AddFollowUp(environment);
        services.AddCoordination();
        services.AddOpenQuestions();
        services.AddPairing();
        services.AddQualification();
        services.AddReferrals();
        services.AddAdministration();
        services.AddAgenda();
        services.AddDlaIntake();
    }

    public static async Task StartPortalAsync(this WebApplication app)
    {
        await DatabaseSetup.MigrateAsync(app.Services, app.Lifetime.ApplicationStopping);
        app.UsePortal();
        await app.StartAsync(app.Lifetime.ApplicationStopping);
        await Welcome.AnnounceAsync(app);
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    private static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePortalHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(c => !c.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal), a => a.UseHttpsRedirection());
        }

        app.UsePortalRequestLog();
        app.UseErrorPages();
        app.UseOwnOrigin();
        app.UseRequestLocalization(o =>
        {
            o.SetDefaultCulture("fr-FR").AddSupportedCultures("fr-FR").AddSupportedUICultures("fr-FR");
            o.RequestCultureProviders.Clear();
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseNoStore();
        app.UseOutputCache();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPortalHealth();
        app.MapControllers().WithStaticAssets();
    }
}
