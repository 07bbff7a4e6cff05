using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>The journey of a person of research.</summary>
[Route("rejoindre/recherche")]
[Allow<Anyone>]
public sealed class ResearchJourneyController(
    ResearchJourney journey, ThemeChoices themes, ResearchAnswers answers, DraftStore drafts, SendResearchRequest submission)
    : JourneyController(journey.Pages, drafts, submission)
{
    private const string PreviewButton = "apercu";

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        await themes.LoadAsync(HttpContext.RequestAborted);
        var done = await next();
        if (done.Result is ViewResult { Model: VisibilityForm form })
        {
            ViewData[nameof(PublicCard)] = await CardAsync(form);
        }
        else if (done.Result is LocalRedirectResult && AsksForPreview(out var page))
        {
            done.Result = LocalRedirect(page);
        }
    }

    protected override string TitleOf(JourneyAnswers answers) =>
        ResearchIntention.Find(answers.Find<IntentionForm>(ResearchJourney.Intention)?.Intention)?.Label ?? "Participation à la recherche";

    private async Task<PublicCard> CardAsync(VisibilityForm form)
    {
        var handle = (ViewData[nameof(JourneyPage)] as JourneyPage)?.Handle;
        var draft = await Drafts.OpenAsync(Journey.Kind, handle, HttpContext.RequestAborted);
        return PublicCard.Of(draft is null ? JourneyAnswers.None : JourneyAnswers.Parse(draft.State), form, answers);
    }

    // Saved like any other answer; then the same page again rather than the next one.
    private bool AsksForPreview(out string page)
    {
        page = string.Empty;
        if (!Request.HasFormContentType
            || !Request.Form.ContainsKey(PreviewButton)
            || RouteData.Values["slug"] as string != ResearchJourney.Visibility)
        {
            return false;
        }

        var handle = Uri.EscapeDataString(Request.Form["Brouillon"].ToString());
        page = Journey.AddressOf(ResearchJourney.Visibility, handle) + "#apercu";
        return true;
    }
}
