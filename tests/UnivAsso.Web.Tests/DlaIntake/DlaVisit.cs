using System.Text.RegularExpressions;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.FollowUp;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>A visitor who asks the DLA, page after page, and follows the request.</summary>
internal sealed class DlaVisit(Site site, Browser? browser = null)
{
    public const string StartAddress = "/dla/demande";
    public const string WhatBrings = "Nos subventions baissent et nous ne savons plus sur quoi compter.";

    private static int _visits;

    private readonly int _number = Interlocked.Increment(ref _visits);

    public Browser Browser { get; } = browser ?? site.Visitor();

    public string Name => $"Les Ateliers d’Exemple {_number}";

    public string Email => $"ateliers-{_number}@exemple.test";

    /// <summary>The address of the contact of a structure that joins in, counted from one.</summary>
    public string EmailOf(int structure) => $"ateliers-{_number}-{structure}@exemple.test";

    public string NameOf(int structure) => $"{Name}, structure {structure}";

    public static string SlugOf(Page page) => page.Address.AbsolutePath[(page.Address.AbsolutePath.LastIndexOf('/') + 1)..];

    /// <summary>The answers of a page, all complete.</summary>
    public (string Name, string Value)[] AnswersTo(string slug) => slug switch
    {
        "structures" => [("Structures[0].Name", Name), ("Structures[0].Number", ""), ("Structures[0].CommuneText", "Arras")],
        "contacts" =>
        [
            ("FirstName", "Alix"), ("LastName", "Exemple"), ("Role", "trésorerie"), ("Email", Email), ("Phone", "03 21 00 00 01"),
            ("Times", "le mardi matin"), ("BoardAware", "pas-encore"),
        ],
        "situation" =>
        [
            ("LegalForm", "loi-1901"), ("Staff", "3-9"), ("FullTime", "3-10"), ("Budget", "150-500"), ("CreatedIn", "2012"),
            ("LastAccounts", "2025"), ("Networks", "Réseau d’exemple"),
        ],
        "besoin" =>
        [
            ("WhatBrings", WhatBrings), ("BetterInAYear", "Trois ressources au lieu d’une."), ("Themes", "modele-economique"), ("Themes", "gouvernance"),
            ("Urgency", "None"),
        ],
        "deja-accompagne" => [("FormerDla", "oui"), ("FormerDlaYear", "2019"), ("OtherSupports", "Une formation."), ("HeardFrom", "La mairie")],
        _ => throw new ArgumentOutOfRangeException(nameof(slug), slug, "No such page."),
    };

    /// <summary>The answers of a structure that joins in.</summary>
    public (string Name, string Value)[] Joining(int index, string commune = "Arras") =>
    [
        ($"Structures[{index}].Name", NameOf(index)), ($"Structures[{index}].CommuneText", commune), ($"Structures[{index}].ContactFirstName", "Camille"),
        ($"Structures[{index}].ContactLastName", $"Exemple{index}"), ($"Structures[{index}].ContactEmail", EmailOf(index)),
    ];

    /// <summary>Opens the first page.</summary>
    public Task<Page> BeginAsync() => Browser.OpenAsync($"{StartAddress}/structures");

    /// <summary>Fills the page in, with some answers changed or added.</summary>
    public Task<Page> ContinueAsync(Page page, params (string Name, string Value)[] changes)
    {
        var answers = AnswersTo(SlugOf(page)).Where(a => changes.All(c => c.Name != a.Name)).Concat(changes);
        return Browser.SubmitAsync(page, answers);
    }

    /// <summary>Presses a button of the page itself.</summary>
    public Task<Page> PressAsync(Page page, string button, params (string Name, string Value)[] answers) =>
        Browser.SubmitAsync(page, answers.Append(("faire", button)));

    /// <summary>The first page with so many structures, all told.</summary>
    public async Task<Page> BeginWithAsync(int structures, params string[] communes)
    {
        var page = await BeginAsync();
        for (var i = 1; i < structures; i++)
        {
            page = await PressAsync(page, "ajouter");
        }

        (string, string)[] others = [.. Enumerable.Range(1, structures - 1).SelectMany(i => Joining(i, communes.ElementAtOrDefault(i) ?? "Arras"))];
        return await ContinueAsync(page, [("Structures[0].CommuneText", communes.ElementAtOrDefault(0) ?? "Arras"), .. others]);
    }

    /// <summary>Fills pages in until one is reached.</summary>
    public async Task<Page> ReachAsync(string slug, Page? from = null)
    {
        var page = from ?? await BeginAsync();
        for (var crossed = 0; SlugOf(page) != slug; crossed++)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            var before = SlugOf(page);
            page = await ContinueAsync(page);
            Assert.True(crossed < 8 && SlugOf(page) != before, $"Stuck on {before}: {page.Text(".error-summary")}");
        }

        return page;
    }

    /// <summary>Sends from the recap, as late as a person would.</summary>
    public Task<Page> SendAsync(Page recap)
    {
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        return Browser.SubmitAsync(recap, Array.Empty<(string, string)>());
    }

    /// <summary>The whole journey; the answer is the confirmation page.</summary>
    public async Task<Page> SentAsync(Page? from = null) => await SendAsync(await ReachAsync("verifier", from));

    public static string ReferenceOf(Page thanks) => thanks.Text(".reference");

    /// <summary>The path of the link that the last letter to an address carries.</summary>
    public async Task<string> ConfirmLinkAsync(string address)
    {
        await site.DeliverMailsAsync();
        return Regex.Match(site.Mails.LastTo(address).Text, "/dla/confirmer/[0-9a-f]{32}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    /// <summary>Opens the follow-up of a request with a mailed code; the answer is the page after the code.</summary>
    public static async Task<Page> FollowAsync(Site site, Browser browser, string reference, string email)
    {
        var codePage = await FollowUpSite.AskAsync(browser, reference, email);
        await site.DeliverMailsAsync();
        var mail = site.Mails.Received.LastOrDefault(m => m.To == email && m.Subject.Contains("Code de suivi", StringComparison.Ordinal));
        var code = mail is null
            ? "AAAA AAAA"
            : Regex.Match(mail.Text, "^([A-Z2-9]{4}) ([A-Z2-9]{4})$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value;
        return await browser.SubmitAsync(codePage, FollowUpSite.Fields(("Code", code)));
    }

    /// <summary>Somebody who follows a request as one of its structures.</summary>
    public static async Task<Browser> FollowerAsync(Site site, string reference, string email, Browser? browser = null)
    {
        browser ??= site.Visitor();
        var sheet = await FollowAsync(site, browser, reference, email);
        Assert.Equal($"/suivi/{reference}", sheet.Path);
        return browser;
    }
}
