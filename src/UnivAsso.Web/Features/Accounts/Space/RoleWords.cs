using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Features.Accounts.Space;

/// <summary>The roles in French, as screens say them.</summary>
public static class RoleWords
{
    public static string Of(string role) => role switch
    {
        Roles.Association => "membre d’une association",
        Roles.Researcher => "membre de la recherche",
        Roles.DlaOfficer => "accompagnement DLA",
        Roles.Coordinator => "coordination du programme",
        Roles.Council => "conseil scientifique et associatif",
        Roles.Administrator => "administration du portail",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without words."),
    };

    /// <summary>The same where it stands alone, as one of several choices.</summary>
    public static string Label(string role) => char.ToUpperInvariant(Of(role)[0]) + Of(role)[1..];
}
