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

    /// <summary>The heading of each page.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Intention] = "Que souhaitez-vous faire ?",
        [AboutYou] = "Vous",
        [Affiliation] = "Votre rattachement",
        [Works] = "Vos travaux",
        [WayOfWorking] = "Votre façon de travailler",
        [Interests] = "Vos liens d’intérêt",
        [Visibility] = "Votre visibilité",
        [Charter] = "La charte",
    };

    public Journey Pages { get; } = new(Kind, Root, "Rejoindre la démarche : recherche",
    [
        new JourneyStep<IntentionForm>(Intention, Titles[Intention], "Steps/Intention") { Rows = (f, _) => f.Recap() },
        new JourneyStep<AboutYouForm>(AboutYou, Titles[AboutYou], "Steps/AboutYou") { Rows = (f, _) => f.Recap() },
        new JourneyStep<AffiliationForm>(Affiliation, Titles[Affiliation], "Steps/Affiliation") { Rows = (f, _) => f.Recap() },
        new JourneyStep<WorksForm>(Works, Titles[Works], "Steps/Works") { Rows = (f, _) => f.Recap(themes) },
        new JourneyStep<WayOfWorkingForm>(WayOfWorking, Titles[WayOfWorking], "Steps/WayOfWorking")
        {
            When = TakesPart,
            Rows = (f, _) => f.Recap(territories),
        },
        new JourneyStep<InterestsForm>(Interests, Titles[Interests], "Steps/Interests") { When = TakesPart, Rows = (f, _) => f.Recap() },
        new JourneyStep<VisibilityForm>(Visibility, Titles[Visibility], "Steps/Visibility") { When = TakesPart, Rows = (f, _) => f.Recap() },
        new JourneyStep<CharterForm>(Charter, Titles[Charter], "Steps/Charter") { When = TakesPart, Rows = (f, _) => f.Recap() },
    ])
    {
        EmailOf = answers => answers.IsDone(AboutYou) ? answers.Find<AboutYouForm>(AboutYou)?.Email : null,
    };

    // Who wants to hear from us is not asked how they would work; before the choice, the count is that of the whole journey.
    private static bool TakesPart(JourneyAnswers answers) =>
        ResearchIntention.Find(answers.Find<IntentionForm>(Intention)?.Intention) is not { TakesPart: false };
}
