using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Platform.Mvc;

/// <summary>How every form comes back.</summary>
public static class ControllerExtensions
{
    /// <summary>Key under which a success message crosses a redirect.</summary>
    public const string DoneKey = "Done";

    /// <summary>The page again, with what was typed, status 422.</summary>
    public static ViewResult Refill(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View(view, model);
    }

    /// <summary>The page again with the reason of the refusal in the summary; 409 when somebody else saved in between.</summary>
    public static ViewResult Refused(this Controller controller, string view, object model, Refusal refusal, string field = "")
    {
        controller.ModelState.AddModelError(field, refusal.Message);
        controller.Response.StatusCode = refusal is ChangedMeanwhile
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
        return controller.View(view, model);
    }

    /// <summary>Says, on the page that follows, that it is done.</summary>
    public static void SayDone(this Controller controller, string message) => controller.TempData[DoneKey] = message;
}
