using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>
/// Carries the pair from the first page to the code page. An address in a URL would stay in the history and in the logs; the cookie is
/// encrypted and short-lived.
/// </summary>
public sealed class AskedPairCookie(IDataProtectionProvider protection, TimeProvider clock, IHostEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _protector = protection.CreateProtector("FollowUp.AskedPair");

    public void Write(HttpContext context, AskedPair pair)
    {
        var cookie = Builder();
        cookie.MaxAge = Lifetime;
        var kept = JsonSerializer.Serialize(new Kept(pair, clock.GetUtcNow() + Lifetime));
        context.Response.Cookies.Append(cookie.Name!, _protector.Protect(kept), cookie.Build(context));
    }

    public AskedPair? Read(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(Builder().Name!, out var value))
        {
            return null;
        }

        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(_protector.Unprotect(value));
            return kept is not null && clock.GetUtcNow() < kept.Until ? kept.Pair : null;
        }
        catch (CryptographicException)
        {
            // Not written by us, or with a key that is gone: as good as no cookie.
            return null;
        }
    }

    public void Clear(HttpContext context)
    {
        var cookie = Builder();
        context.Response.Cookies.Delete(cookie.Name!, cookie.Build(context));
    }

    private CookieBuilder Builder()
    {
        var cookie = new CookieBuilder { SameSite = SameSiteMode.Lax };
        Cookies.Harden(cookie, "code-suivi", environment);
        return cookie;
    }

    private sealed record Kept(AskedPair Pair, DateTimeOffset Until);
}
