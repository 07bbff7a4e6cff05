using UnivAsso.Browser.Tests.Joining;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>Somebody who asks the DLA for several structures, page after page, in a real window.</summary>
internal sealed class DlaWalk(Window window, string who) : JourneyWalk(window, "/dla/demande")
{
    public const string WhatBrings = "Nos subventions baissent et nous ne savons plus sur quoi compter.";

    public string Name => $"Démo – Ateliers fictifs, {who}";

    public string Email => $"ateliers-{who}@exemple.test";

    public string OtherName => $"Démo – Jardins fictifs, {who}";

    public string OtherEmail => $"jardins-{who}@exemple.test";

    public override IEnumerable<(string Name, string Value)> AnswersTo(string slug) => slug switch
    {
        "structures" =>
        [
            ("Structures[0].Name", Name), ("Structures[0].CommuneText", "Arras"), ("Structures[1].Name", OtherName), ("Structures[1].CommuneText", "Lille"),
            ("Structures[1].ContactFirstName", "Camille"), ("Structures[1].ContactLastName", "Exemple"), ("Structures[1].ContactEmail", OtherEmail),
        ],
        "contacts" => [("FirstName", "Alix"), ("LastName", "Exemple"), ("Role", "trésorerie"), ("Email", Email), ("Phone", "03 21 00 00 01"), ("BoardAware", "oui")],
        "situation" => [("LegalForm", "loi-1901"), ("Staff", "3-9"), ("FullTime", "3-10"), ("Budget", "150-500")],
        "besoin" => [("WhatBrings", WhatBrings), ("Themes", "modele-economique"), ("Urgency", "WagesAtRisk")],
        "deja-accompagne" => [("FormerDla", "oui"), ("FormerDlaYear", "2019")],
        _ => throw new ArgumentOutOfRangeException(nameof(slug), slug, "No such page."),
    };
}
