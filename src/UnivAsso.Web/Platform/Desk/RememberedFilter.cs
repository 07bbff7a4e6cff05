using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Desk;

/// <summary>
/// The last filter of each list, found again at the next visit. It lives in a cookie of the person, not in the database: opening a
/// list changes nothing there. The cookie is encrypted: what was searched for may be somebody's name or address.
/// </summary>
public sealed class RememberedFilter(IHttpContextAccessor context, IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly IDataProtector _protector = protection.CreateProtector("Desk.RememberedFilter");

    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The filter this person last used, or nothing. Somebody else on the same machine finds nothing.</summary>
    public string? Of(string list)
    {
        var parts = Read(Http.Request.Cookies[Cookies.NameOf("liste-" + list, environment)])?.Split('|', 2);
        return parts is [var owner, { Length: > 1 } query] && owner == Me() && query[0] == '?' ? query : null;
    }

    public void Keep(string list, string query)
    {
        var cookie = new CookieBuilder();
        Cookies.Harden(cookie, "liste-" + list, environment);
        cookie.SameSite = SameSiteMode.Lax;
        cookie.MaxAge = Kept;
        Http.Response.Cookies.Append(cookie.Name!, _protector.Protect($"{Me()}|{query}"), cookie.Build(Http));
    }

    private string? Read(string? kept)
    {
        try
        {
            return kept is null ? null : _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Not written by us, or with a key that is gone: as good as no cookie.
            return null;
        }
    }

    private string Me() => Http.User.AccountId.ToString("N");
}
