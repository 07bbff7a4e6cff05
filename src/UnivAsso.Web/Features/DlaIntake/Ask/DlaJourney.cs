using UnivAsso.Web.Platform.Journeys;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>The pages by which one structure, or several together, ask the DLA.</summary>
public static class DlaJourney
{
    public const string Root = "/dla/demande";
    public const string StructuresSlug = "structures";
    public const string ContactSlug = "contacts";
    public const string SituationSlug = "situation";
    public const string NeedSlug = "besoin";
    public const string SupportSlug = "deja-accompagne";

    public static Journey Pages { get; } = new(
        "dla",
        Root,
        "Demande d’accueil au DLA",
        [
            new JourneyStep<StructuresForm>(StructuresSlug, "Votre structure", "Structures")
            {
                Rows = DlaRecap.Structures,
                Prepare = StructuresRead.PrepareAsync,
                OnButton = (form, command) => form.After(command),
            },
            new JourneyStep<ContactForm>(ContactSlug, "La personne à joindre", "Contact") { Rows = DlaRecap.Contact },
            new JourneyStep<SituationForm>(SituationSlug, "Votre situation", "Situation") { Rows = DlaRecap.Situation },
            new JourneyStep<NeedForm>(NeedSlug, "Ce qui vous amène", "Need") { Rows = DlaRecap.Need },
            new JourneyStep<SupportForm>(SupportSlug, "Les appuis déjà reçus", "Support") { Rows = DlaRecap.Support },
        ])
    {
        EmailOf = answers => answers.IsDone(ContactSlug) ? answers.Find<ContactForm>(ContactSlug)?.Email : null,
        Readers = "le DLA, c’est-à-dire le guichet chargé de votre demande et le DLA régional,",
    };
}
