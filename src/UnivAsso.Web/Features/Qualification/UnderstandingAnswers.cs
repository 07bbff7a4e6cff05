using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Mvc;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>How the answer of an association is received, by whichever door it came: the link of the mail, or the follow-up.</summary>
public static class UnderstandingAnswers
{
    public const string View = "/Features/Qualification/Understanding.cshtml";

    /// <summary>Notes the answer and shows the page again; what was typed stays when it is refused.</summary>
    public static async Task<IActionResult> AnswerAsync(
        this Controller controller, UnderstandingPage page, UnderstandingForm form, AnswerUnderstanding answers, Func<Task<UnderstandingPage>> again, CancellationToken ct)
    {
        if (!controller.ModelState.IsValid && page.AwaitsAnswer)
        {
            return controller.Refill(View, page);
        }

        var answered = await answers.HandleAsync(page.Request.Id, form, ct);
        if (answered.Refusal is not { } refusal)
        {
            controller.SayDone(form.Act is UnderstandingAct.Validate
                ? "Merci : votre accord est noté."
                : "Merci : votre correction est notée. La coordination reprend le texte.");
            return controller.LocalRedirect(page.Address);
        }

        // What was typed stays; the version shown is the newest.
        controller.ModelState.Remove(nameof(form.Number));
        var refused = controller.Refused(View, await again(), refusal);
        controller.Response.StatusCode = refusal is UnderstandingChanged or NotPossibleFromHere ? StatusCodes.Status409Conflict : controller.Response.StatusCode;
        return refused;
    }
}
