using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace UnivAsso.Web.Platform.Mvc;

/// <summary>The message that crosses a redirect lies in a cookie; merely asking for it would give every reader one.</summary>
public static class MessageCookie
{
    /// <summary>Whether this visitor brings a message along.</summary>
    public static bool HasMessage(this HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<CookieTempDataProviderOptions>>().Value.Cookie.Name is { } name
        && context.Request.Cookies.ContainsKey(name);
}
