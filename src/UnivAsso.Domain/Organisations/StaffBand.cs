namespace UnivAsso.Domain.Organisations;

/// <summary>The coarse sizes that people choose from and that pages show.</summary>
public sealed record StaffGroup(string Code, string Label)
{
    public static readonly StaffGroup None = new("0", "Aucun salarié");
    public static readonly StaffGroup OneOrTwo = new("1-2", "1 ou 2 salariés");
    public static readonly StaffGroup ThreeToNine = new("3-9", "3 à 9 salariés");
    public static readonly StaffGroup TenToFortyNine = new("10-49", "10 à 49 salariés");
    public static readonly StaffGroup FiftyOrMore = new("50+", "50 salariés ou plus");

    public static IReadOnlyList<StaffGroup> All { get; } = [None, OneOrTwo, ThreeToNine, TenToFortyNine, FiftyOrMore];

    public static StaffGroup? Find(string? code) => All.FirstOrDefault(g => g.Code == code);
}

/// <summary>The headcount bands of INSEE, each in the coarser group that pages show.</summary>
public sealed record StaffBand(string Code, string Label, StaffGroup Group)
{
    public const string Source = "INSEE, répertoire Sirene, tranches d’effectif salarié";

    public static IReadOnlyList<StaffBand> All { get; } =
    [
        new("NN", "Non employeur", StaffGroup.None),
        new("00", "0 salarié", StaffGroup.None),
        new("01", "1 ou 2 salariés", StaffGroup.OneOrTwo),
        new("02", "3 à 5 salariés", StaffGroup.ThreeToNine),
        new("03", "6 à 9 salariés", StaffGroup.ThreeToNine),
        new("11", "10 à 19 salariés", StaffGroup.TenToFortyNine),
        new("12", "20 à 49 salariés", StaffGroup.TenToFortyNine),
        new("21", "50 à 99 salariés", StaffGroup.FiftyOrMore),
        new("22", "100 à 199 salariés", StaffGroup.FiftyOrMore),
        new("31", "200 à 249 salariés", StaffGroup.FiftyOrMore),
        new("32", "250 à 499 salariés", StaffGroup.FiftyOrMore),
        new("41", "500 à 999 salariés", StaffGroup.FiftyOrMore),
        new("42", "1\u00A0000 à 1\u00A0999 salariés", StaffGroup.FiftyOrMore),
        new("51", "2\u00A0000 à 4\u00A0999 salariés", StaffGroup.FiftyOrMore),
        new("52", "5\u00A0000 à 9\u00A0999 salariés", StaffGroup.FiftyOrMore),
        new("53", "10\u00A0000 salariés et plus", StaffGroup.FiftyOrMore),
    ];

    public static StaffBand? Find(string? code) => All.FirstOrDefault(b => b.Code == code);
}
