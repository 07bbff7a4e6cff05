namespace UnivAsso.Domain.Organisations;

/// <summary>The three ways in which the programme invites a structure to take part.</summary>
public sealed record ParticipationMode(string Code, string Label)
{
    /// <summary>The announcement of the launch of the programme.</summary>
    public const string Source = "https://www.esshdf.org/index.php/a-propos-ess/evenements/lancement-du-programme-univasso";

    public static readonly ParticipationMode StrategicCouncil = new("conseil-strategique", "Rejoindre le conseil stratégique");
    public static readonly ParticipationMode ResearchGroup = new("groupe-de-recherche", "Faire partie d’un groupe de recherche");
    public static readonly ParticipationMode FieldSite = new("terrain", "Accueillir un groupe de recherche dans sa structure");

    public static IReadOnlyList<ParticipationMode> All { get; } = [StrategicCouncil, ResearchGroup, FieldSite];

    public static ParticipationMode? Find(string? code) => All.FirstOrDefault(m => m.Code == code);
}
