namespace UnivAsso.Domain.Researchers;

/// <summary>How much time a person can give in a month, in ranges.</summary>
public sealed record MonthlyHours(string Code, string Label)
{
    public const string Source = "Liste propre au portail";

    public static IReadOnlyList<MonthlyHours> All { get; } =
    [
        new("0-1", "Moins d’une heure"),
        new("1-3", "1 à 3 heures"),
        new("3-7", "3 à 7 heures"),
        new("7+", "Plus de 7 heures"),
        new("ne-sait-pas", "Je ne sais pas encore"),
    ];

    public static MonthlyHours? Find(string? code) => All.FirstOrDefault(h => h.Code == code);
}
