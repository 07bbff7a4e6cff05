using Microsoft.AspNetCore.Diagnostics;

namespace UnivAsso.Web.Platform.Security;

/// <summary>
/// Refuses a change that a page of another site sends, whatever cookies and tokens come with it. Browsers say where a request comes from;
/// what says nothing is no page of another site, and the token of the form decides.
/// </summary>
public static class OwnOrigin
{
    private const string FetchSite = "Sec-Fetch-Site";

    public static IApplicationBuilder UseOwnOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // The page that tells of a refusal is run with the verb of what was refused.
        if (IsReading(context.Request.Method) || ComesFromHere(context.Request) || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool IsReading(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers[FetchSite].ToString() is { Length: > 0 } site)
        {
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
