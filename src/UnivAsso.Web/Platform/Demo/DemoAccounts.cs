using UnivAsso.Data.Accounts;

namespace UnivAsso.Web.Platform.Demo;

/// <summary>One account of the demonstration.</summary>
public sealed record DemoAccount(string Email, string FirstName, string LastName, string Role, string Words);

/// <summary>The accounts that Development creates; they exist nowhere else.</summary>
public static class DemoAccounts
{
    public const string Password = "demonstration-univasso";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("coordination@demo.univasso.test", "Camille", "Démo-Coordination", Roles.Coordinator, "coordination"),
        new("dla59@demo.univasso.test", "Dominique", "Démo-DLA", Roles.DlaOfficer, "accompagnement DLA, Nord"),
        new("association@demo.univasso.test", "Alix", "Démo-Association", Roles.Association, "association"),
        new("recherche@demo.univasso.test", "Sacha", "Démo-Recherche", Roles.Researcher, "recherche"),
        new("admin@demo.univasso.test", "Cléo", "Démo-Administration", Roles.Administrator, "administration"),
        new("dla59-bis@demo.univasso.test", "Robin", "Démo-DLA", Roles.DlaOfficer, "accompagnement DLA, Nord, seconde personne"),
    ];
}
