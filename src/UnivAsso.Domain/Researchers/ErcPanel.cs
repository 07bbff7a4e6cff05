namespace UnivAsso.Domain.Researchers;

/// <summary>The panels of the European Research Council for the social sciences and humanities.</summary>
public sealed record ErcPanel(string Code, string Label)
{
    public const string Source =
        "Conseil européen de la recherche, panels SH 2024, https://www.alliance-athena.fr/disciplines-et-thematiques/";

    public static IReadOnlyList<ErcPanel> All { get; } =
    [
        new("SH1", "Individus, marchés, organisations"),
        new("SH2", "Institutions, gouvernance, systèmes juridiques"),
        new("SH3", "Le monde social et sa diversité"),
        new("SH4", "L’esprit humain et sa complexité"),
        new("SH5", "Textes et concepts"),
        new("SH6", "L’étude du passé humain"),
        new("SH7", "Mobilité humaine, environnement et espace"),
        new("SH8", "Étude des cultures et des arts"),
    ];

    public static ErcPanel? Find(string? code) => All.FirstOrDefault(p => p.Code == code);
}
