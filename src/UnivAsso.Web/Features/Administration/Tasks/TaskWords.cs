namespace UnivAsso.Web.Features.Administration.Tasks;

/// <summary>The kinds of due tasks in French; one without words yet is shown under its code.</summary>
public static class TaskWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["appointment-reminder"] = "Rappel d’un rendez-vous",
    };

    public static string Of(string kind) => Words.GetValueOrDefault(kind, kind);
}
