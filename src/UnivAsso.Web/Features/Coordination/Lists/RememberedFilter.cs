using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Lists;

/// <summary>
/// The last filter of each list, found again at the next visit. It lives in a cookie of the person, not in the database: opening a
/// list changes nothing there.
/// </summary>
public sealed class RememberedFilter(IHttpContextAccessor context, IHostEnvironment environment)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The filter this person last used, or nothing. Somebody else on the same machine finds nothing.</summary>
    public string? Of(string list)
    {
        var parts = Http.Request.Cookies[Cookies.NameOf("liste-" + list, environment)]?.Split('|', 2);
        return parts is [var owner, { Length: > 1 } query] && owner == Me() && query[0] == '?' ? query : null;
    }

    public void Keep(string list, string query)
    {
        var cookie = new CookieBuilder();
        Cookies.Harden(cookie, "liste-" + list, environment);
        cookie.SameSite = SameSiteMode.Lax;
        cookie.MaxAge = Kept;
        Http.Response.Cookies.Append(cookie.Name!, $"{Me()}|{query}", cookie.Build(Http));
    }

    private string Me() => Http.User.AccountId.ToString("N");
}
