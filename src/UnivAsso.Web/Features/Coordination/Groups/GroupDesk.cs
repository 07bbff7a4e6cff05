namespace UnivAsso.Web.Features.Coordination.Groups;

/// <summary>Where the desk brings needs together.</summary>
public static class GroupDesk
{
    public const string Route = "coordination/regrouper";

    public const string Address = "/" + Route;

    public static string AddressOf(string reference) => $"{Address}/{reference}";

    /// <summary>The page that proposes a group from a need.</summary>
    public static string ProposeFrom(string needReference) => $"{Address}/proposer?besoin={needReference}";
}
