namespace UnivAsso.Domain.Researchers;

/// <summary>The ties with a structure that could bear on a research.</summary>
public sealed record InterestKind(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<InterestKind> All { get; } =
    [
        new("emploi", "Emploi salarié"),
        new("instance", "Place au conseil ou au bureau"),
        new("mission", "Mission payée"),
        new("proche", "Relation proche"),
    ];

    public static InterestKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);
}
