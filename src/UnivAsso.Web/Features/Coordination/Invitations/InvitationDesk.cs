using UnivAsso.Web.Features.Coordination.Questions;

namespace UnivAsso.Web.Features.Coordination.Invitations;

/// <summary>Where the desk keeps the invitations.</summary>
public static class InvitationDesk
{
    /// <summary>Those of every question.</summary>
    public const string BoardRoute = "coordination/invitations";

    /// <summary>Those of one question.</summary>
    public const string QuestionRoute = QuestionDesk.Route + "/{reference}/invitations";

    public static string AddressOf(string question) => $"{QuestionDesk.AddressOf(question)}/invitations";

    public static string AddressOf(string question, string person) => $"{AddressOf(question)}/{person}";
}
