namespace UnivAsso.Domain.Researchers;

/// <summary>The ways of doing research that a person can declare, in words that an association understands.</summary>
public sealed record ResearchMethod(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<ResearchMethod> All { get; } =
    [
        new("entretiens", "Entretiens"),
        new("groupes-de-discussion", "Groupes de discussion"),
        new("questionnaires", "Questionnaires"),
        new("observation", "Observation, ethnographie"),
        new("recherche-action-participative", "Recherche-action participative"),
        new("recits-de-vie", "Récits de vie"),
        new("etudes-de-cas", "Études de cas"),
        new("comparaison", "Comparaison entre territoires ou entre pays"),
        new("archives", "Archives et documents"),
        new("revue-de-litterature", "Revue de littérature"),
        new("statistiques", "Statistiques et bases de données"),
        new("analyse-de-textes", "Analyse de textes et de discours"),
        new("analyse-juridique", "Analyse juridique"),
        new("comptes-et-budgets", "Analyse des comptes et des budgets"),
        new("cartographie", "Cartographie"),
        new("reseaux", "Analyse des réseaux de relations"),
        new("experimentation", "Expérimentation"),
        new("evaluation", "Évaluation"),
        new("methodes-visuelles", "Photographie, vidéo, dessin"),
        new("autre", "Autre méthode"),
    ];

    public static ResearchMethod? Find(string? code) => All.FirstOrDefault(m => m.Code == code);
}
