using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.DlaIntake;

/// <summary>The inbox and the sheets of the demonstration, on a phone and on a desk, with scripts and without, for everybody.</summary>
public sealed class DeskPagesTests(Chromium chromium)
{
    private const string Officer = "dla59@demo.univasso.test";

    [Fact]
    public async Task The_pages_of_a_desk_are_for_everybody()
    {
        await using var window = await chromium.OpenWindowAsync();
        await window.SignInAsync(Officer);
        foreach (var path in new[]
        {
            "/espace-dla?onglet=closes&q=introuvable", "/espace-dla?onglet=toutes", "/espace-dla/guichet", "/espace-dla/vues", "/espace-dla/chiffres",
            "/espace-dla/chiffres/moi", "/espace-dla/courriel-quotidien", "/dla/chiffres",
        })
        {
            await window.GoAsync(path);
            Assert.Equal(200, window.Status);
            await window.CheckEverywhereAsync();
        }

        // One sheet of each stage that has its own look: new and urgent, collective, waiting for an answer, ended.
        foreach (var words in new[] { "Cantine solidaire", "Ressourcerie des Weppes", "Garage associatif", "Amicale des bateliers", "Bibliothèque de rue" })
        {
            await window.GoAsync("/espace-dla?onglet=toutes&q=" + Uri.EscapeDataString(words));
            await window.Page.Locator("tbody th a").First.ClickAsync();
            await Expect(window.Page.Locator("h1")).ToContainTextAsync(words);
            await window.CheckEverywhereAsync();
        }
    }

    [Fact]
    public async Task The_pages_of_the_directory_are_for_everybody()
    {
        await using var window = await chromium.OpenWindowAsync();
        await window.SignInAsync(Officer);
        foreach (var path in new[]
        {
            "/espace-dla/ressources", "/espace-dla/ressources/trouver", "/espace-dla/ressources/trouver?commune=Nullepart",
            "/espace-dla/ressources/trouver?commune=Lille&theme=gouvernance", "/espace-dla/ressources/nouvelle", "/espace-dla/ressources/importer", "/dla/ressources",
        })
        {
            await window.GoAsync(path);
            Assert.Equal(200, window.Status);
            await window.CheckEverywhereAsync();
        }

        await window.GoAsync("/espace-dla/ressources/trouver?commune=Lille&theme=gouvernance");
        await window.FollowAsync("Démo – Le Relais des assos lillois");
        await window.CheckEverywhereAsync();
    }

    [Fact]
    public async Task The_pages_of_the_administration_are_for_everybody()
    {
        await using var window = await chromium.OpenWindowAsync();
        await window.SignInAsync("admin@demo.univasso.test");
        foreach (var path in new[] { "/administration/guichets-dla", "/administration/guichets-dla/nord" })
        {
            await window.GoAsync(path);
            await window.CheckEverywhereAsync();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_is_found_read_noted_and_asked_a_question(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        await window.SignInAsync(Officer);
        await page.GetByRole(AriaRole.Link, new() { Name = "Espace DLA", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("À traiter");
        await page.Locator(".tabs a[href*='onglet=rendez-vous']").ClickAsync();
        await page.Locator("#q").FillAsync(javaScript ? "maison des jeunes" : "federation des fanfares");
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator("[data-result-count]")).ToHaveTextAsync("1\u00A0demande");
        await page.Locator("tbody th a").ClickAsync();

        await window.FillAsync(("Note", "Rappeler jeudi matin."));
        await window.PressAsync("Garder la note");
        await Expect(window.Done).ToContainTextAsync("La note est gardée.");
        await window.PressAsync("Noter l’échange");
        await window.CheckAsync();
        await window.FollowAsync("Demander une précision");
        await window.PressAsync("Aperçu du courriel");
        await window.CheckAsync();
        await window.FillAsync(("Text", "Combien de personnes êtes-vous ?"));
        await window.PressAsync("Aperçu du courriel");
        await Expect(page.Locator("#courriel")).ToContainTextAsync("Combien de personnes êtes-vous ?");
        await window.CheckEverywhereAsync();
        await window.PressAsync("Confirmer et envoyer");

        await Expect(window.Done).ToContainTextAsync("La question est envoyée.");
        await Expect(page.Locator("#delais")).ToContainTextAsync("Délai suspendu");
        await window.CheckEverywhereAsync();
    }

    [Fact]
    public async Task Several_requests_are_ticked_by_keyboard_and_shown_before_anything_is_done()
    {
        await using var window = await chromium.OpenWindowAsync(360, javaScript: false);
        await window.SignInAsync(Officer);
        await window.GoAsync("/espace-dla?onglet=nouvelles");
        await window.Page.Locator("input[name=demande]").First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Space");

        await window.Page.Locator("button[value=confier]").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Confier ces demandes");
        Assert.Equal(1, await window.Page.Locator("#confirmer li").CountAsync());
        await window.CheckEverywhereAsync();
        await window.PressAsync("Les confier");
        Assert.Equal(422, window.Status);
        await window.CheckAsync();
    }
}
