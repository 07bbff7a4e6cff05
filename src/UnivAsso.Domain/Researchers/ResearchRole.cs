namespace UnivAsso.Domain.Researchers;

/// <summary>The parts that a person of research can play in a group.</summary>
public sealed record ResearchRole(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<ResearchRole> All { get; } =
    [
        new("porter", "Porter une recherche"),
        new("co-porter", "Porter une recherche à plusieurs"),
        new("appui-methodologique", "Donner un appui de méthode"),
        new("relecture", "Relire"),
        new("encadrer-un-stage", "Encadrer un stage"),
    ];

    public static ResearchRole? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
