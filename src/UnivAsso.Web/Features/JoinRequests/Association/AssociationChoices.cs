using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The closed answers of the journey: the code that is kept, the words that are shown.</summary>
public static class AssociationChoices
{
    /// <summary>Said of any question: kept in the draft, told to nobody as an answer.</summary>
    public const string DoesNotKnow = "ne-sait-pas";

    public const string HasNumber = "numero";
    public const string NoNumber = "sans-numero";
    public const string NumberLater = "plus-tard";

    public const string WholeRegion = "region";
    public const string Elsewhere = "ailleurs";

    public const string ByPhone = "telephone";

    /// <summary>The axis of a question that fits none of the programme's.</summary>
    public const string OtherTheme = "autre";

    /// <summary>Said when an answer is none of those shown.</summary>
    public const string Offered = "Choisissez une des réponses proposées.";

    private static readonly Choice Unknown = new(DoesNotKnow, "Je ne sais pas");

    public static IReadOnlyList<Choice> NumberAnswers { get; } =
    [
        new(HasNumber, "Oui, nous avons un numéro RNA, SIREN ou SIRET"),
        new(NumberLater, "Oui, mais je ne l’ai pas sous la main", "Le nom et la commune suffisent pour commencer."),
        new(NoNumber, "Notre structure n’a pas encore de numéro"),
    ];

    public static IReadOnlyList<Choice> GroupKinds { get; } =
    [
        new("collectif", "Un collectif ou un groupe non déclaré"),
        new("en-creation", "Une association en cours de création"),
        new("droit-local", "Une association d’Alsace-Moselle, de droit local"),
        new("etrangere", "Une organisation d’un autre pays"),
    ];

    public static IReadOnlyList<Choice> Claims { get; } =
    [
        new(NearStructureForm.Ours, "C’est la nôtre"),
        new(NearStructureForm.Another, "C’en est une autre"),
        new(DoesNotKnow, "Je ne sais pas"),
    ];

    public static IReadOnlyList<Choice> LegalForms { get; } = [.. LegalForm.All.Select(f => new Choice(f.Code, f.Label))];

    public static IReadOnlyList<Choice> Families { get; } = [.. SocialObjectFamily.All.Select(f => new Choice(f.Code, f.Label))];

    public static IReadOnlyList<Choice> Staff { get; } = [.. StaffGroup.All.Select(g => new Choice(g.Code, g.Label)), Unknown];

    public static IReadOnlyList<Choice> Volunteers { get; } =
    [
        new("0", "Aucun bénévole"),
        new("1-9", "1 à 9 bénévoles"),
        new("10-49", "10 à 49 bénévoles"),
        new("50+", "50 bénévoles ou plus"),
        Unknown,
    ];

    public static IReadOnlyList<Choice> Channels { get; } =
    [
        new("courriel", "Par courriel"),
        new(ByPhone, "Par téléphone"),
        new("indifferent", "L’un ou l’autre"),
    ];

    public static IReadOnlyList<Choice> TimePerMonth { get; } =
    [
        new("0-1", "Moins d’une heure par mois"),
        new("1-3", "1 à 3 heures par mois"),
        new("3-7", "3 à 7 heures par mois"),
        new("7+", "Plus de 7 heures par mois"),
        Unknown,
    ];

    public static IReadOnlyList<Choice> TimeKinds { get; } =
    [
        new("salarie", "Du temps salarié"),
        new("benevole", "Du temps bénévole"),
        new("les-deux", "Les deux"),
        Unknown,
    ];

    public static IReadOnlyList<Choice> Obstacles { get; } =
    [
        new("oui", "Oui"),
        new("peut-etre", "Peut-être, parlons-en"),
        new("non", "Non"),
    ];

    public static IReadOnlyList<Choice> Visibilities { get; } =
    [
        new(
            nameof(PublicVisibility.Anonymous),
            "Sans notre nom",
            "Par exemple : « une association sportive de l’Oise ». C’est le choix par défaut."),
        new(nameof(PublicVisibility.Named), "Avec le nom de notre structure"),
        new(nameof(PublicVisibility.Nothing), "Rien du tout", "Votre demande reste entre la coordination et vous."),
    ];

    public static IReadOnlyList<Choice> Contacts { get; } =
    [
        new(VisibilityForm.CoordinationOnly, "Seulement la coordination du programme"),
        new(
            VisibilityForm.AfterAgreement,
            "La coordination et, après mon accord, d’autres membres d’un groupe",
            "Vos coordonnées ne sont transmises que lorsque les deux côtés ont dit oui."),
    ];

    /// <summary>Where a structure acts: départements, the whole region, elsewhere.</summary>
    public static IReadOnlyList<Choice> ActionTerritories { get; } =
    [
        new(WholeRegion, "Toute la région Hauts-de-France"),
        new("02", "Aisne"),
        new("59", "Nord"),
        new("60", "Oise"),
        new("62", "Pas-de-Calais"),
        new("80", "Somme"),
        new(Elsewhere, "Hors de la région"),
    ];

    /// <summary>Whether some of the action takes place in the region.</summary>
    public static bool TouchRegion(IEnumerable<string?>? territories) => territories?.Any(t => t is not null and not Elsewhere) ?? false;

    /// <summary>Whether the code is one of the answers offered.</summary>
    public static bool Holds(this IReadOnlyList<Choice> choices, string? code) => choices.Any(c => c.Value == code);

    /// <summary>The same, for a question that may be left out.</summary>
    public static bool HoldsOrNothing(this IReadOnlyList<Choice> choices, string? code) => string.IsNullOrEmpty(code) || choices.Holds(code);

    /// <summary>The words of an answer; nothing for what was not answered.</summary>
    public static string? LabelOf(this IReadOnlyList<Choice> choices, string? code) =>
        choices.FirstOrDefault(c => c.Value == code)?.Label;

    /// <summary>The code to keep with the request: neither an unknown code nor « je ne sais pas » is an answer.</summary>
    public static string? Told(this IReadOnlyList<Choice> choices, string? code) =>
        code != DoesNotKnow && choices.Holds(code) ? code : null;
}
