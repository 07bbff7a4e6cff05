namespace UnivAsso.Domain.DlaIntake;

/// <summary>What a support of the DLA may bear on. Gathered from the public lists of the scheme.</summary>
public sealed record DlaTheme(string Code, string Label)
{
    /// <summary>The list of Avise and that of the scheme's own questions and answers.</summary>
    public const string Source = "https://www.avise.org/entreprendre/se-faire-accompagner/le-dla-dispositif-local-daccompagnement-de-less";

    public static IReadOnlyList<DlaTheme> All { get; } =
    [
        new("modele-economique", "Modèle économique et diversification des ressources"),
        new("strategie", "Projet et stratégie"),
        new("gouvernance", "Gouvernance et vie associative"),
        new("organisation", "Organisation interne"),
        new("emploi", "Emploi, fonction employeur et qualité de vie au travail"),
        new("finances", "Stratégie financière"),
        new("partenariats", "Partenariats et ancrage territorial"),
        new("mutualisation", "Mutualisation, rapprochement ou fusion"),
        new("numerique", "Transition numérique"),
        new("transition", "Transition écologique"),
        new("autre", "Autre sujet, ou je ne sais pas"),
    ];

    public static DlaTheme? Find(string? code) => All.FirstOrDefault(t => t.Code == code);
}

/// <summary>Order of magnitude of the yearly budget; never the exact amount.</summary>
public sealed record BudgetBand(string Code, string Label)
{
    public static IReadOnlyList<BudgetBand> All { get; } =
    [
        new("0-50", "Moins de 50\u00A0000\u00A0€"),
        new("50-150", "De 50\u00A0000 à 150\u00A0000\u00A0€"),
        new("150-500", "De 150\u00A0000 à 500\u00A0000\u00A0€"),
        new("500-2000", "De 500\u00A0000\u00A0€ à 2 millions d’euros"),
        new("2000+", "Plus de 2 millions d’euros"),
        new("inconnu", "Je ne sais pas"),
    ];

    public static BudgetBand? Find(string? code) => All.FirstOrDefault(b => b.Code == code);
}

/// <summary>Full-time equivalents, in ranges.</summary>
public sealed record FullTimeBand(string Code, string Label)
{
    public static IReadOnlyList<FullTimeBand> All { get; } =
    [
        new("0", "Aucun"),
        new("0-1", "Moins d’un équivalent temps plein"),
        new("1-3", "De 1 à 3"),
        new("3-10", "De 3 à 10"),
        new("10-50", "De 10 à 50"),
        new("50+", "Plus de 50"),
        new("inconnu", "Je ne sais pas"),
    ];

    public static FullTimeBand? Find(string? code) => All.FirstOrDefault(b => b.Code == code);
}

/// <summary>Whether the presidency knows of the request.</summary>
public sealed record BoardAwareness(string Code, string Label)
{
    public static readonly BoardAwareness Yes = new("oui", "Oui");
    public static readonly BoardAwareness NotYet = new("pas-encore", "Pas encore");
    public static readonly BoardAwareness No = new("non", "Non");

    public static IReadOnlyList<BoardAwareness> All { get; } = [Yes, NotYet, No];

    public static BoardAwareness? Find(string? code) => All.FirstOrDefault(a => a.Code == code);
}

/// <summary>Why the two sides do not go on to the diagnosis.</summary>
public sealed record DlaReason(string Code, string Label, string Explanation)
{
    public static IReadOnlyList<DlaReason> All { get; } =
    [
        new("non-employeur", "La structure n’emploie personne", "Le DLA consolide l’emploi : sans salarié ni projet d’embauche, d’autres appuis répondent mieux."),
        new("creation", "La structure est en création", "Le DLA accompagne des structures qui existent déjà ; la création a ses propres appuis."),
        new("forme-juridique", "La forme juridique est hors du cadre", "Le DLA s’adresse aux structures d’utilité sociale."),
        new("reseau", "Un réseau répond mieux", "Un réseau propose déjà l’accompagnement qui convient."),
        new("financement", "Le besoin est un financement", "Le DLA n’apporte pas d’argent : il oriente vers ceux qui financent."),
        new("information", "Le besoin est une information juridique ou comptable", "Un point d’information répond plus vite."),
        new("recherche", "Le besoin est une question de recherche", "Univ’Asso peut chercher une équipe de recherche."),
        new("territoire", "Un autre territoire est compétent", "Un autre guichet suit les structures de ce territoire."),
        new("moyens", "Les moyens du DLA ne suffisent pas pour l’instant", "La demande peut être reprise plus tard."),
        new("urgence", "La situation demande une aide d’urgence", "D’autres acteurs interviennent quand l’activité est menacée à court terme."),
        new("renoncement", "La structure préfère ne pas poursuivre", "La structure peut revenir quand elle le souhaite."),
        new("autre", "Autre raison", "La raison est écrite dans la proposition."),
    ];

    public static DlaReason? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}

/// <summary>What was presented at the first meeting so that both sides know the frame.</summary>
public sealed record FramePoint(string Code, string Label)
{
    public static IReadOnlyList<FramePoint> All { get; } =
    [
        new("cinq-etapes", "Les cinq étapes de l’accompagnement"),
        new("gratuit", "La gratuité, et le temps que la structure y donne"),
        new("volontaire", "Une démarche volontaire, que l’on peut arrêter"),
        new("decision", "La décision prise ensemble"),
        new("donnees", "L’usage des données et des documents"),
        new("duree", "La durée possible et les délais"),
    ];

    public static FramePoint? Find(string? code) => All.FirstOrDefault(p => p.Code == code);
}
