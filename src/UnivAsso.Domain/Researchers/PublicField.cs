namespace UnivAsso.Domain.Researchers;

/// <summary>What a person may show of their profile in the directory, besides their name; all the rest is never public.</summary>
public sealed record PublicField(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    /// <summary>Kept with any other: an entry without a name would name nobody.</summary>
    public const string NameCode = "nom";

    public static readonly PublicField Position = new("statut", "Statut");
    public static readonly PublicField Institution = new("etablissement", "Établissement");
    public static readonly PublicField ResearchUnit = new("unite", "Unité de recherche");
    public static readonly PublicField Site = new("site", "Ville ou site");
    public static readonly PublicField Themes = new("axes", "Axes");
    public static readonly PublicField Disciplines = new("disciplines", "Disciplines");
    public static readonly PublicField Methods = new("methodes", "Méthodes");
    public static readonly PublicField Keywords = new("mots-cles", "Mots-clés");
    public static readonly PublicField Works = new("travaux", "Travaux");
    public static readonly PublicField Languages = new("langues", "Langues");
    public static readonly PublicField Orcid = new("orcid", "Identifiant ORCID");

    public static IReadOnlyList<PublicField> All { get; } =
    [
        Position, Institution, ResearchUnit, Site, Themes, Disciplines, Methods, Keywords, Works, Languages, Orcid,
    ];

    /// <summary>The label inside a sentence; « ORCID » keeps its capitals.</summary>
    public string InSentence => char.ToLowerInvariant(Label[0]) + Label[1..];

    /// <summary>What a list of codes shows, in words: « prénom et nom, statut, axes ».</summary>
    public static string Sentence(IEnumerable<string> codes) =>
        string.Join(", ", codes.Select(code => code == NameCode ? "prénom et nom" : Find(code)?.InSentence).OfType<string>());

    public static PublicField? Find(string? code) => All.FirstOrDefault(f => f.Code == code);
}
