using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.FollowUp;

/// <summary>
/// What every page about one's own request shares. Each use case has two thin classes below it, one per door: the follow-up opened with
/// a code, and the space of an account.
/// </summary>
public abstract class OwnRequestController : Controller
{
    /// <summary>Where the pages of a request live for whoever opened it with a code.</summary>
    public const string FollowUpRoute = "suivi/{reference}";

    /// <summary>Where the same pages live for whoever signed in.</summary>
    public const string SpaceRoute = "espace/demandes/{reference}";

    /// <summary>The reference of the address, in its one spelling.</summary>
    protected string RequestReference { get; private set; } = string.Empty;

    /// <summary>The address of the sheet; the other pages are below it.</summary>
    protected string Root { get; private set; } = string.Empty;

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!Reference.TryParse(context.RouteData.Values["reference"] as string, out var reference))
        {
            context.Result = NotFound();
            return;
        }

        RequestReference = reference.ToString();
        var route = Request.Path.StartsWithSegments("/espace", StringComparison.OrdinalIgnoreCase) ? SpaceRoute : FollowUpRoute;
        Root = "/" + route.Replace("{reference}", RequestReference, StringComparison.Ordinal);
        ViewData["Root"] = Root;
        ViewData["Reference"] = RequestReference;
        ViewData["NoIndex"] = true;
        base.OnActionExecuting(context);
    }
}
