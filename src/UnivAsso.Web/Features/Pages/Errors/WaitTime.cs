using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace UnivAsso.Web.Features.Pages.Errors;

/// <summary>Turns the Retry-After seconds that the failed request left behind into whole minutes.</summary>
public static class WaitTime
{
    public static int? Read(HttpResponse response)
    {
        var header = response.Headers[HeaderNames.RetryAfter].ToString();
        return int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Max(1, (int)Math.Ceiling(seconds / 60d))
            : null;
    }
}
