using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>The way to a DLA desk, without an account.</summary>
[Route("dla/demande")]
[Allow<Anyone>]
public sealed class DlaJourneyController(DraftStore drafts, SendDlaRequest submission) : JourneyController(DlaJourney.Pages, drafts, submission)
{
    protected override string TitleOf(JourneyAnswers answers) =>
        FrenchText.CleanLine(answers.Find<StructuresForm>(DlaJourney.StructuresSlug)?.Structures[0].Name) ?? "Demande commencée";
}
