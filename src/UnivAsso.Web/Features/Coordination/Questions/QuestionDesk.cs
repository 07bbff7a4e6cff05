namespace UnivAsso.Web.Features.Coordination.Questions;

/// <summary>Where the desk keeps the research questions.</summary>
public static class QuestionDesk
{
    public const string Route = "coordination/questions";

    public const string Address = "/" + Route;

    public static string AddressOf(string reference) => $"{Address}/{reference}";

    /// <summary>The page that writes a question from a need.</summary>
    public static string WriteFrom(string needReference) => $"{Address}/nouvelle?besoin={needReference}";

    /// <summary>The page that writes a question from the needs of a group.</summary>
    public static string WriteFromGroup(string groupReference) => $"{Address}/nouvelle?groupe={groupReference}";
}
