namespace UnivAsso.Domain.Organisations;

/// <summary>The legal form that a structure declares; it is asked, never guessed from a number.</summary>
public sealed record LegalForm(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static readonly LegalForm DeclaredAssociation = new("loi-1901", "Association déclarée (loi de 1901)");
    public static readonly LegalForm PublicUtilityAssociation = new("rup", "Association reconnue d’utilité publique");
    public static readonly LegalForm LocalLawAssociation = new("droit-local", "Association de droit local (Alsace-Moselle)");
    public static readonly LegalForm UnregisteredGroup = new("collectif", "Collectif ou groupe non déclaré");
    public static readonly LegalForm Foundation = new("fondation", "Fondation");
    public static readonly LegalForm Cooperative = new("cooperative", "Coopérative (dont Scop et Scic)");
    public static readonly LegalForm WorkIntegration = new("siae", "Structure d’insertion par l’activité économique (SIAE)");
    public static readonly LegalForm Other = new("autre", "Autre forme");

    public static IReadOnlyList<LegalForm> All { get; } =
    [
        DeclaredAssociation, PublicUtilityAssociation, LocalLawAssociation, UnregisteredGroup, Foundation, Cooperative,
        WorkIntegration, Other,
    ];

    public static LegalForm? Find(string? code) => All.FirstOrDefault(f => f.Code == code);
}
