namespace UnivAsso.Domain.Referrals;

/// <summary>What sort of actor a card of the directory describes.</summary>
public sealed record ActorType(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static readonly ActorType SupportPoint = new("point-d-appui", "Point d’appui ou d’information de proximité");
    public static readonly ActorType Network = new("reseau", "Réseau ou fédération");
    public static readonly ActorType ResourceCentre = new("centre-de-ressources", "Centre de ressources spécialisé");
    public static readonly ActorType Dla = new("dla", "Autre DLA");
    public static readonly ActorType Funder = new("financeur", "Financeur solidaire");
    public static readonly ActorType PublicService = new("service-public", "Service de l’État ou d’une collectivité");
    public static readonly ActorType Research = new("recherche", "Université ou recherche");
    public static readonly ActorType Distress = new("difficultes", "Prévention des difficultés");
    public static readonly ActorType Expertise = new("expertise", "Conseil ou expertise");
    public static readonly ActorType Other = new("autre", "Autre acteur");

    public static IReadOnlyList<ActorType> All { get; } =
        [SupportPoint, Network, ResourceCentre, Dla, Funder, PublicService, Research, Distress, Expertise, Other];

    public static ActorType? Find(string? code) => All.FirstOrDefault(t => t.Code == code);
}

/// <summary>What an actor can help with. The first ones bear the codes of the themes of a DLA request.</summary>
public sealed record ActorTheme(string Code, string Label)
{
    /// <summary>The list of Avise, and what a desk meets besides.</summary>
    public const string Source = "https://www.avise.org/entreprendre/se-faire-accompagner/le-dla-dispositif-local-daccompagnement-de-less";

    public static IReadOnlyList<ActorTheme> All { get; } =
    [
        new("modele-economique", "Modèle économique"),
        new("strategie", "Projet et stratégie"),
        new("gouvernance", "Gouvernance"),
        new("organisation", "Organisation interne"),
        new("emploi", "Emploi et fonction employeur"),
        new("finances", "Finances et trésorerie"),
        new("partenariats", "Partenariats et ancrage territorial"),
        new("mutualisation", "Mutualisation et rapprochement"),
        new("numerique", "Numérique"),
        new("transition", "Transition écologique"),
        new("vie-associative", "Création et vie de l’association"),
        new("droit-comptabilite", "Droit, fiscalité, comptabilité"),
        new("difficultes", "Difficultés graves"),
        new("recherche", "Besoin de connaissance"),
    ];

    public static ActorTheme? Find(string? code) => All.FirstOrDefault(t => t.Code == code);
}

/// <summary>Whom an actor serves.</summary>
public sealed record ServedStructure(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<ServedStructure> All { get; } =
    [
        new("association-employeuse", "Association employeuse"),
        new("association-sans-salarie", "Association sans emploi salarié"),
        new("collectif", "Collectif ou groupe non déclaré"),
        new("en-creation", "Structure en création"),
        new("cooperative", "Coopérative (dont Scop et Scic)"),
        new("siae", "Structure d’insertion par l’activité économique (SIAE)"),
        new("entreprise-ess", "Entreprise agréée ESUS ou entreprise adaptée"),
        new("fondation", "Fondation"),
    ];

    public static ServedStructure? Find(string? code) => All.FirstOrDefault(s => s.Code == code);
}
