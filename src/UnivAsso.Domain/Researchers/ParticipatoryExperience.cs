namespace UnivAsso.Domain.Researchers;

/// <summary>How used a person is to research led with those it concerns; none closes no door.</summary>
public sealed record ParticipatoryExperience(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<ParticipatoryExperience> All { get; } =
    [
        new("aucune", "Aucune pour le moment"),
        new("une", "Une première expérience"),
        new("plusieurs", "Plusieurs expériences"),
    ];

    public static ParticipatoryExperience? Find(string? code) => All.FirstOrDefault(e => e.Code == code);
}
