using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Pages.Errors;

/// <summary>
/// Tells what went wrong, what to do and where to go. It is called again inside a failed request, so it takes any verb,
/// reads nothing but the status, and touches neither the form nor the database.
/// </summary>
[Allow<Anyone>]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorsController : Controller
{
    [Route("erreur/{status:int:range(400,599)}")]
    public IActionResult Show() => Tell(int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture));

    /// <summary>
    /// Any other address. Without an endpoint the fallback policy would send a mistyped address to the sign-in page.
    /// </summary>
    [Route("{**address}", Order = int.MaxValue)]
    public IActionResult Unknown() => Tell(StatusCodes.Status404NotFound);

    // The status is read from the route itself: when the body of the failed request cannot be read, nothing is bound.
    private ViewResult Tell(int status)
    {
        Response.StatusCode = status;
        return View(ViewFor(status), new ErrorPage(status, HttpContext.TraceIdentifier, WaitTime.Read(Response), HttpMethods.IsPost(Request.Method)));
    }

    private static string ViewFor(int status) => status switch
    {
        400 => "Expired",
        401 or 403 => "Forbidden",
        404 or 410 => "NotFound",
        413 => "TooLarge",
        429 => "TooMany",
        503 => "Unavailable",
        >= 500 => "Failure",
        _ => "Refused",
    };
}
