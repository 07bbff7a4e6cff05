namespace UnivAsso.Data.Accounts;

/// <summary>The roles of the portal. A person may hold several; none includes another.</summary>
public static class Roles
{
    public const string Association = "Association";
    public const string Researcher = "Researcher";
    public const string DlaOfficer = "DlaOfficer";
    public const string Coordinator = "Coordinator";
    public const string Council = "Council";
    public const string Administrator = "Administrator";

    /// <summary>All of them, in the order in which they are listed on screen.</summary>
    public static readonly IReadOnlyList<string> All = [Association, Researcher, DlaOfficer, Coordinator, Council, Administrator];

    /// <summary>Those who read other people's requests: they need a second factor.</summary>
    public static readonly IReadOnlyList<string> Staff = [DlaOfficer, Coordinator, Council, Administrator];
}
