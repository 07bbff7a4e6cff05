namespace UnivAsso.Domain.Researchers;

/// <summary>The situations from which people do research, worded without gender.</summary>
public sealed record ResearchPosition(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<ResearchPosition> All { get; } =
    [
        new("enseignement-recherche", "Enseignement et recherche"),
        new("organisme-de-recherche", "Recherche dans un organisme"),
        new("post-doctorat", "Post-doctorat"),
        new("doctorat", "Doctorat"),
        new("master", "Études de master"),
        new("association", "Recherche en association"),
        new("independante", "Recherche indépendante"),
        new("retraite", "Retraite"),
        new("autre", "Autre situation"),
    ];

    public static ResearchPosition? Find(string? code) => All.FirstOrDefault(p => p.Code == code);
}
