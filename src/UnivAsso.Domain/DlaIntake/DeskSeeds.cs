namespace UnivAsso.Domain.DlaIntake;

/// <summary>
/// The desks that every installation starts with: one for each département, one for the region. Who carries them and how to reach them is
/// not known to us: the administration completes it.
/// </summary>
public static class DeskSeeds
{
    /// <summary>The structures of several départements go to the regional desk.</summary>
    public const string Source = "https://www.cap-metiers.pro/Fiches-techniques/Appui-au-developpement-economique/519/Dispositifs-locaux-accompagnement-DLA/";

    public static IReadOnlyList<(string Code, DlaDeskLevel Level, string Name, string? Department)> All { get; } =
    [
        ("aisne", DlaDeskLevel.Departmental, "DLA de l’Aisne", "02"),
        ("nord", DlaDeskLevel.Departmental, "DLA du Nord", "59"),
        ("oise", DlaDeskLevel.Departmental, "DLA de l’Oise", "60"),
        ("pas-de-calais", DlaDeskLevel.Departmental, "DLA du Pas-de-Calais", "62"),
        ("somme", DlaDeskLevel.Departmental, "DLA de la Somme", "80"),
        ("regional", DlaDeskLevel.Regional, "DLA régional des Hauts-de-France", null),
    ];
}
