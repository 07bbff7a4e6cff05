namespace UnivAsso.Web.Ui;

/// <summary>The menu of the DLA desks: several rooms lie behind it, and each page of theirs shows it.</summary>
public static class DlaMenu
{
    public static IReadOnlyList<NavEntry> Entries { get; } =
    [
        new("/espace-dla/semaine", "Ma semaine"),
        new("/espace-dla/agenda", "Mon agenda"),
    ];
}
