using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The association's way in.</summary>
[Route("rejoindre/association")]
[Allow<Anyone>]
public sealed class AssociationJourneyController(DraftStore drafts, SendAssociationRequest submission)
    : JourneyController(AssociationJourney.Pages, drafts, submission)
{
    /// <summary>The structure's name tells a draft from another; before it is typed, the intention does.</summary>
    protected override string TitleOf(JourneyAnswers answers) =>
        FrenchText.CleanLine(answers.Find<StructureForm>(AssociationJourney.StructureSlug)?.Name)
        ?? Intention.Find(answers.Find<IntentionsForm>(AssociationJourney.IntentionsSlug)?.Intentions?.FirstOrDefault())?.Label
        ?? "Demande commencée";
}
