using UnivAsso.Testing;

namespace UnivAsso.Web.Tests.JoinRequests.Research;

/// <summary>Fills in the research journey as a person would, page after page.</summary>
public sealed class ResearchWalk(Browser browser)
{
    public const string Start = "/rejoindre/recherche";

    /// <summary>What is answered on each page; a test changes what it is about.</summary>
    public Dictionary<string, (string Name, string Value)[]> Answers { get; } = new(StringComparer.Ordinal)
    {
        ["intentions"] = [("Intention", "les-deux")],
        ["vous"] =
        [
            ("FirstName", "Camille"), ("LastName", "Exemple"), ("Email", "camille@exemple.test"), ("Phone", "03 20 00 00 00"),
            ("Position", "doctorat"), ("Orcid", "0000-0002-1825-0097"),
        ],
        ["rattachement"] =
        [
            ("Institution", "Université d’Exemple"), ("ResearchUnit", "Laboratoire Fictif"), ("Site", "Amiens"), ("InRegion", "oui"),
        ],
        ["travaux"] =
        [
            ("Axes", "gouvernance"), ("Axes", "modele-socio-economique"), ("Keywords", "bénévolat, éducation populaire\nBénévolat"),
            ("Disciplines[0]", "19"), ("Disciplines[1]", "SH3"), ("Methods", "entretiens"),
            ("Works[0].Title", "Donner du temps"), ("Works[0].Address", "https://exemple.test/temps"), ("Languages", "fr"), ("Languages", "nl"),
        ],
        ["facon-de-travailler"] =
        [
            ("Experience", "aucune"), ("Roles", "relecture"), ("Roles", "co-porter"), ("Territories", "80"), ("Territories", "ailleurs"),
            ("HoursPerMonth", "1-3"), ("GroupsAtOnce", "2"),
            ("AvailableFrom.Day", "1"), ("AvailableFrom.Month", "9"), ("AvailableFrom.Year", "2026"),
            ("AvailableUntil.Day", "30"), ("AvailableUntil.Month", "6"), ("AvailableUntil.Year", "2027"),
            ("NotBefore.Day", "1"), ("NotBefore.Month", "5"), ("NotBefore.Year", "2026"),
        ],
        ["liens-d-interet"] =
        [
            ("Declaration", "oui"), ("Ties[0].Structure", "Les Amis du Secret"), ("Ties[0].Kind", "instance"), ("Comment", "Trésorerie discrète"),
        ],
        ["visibilite"] = [("Directory", "oui"), ("Fields", "statut"), ("Fields", "axes")],
        ["charte"] = [("Accepted", "true")],
    };

    public ResearchWalk With(string slug, params (string Name, string Value)[] answers)
    {
        Answers[slug] = answers;
        return this;
    }

    /// <summary>Answers pages until the named one shows.</summary>
    public async Task<Page> ToAsync(string slug)
    {
        var page = await browser.OpenAsync($"{Start}/intentions");
        for (var hop = 0; hop < 12 && SlugOf(page) != slug; hop++)
        {
            page = await browser.SubmitAsync(page, Answers[SlugOf(page)]);
        }

        return page;
    }

    /// <summary>The pages shown on the way to the recap.</summary>
    public async Task<List<string>> PagesAsync()
    {
        List<string> slugs = [];
        var page = await browser.OpenAsync($"{Start}/intentions");
        while (SlugOf(page) != "verifier" && slugs.Count < 12)
        {
            slugs.Add(SlugOf(page));
            page = await browser.SubmitAsync(page, Answers[SlugOf(page)]);
        }

        return slugs;
    }

    public async Task<Page> SendAsync(Site site)
    {
        var check = await ToAsync("verifier");
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        return await browser.SubmitAsync(check, []);
    }

    public static string SlugOf(Page page) => page.Address.Segments[^1].TrimEnd('/');

    public static string ReferenceOf(Page thanks) => thanks.Text(".reference");
}
