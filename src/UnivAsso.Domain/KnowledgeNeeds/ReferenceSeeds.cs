namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>A first row for the editable table of research themes.</summary>
public sealed record ResearchThemeSeed(string Slug, string Label, string Source);

/// <summary>A first row for the editable table of knowledge challenges.</summary>
public sealed record KnowledgeChallengeSeed(string Title, ChallengeStatus Status, string Source);

/// <summary>What an empty database starts with; the coordination edits it afterwards.</summary>
public static class ReferenceSeeds
{
    private const string ProgrammeThemes = "https://univasso.org/territoire";

    private const string NationalMap =
        "https://www.associationmodeemploi.fr/article/milieu-associatif-et-chercheurs-quels-sont-les-besoins.72559";

    private const string ActivityReport =
        "https://123dok.net/article/besoins-connaissance-monde-associatif-rep%C3%A9r%C3%A9s-qualifi%C3%A9s.y8gnv660";

    /// <summary>The four axes of the programme.</summary>
    public static IReadOnlyList<ResearchThemeSeed> Themes { get; } =
    [
        new("modele-socio-economique", "Le modèle socio-économique", ProgrammeThemes),
        new("gouvernance", "Les modalités de gouvernance", ProgrammeThemes),
        new("pouvoirs-publics", "Les rapports entre associations et pouvoirs publics", ProgrammeThemes),
        new("mesure-et-evaluation", "Les modalités de mesure et d’évaluation", ProgrammeThemes),
    ];

    /// <summary>
    /// The titles that could be read among the twelve of the Institut français du Monde associatif. Three are cut as in
    /// their source; the others are unknown, and a title is never completed by guessing.
    /// </summary>
    public static IReadOnlyList<KnowledgeChallengeSeed> Challenges { get; } =
    [
        new("Des modèles socio-économiques spécifiques", ChallengeStatus.Sourced, NationalMap),
        new("La gouvernance associative", ChallengeStatus.Sourced, NationalMap),
        new("L’engagement associatif", ChallengeStatus.Sourced, NationalMap),
        new("La valeur sociétale créée et partagée par les associations", ChallengeStatus.Sourced, NationalMap),
        new("Les associations, des corps intermédiaires …", ChallengeStatus.Fragment, ActivityReport),
        new("La coopération et les …", ChallengeStatus.Fragment, ActivityReport),
        new("Limites ou dépassement …", ChallengeStatus.Fragment, ActivityReport),
    ];
}
