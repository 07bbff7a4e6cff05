namespace UnivAsso.Domain.Organisations;

/// <summary>The broad field under which the national register files an association.</summary>
public sealed record SocialObjectFamily(string Code, string Label)
{
    public const string Source = "Nomenclature des objets sociaux du répertoire national des associations (29 familles)";

    public static IReadOnlyList<SocialObjectFamily> All { get; } =
    [
        new("001", "Activités politiques"),
        new("002", "Clubs, cercles de réflexion"),
        new("003", "Défense de droits fondamentaux, activités civiques"),
        new("004", "Justice"),
        new("005", "Information, communication"),
        new("006", "Culture, pratiques d’activités artistiques, culturelles"),
        new("007", "Clubs de loisirs, relations"),
        new("009", "Action socio-culturelle"),
        new("010", "Préservation du patrimoine"),
        new("011", "Sports, activités de plein air"),
        new("013", "Chasse, pêche"),
        new("014", "Amicales, groupements affinitaires, d’entraide"),
        new("015", "Éducation, formation"),
        new("016", "Recherche"),
        new("017", "Santé"),
        new("018", "Services et établissements médico-sociaux"),
        new("019", "Interventions sociales"),
        new("020", "Associations caritatives, humanitaires, aide au développement, bénévolat"),
        new("021", "Services familiaux, services aux personnes âgées"),
        new("022", "Conduite d’activités économiques"),
        new("023", "Représentation, promotion et défense d’intérêts économiques"),
        new("024", "Environnement, cadre de vie"),
        new("030", "Aide à l’emploi, développement local, solidarités économiques, vie locale"),
        new("032", "Logement"),
        new("034", "Tourisme"),
        new("036", "Sécurité, protection civile"),
        new("038", "Armée, anciens combattants"),
        new("040", "Activités religieuses, spirituelles ou philosophiques"),
        new("050", "Domaines divers"),
    ];

    public static SocialObjectFamily? Find(string? code) => All.FirstOrDefault(f => f.Code == code);

    /// <summary>The family of a six-digit object code, by its first three digits; published links may err.</summary>
    public static SocialObjectFamily? OfObject(string? objectCode) =>
        objectCode is { Length: 6 } ? Find(objectCode[..3]) : null;
}
