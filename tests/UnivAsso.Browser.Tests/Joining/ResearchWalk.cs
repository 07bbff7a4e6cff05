using System.Globalization;

namespace UnivAsso.Browser.Tests.Joining;

/// <summary>A person of research who joins, page after page.</summary>
internal sealed class ResearchWalk(Window window, string who) : JourneyWalk(window, Start)
{
    public const string Start = "/rejoindre/recherche";

    private static readonly string NextYear = (TimeProvider.System.GetUtcNow().Year + 1).ToString(CultureInfo.InvariantCulture);

    public string Email => $"{who}@exemple.test";

    public override IEnumerable<(string Name, string Value)> AnswersTo(string slug) => slug switch
    {
        "intentions" => [("Intention", "les-deux")],
        "vous" =>
        [
            ("FirstName", "Camille"), ("LastName", "Exemple"), ("Email", Email), ("Phone", "03 20 00 00 00"), ("Position", "doctorat"),
            ("Orcid", "0000-0002-1825-0097"),
        ],
        "rattachement" =>
        [
            ("Institution", "Université d’Exemple"), ("ResearchUnit", "Laboratoire fictif"), ("Site", "Amiens"), ("InRegion", "oui"),
        ],
        "travaux" =>
        [
            ("Axes", "gouvernance"), ("Axes", "modele-socio-economique"), ("Keywords", "bénévolat, éducation populaire"),
            ("Disciplines[0]", "19"), ("Disciplines[1]", "SH3"), ("Methods", "entretiens"), ("Works[0].Title", "Donner du temps"),
            ("Works[0].Address", "https://exemple.test/temps"), ("Languages", "fr"), ("Languages", "nl"),
        ],
        "facon-de-travailler" =>
        [
            ("Experience", "aucune"), ("Roles", "relecture"), ("Roles", "co-porter"), ("Territories", "80"), ("HoursPerMonth", "1-3"),
            ("GroupsAtOnce", "2"), ("AvailableFrom.Day", "1"), ("AvailableFrom.Month", "9"), ("AvailableFrom.Year", NextYear),
        ],
        "liens-d-interet" =>
        [
            ("Declaration", "oui"), ("Ties[0].Structure", "Les Amis d’Exemple"), ("Ties[0].Kind", "instance"), ("Comment", "Trésorerie."),
        ],
        "visibilite" => [("Directory", "oui"), ("Fields", "statut"), ("Fields", "axes")],
        "charte" => [("Accepted", "true")],
        _ => [],
    };
}
