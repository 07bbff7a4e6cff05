using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The pages by which an association joins, in order; each says for whom it appears.</summary>
public static class AssociationJourney
{
    public const string Root = "/rejoindre/association";
    public const string IntentionsSlug = "intentions";
    public const string StructureSlug = "structure";
    public const string NearSlug = "structure-proche";
    public const string DetailsSlug = "details";
    public const string OutsideSlug = "hors-region";
    public const string PersonSlug = "vous";
    public const string NeedSlug = "besoin";
    public const string ExistingSlug = "existant";
    public const string PossibilitiesSlug = "possibilites";
    public const string VisibilitySlug = "visibilite";

    public static Journey Pages { get; } = new(
        "association",
        Root,
        "Rejoindre la démarche : association",
        [
            new JourneyStep<IntentionsForm>(IntentionsSlug, "Vos intentions", "Intentions") { Rows = AssociationRecap.Intentions },
            new JourneyStep<StructureForm>(StructureSlug, "Votre structure", "Structure")
            {
                Rows = AssociationRecap.Structure,
                Prepare = StructureRead.PrepareAsync,
            },
            new JourneyStep<NearStructureForm>(NearSlug, "Une structure proche existe déjà", "NearStructure")
            {
                When = answers => StructureRead.Of(answers).NearId is not null,
                Rows = AssociationRecap.NearStructure,
            },
            new JourneyStep<DetailsForm>(DetailsSlug, "Votre structure en quelques mots", "Details") { Rows = AssociationRecap.Details },
            new JourneyStep<OutsideForm>(OutsideSlug, "Votre structure agit hors de la région", "Outside")
            {
                When = IsOutside,
                Rows = AssociationRecap.Outside,
            },
            new JourneyStep<PersonForm>(PersonSlug, "Vous", "Person") { Rows = AssociationRecap.Person },
            new JourneyStep<NeedForm>(NeedSlug, "Votre besoin, avec vos mots", "Need")
            {
                When = TellsNeed,
                Rows = AssociationRecap.Need,
            },
            new JourneyStep<ExistingForm>(ExistingSlug, "Ce qui existe déjà", "Existing")
            {
                When = TellsNeed,
                Rows = AssociationRecap.Existing,
                Prepare = ThemeWords.PrepareAsync,
            },
            new JourneyStep<PossibilitiesForm>(PossibilitiesSlug, "Vos possibilités", "Possibilities")
            {
                When = GivesTime,
                Rows = AssociationRecap.Possibilities,
            },
            new JourneyStep<VisibilityForm>(VisibilitySlug, "Ce qui peut être vu", "Visibility") { Rows = AssociationRecap.Visibility },
        ])
    {
        EmailOf = answers => answers.IsDone(PersonSlug) ? answers.Find<PersonForm>(PersonSlug)?.Email : null,
    };

    /// <summary>The services of the journey.</summary>
    public static IServiceCollection AddAssociationJourney(this IServiceCollection services)
    {
        services.AddSingleton(Pages);
        services.AddScoped<NearStructures>();
        services.AddScoped<NearStructureShown>();
        services.AddScoped<ThemeList>();
        services.AddScoped<AssociationLetters>();
        services.AddScoped<SendAssociationRequest>();
        services.AddScoped<PreparedDrafts>();
        return services;
    }

    public static bool TellsNeed(JourneyAnswers answers) => Intends(answers, Intention.Need);

    public static bool GivesTime(JourneyAnswers answers) => Intends(answers, Intention.Need, Intention.Group, Intention.Field);

    private static bool Intends(JourneyAnswers answers, params ReadOnlySpan<Intention> any) =>
        answers.Find<IntentionsForm>(IntentionsSlug)?.Has(any) == true;

    private static bool IsOutside(JourneyAnswers answers) =>
        answers.Find<StructureForm>(StructureSlug) is { OutsideRegion: true }
        && answers.IsDone(DetailsSlug)
        && !AssociationChoices.TouchRegion(answers.Find<DetailsForm>(DetailsSlug)?.Territories);
}
