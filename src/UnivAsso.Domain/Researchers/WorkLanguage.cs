namespace UnivAsso.Domain.Researchers;

/// <summary>The languages in which a person can lead a conversation or read a field.</summary>
public sealed record WorkLanguage(string Code, string Label)
{
    public const string Source = "Codes de la norme ISO 639 ; choix propre au portail";

    public static IReadOnlyList<WorkLanguage> All { get; } =
    [
        new("fr", "Français"),
        new("fsl", "Langue des signes française"),
        new("pcd", "Picard"),
        new("en", "Anglais"),
        new("nl", "Néerlandais"),
        new("de", "Allemand"),
        new("es", "Espagnol"),
        new("it", "Italien"),
        new("pt", "Portugais"),
        new("pl", "Polonais"),
        new("ar", "Arabe"),
        new("autre", "Autre langue"),
    ];

    public static WorkLanguage? Find(string? code) => All.FirstOrDefault(l => l.Code == code);
}
