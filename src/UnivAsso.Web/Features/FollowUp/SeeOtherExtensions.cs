using Microsoft.AspNetCore.Mvc;

namespace UnivAsso.Web.Features.FollowUp;

/// <summary>How a form that did its work hands over to the next page.</summary>
internal static class SeeOtherExtensions
{
    /// <summary>303: whatever was posted, the next page is asked for with GET. Local addresses only.</summary>
    public static IActionResult SeeOther(this Controller controller, string localAddress)
    {
        if (!controller.Url.IsLocalUrl(localAddress))
        {
            throw new ArgumentException("A page of ours is expected.", nameof(localAddress));
        }

        controller.Response.Headers.Location = localAddress;
        return controller.StatusCode(StatusCodes.Status303SeeOther);
    }
}
