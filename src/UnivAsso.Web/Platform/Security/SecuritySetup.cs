using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection.Extensions;
using UnivAsso.Data;

namespace UnivAsso.Web.Platform.Security;

/// <summary>What protects every page, whatever the feature.</summary>
public static class SecuritySetup
{
    /// <summary>Limits for any form.</summary>
    public const string FormLimit = "forms";

    /// <summary>Stricter limits where a secret is tried or a mail is sent.</summary>
    public const string SecretLimit = "secrets";

    /// <summary>Limits for addresses that open with a secret and are read by programs: calendar feeds.</summary>
    public const string FeedLimit = "feeds";

    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    private static readonly TimeSpan AntiforgeryLifetime = TimeSpan.FromDays(14);

    public static IServiceCollection AddPortalSecurity(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<CookieTempDataProvider>();
        services.Replace(ServiceDescriptor.Singleton<ITempDataProvider, QuietTempData>());
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalPages>();
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        foreach (var (name, describe) in AudienceList.All)
        {
            authorization.AddPolicy(name, describe);
        }

        services.AddDataProtection().SetApplicationName("UnivAsso").PersistKeysToDbContext<UnivAssoDb>();
        services.AddAntiforgery(o =>
        {
            Cookies.Harden(o.Cookie, "formulaire", environment);
            o.Cookie.SameSite = SameSiteMode.Lax;

            // A phone that restores a page after days must not lose the form for want of a session cookie.
            o.Cookie.MaxAge = AntiforgeryLifetime;
            o.SuppressXFrameOptionsHeader = true;
        });
        services.AddHttpsRedirection(o =>
        {
            o.HttpsPort = 443;
            o.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
        });
        AddRateLimits(services, configuration);
        AddProxies(services, configuration);
        return services;
    }

    /// <summary>Headers of every answer, errors and assets included. Comes before anything that can answer.</summary>
    public static IApplicationBuilder UsePortalHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(new HeaderPolicyCollection()

        // On a secure connection only, and never for localhost. Written last, so that a page of failure carries it too.
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains((int)OneYear.TotalSeconds)
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(b => b.SameOrigin())
        .AddCrossOriginResourcePolicy(b => b.SameOrigin())
        .AddFrameOptionsDeny()
        .RemoveServerHeader()
        .AddPermissionsPolicy(b =>
        {
            b.AddAccelerometer().None();
            b.AddCamera().None();
            b.AddGeolocation().None();
            b.AddGyroscope().None();
            b.AddMagnetometer().None();
            b.AddMicrophone().None();
            b.AddPayment().None();
            b.AddUsb().None();
        })
        .AddContentSecurityPolicy(b =>
        {
            b.AddDefaultSrc().None();
            b.AddScriptSrc().Self().WithNonce();
            b.AddStyleSrc().Self().WithNonce();
            b.AddImgSrc().Self().Data();
            b.AddFontSrc().Self();
            b.AddConnectSrc().Self();
            b.AddManifestSrc().Self();
            b.AddFormAction().Self();
            b.AddObjectSrc().None();
            b.AddBaseUri().None();
            b.AddFrameAncestors().None();
        }));

    private static void AddRateLimits(IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection(UnivAssoOptions.Section).Get<UnivAssoOptions>()?.RateLimits ?? new RateLimitOptions();
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => HttpMethods.IsPost(context.Request.Method)
                ? PerMinute($"{FormLimit}:{ClientOf(context)}", limits.FormsPerMinute)
                : RateLimitPartition.GetNoLimiter(string.Empty));
            o.AddPolicy(SecretLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? PerMinute($"{SecretLimit}:{ClientOf(context)}", limits.SignInsPerMinute)
                : RateLimitPartition.GetNoLimiter(string.Empty));
            o.AddPolicy(FeedLimit, context => PerMinute($"{FeedLimit}:{ClientOf(context)}", limits.FeedsPerMinute));
            o.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<string> PerMinute(string key, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        key,
        _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });

    /// <summary>One household of addresses: IPv4 whole, IPv6 by its first 64 bits.</summary>
    internal static string ClientOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "local";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static void AddProxies(IServiceCollection services, IConfiguration configuration)
    {
        var trusted = configuration.GetSection($"{UnivAssoOptions.Section}:TrustedProxies").Get<string[]>() ?? [];
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = 1;
            foreach (var proxy in trusted)
            {
                if (System.Net.IPNetwork.TryParse(proxy, out var network))
                {
                    o.KnownIPNetworks.Add(network);
                }
                else
                {
                    o.KnownProxies.Add(IPAddress.Parse(proxy));
                }
            }
        });
    }
}

/// <summary>Cookies as they must be: ours alone, out of reach of scripts, encrypted on the way.</summary>
public static class Cookies
{
    /// <summary>
    /// Outside Development the name carries the __Host- prefix, which a browser accepts only on a secure connection; Development is plain HTTP.
    /// </summary>
    public static string NameOf(string name, IHostEnvironment environment) => environment.IsDevelopment() ? $"univasso-{name}" : $"__Host-{name}";

    public static void Harden(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = NameOf(name, environment);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }
}
