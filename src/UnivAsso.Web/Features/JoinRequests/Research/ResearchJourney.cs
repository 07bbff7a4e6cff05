using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Research.Steps;
using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>The pages of a person of research, in order.</summary>
public sealed class ResearchJourney(ThemeChoices themes, TerritoryCatalogue territories)
{
    public const string Kind = "recherche";
    public const string Root = "/rejoindre/recherche";

    public const string Intention = "intentions";
    public const string AboutYou = "vous";
    public const string Affiliation = "rattachement";
    public const string Works = "travaux";
    public const string WayOfWorking = "facon-de-travailler";
    public const string Interests = "liens-d-interet";
    public const string Visibility = "visibilite";
    public const string Charter = "charte";

    public Journey Pages { get; } = new(Kind, Root, "Rejoindre la démarche : recherche",
    [
        new JourneyStep<IntentionForm>(Intention, "Que souhaitez-vous faire ?", "Steps/Intention") { Rows = (f, _) => f.Recap() },
        new JourneyStep<AboutYouForm>(AboutYou, "Vous", "Steps/AboutYou") { Rows = (f, _) => f.Recap() },
        new JourneyStep<AffiliationForm>(Affiliation, "Votre rattachement", "Steps/Affiliation") { Rows = (f, _) => f.Recap() },
        new JourneyStep<WorksForm>(Works, "Vos travaux", "Steps/Works") { Rows = (f, _) => f.Recap(themes) },
        new JourneyStep<WayOfWorkingForm>(WayOfWorking, "Votre façon de travailler", "Steps/WayOfWorking")
        {
            When = TakesPart,
            Rows = (f, _) => f.Recap(territories),
        },
        new JourneyStep<InterestsForm>(Interests, "Vos liens d’intérêt", "Steps/Interests") { When = TakesPart, Rows = (f, _) => f.Recap() },
        new JourneyStep<VisibilityForm>(Visibility, "Votre visibilité", "Steps/Visibility") { When = TakesPart, Rows = (f, _) => f.Recap() },
        new JourneyStep<CharterForm>(Charter, "La charte", "Steps/Charter") { When = TakesPart, Rows = (f, _) => f.Recap() },
    ]);

    // Who wants to hear from us is not asked how they would work; before the choice, the count is that of the whole journey.
    private static bool TakesPart(JourneyAnswers answers) =>
        ResearchIntention.Find(answers.Find<IntentionForm>(Intention)?.Intention) is not { TakesPart: false };
}
