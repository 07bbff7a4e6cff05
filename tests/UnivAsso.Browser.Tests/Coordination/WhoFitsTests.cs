using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>From the sheet of a need to the people who could answer it, and to the reason why one does not appear.</summary>
public sealed class WhoFitsTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_sees_who_could_answer_and_why(bool javaScript)
    {
        var request = await chromium.SendNeedAsync();
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        await window.SignInAsync(Desk.Coordinator);

        await window.GoAsync(request.Address);
        await Expect(page.Locator("#proches h3")).ToHaveTextAsync("Déjà connu ?");
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir les personnes qui conviennent" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Qui pourrait répondre à ce besoin ?");
        await window.CheckEverywhereAsync(dark: true);

        await page.Locator("#dispo").SelectOptionAsync("exclues");
        if (!javaScript)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer les filtres" }).ClickAsync();
        }

        await Expect(page.Locator("#resultats li.panel").First).ToContainTextAsync("Le profil n’a pas encore été lu et confirmé");
        await window.CheckEverywhereAsync();

        await page.Locator("main form[action$=pourquoi] input").FillAsync("Sacha Démo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Pourquoi une personne n’apparaît pas ?");
        await Expect(page.Locator("main")).ToContainTextAsync("place sur");
        await window.CheckEverywhereAsync(dark: true);

        await page.Locator("#q").FillAsync("Personne Inconnue");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher", Exact = true }).ClickAsync();
        await Expect(page.Locator(".empty")).ToContainTextAsync("Aucun profil n’a ce nom ni cette référence");
        await window.CheckEverywhereAsync();
    }

    [Fact]
    public async Task The_reason_why_somebody_does_not_appear_is_reached_with_keys_only()
    {
        var request = await chromium.SendNeedAsync();
        await using var window = await chromium.OpenWindowAsync();
        await window.SignInAsync(Desk.Coordinator);
        await window.GoAsync(request.Address);
        var keyboard = new Keyboard(window);

        await keyboard.PressAsync(AriaRole.Link, "Voir les personnes qui conviennent");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Qui pourrait répondre à ce besoin ?");
        await keyboard.TypeAsync("q", "Sacha Démo");
        await keyboard.PressAsync(AriaRole.Button, "Chercher");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("place sur");
        await keyboard.PressAsync(AriaRole.Link, "Revenir à la liste des personnes");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("Qui pourrait répondre à ce besoin ?");
        Assert.True(keyboard.Stops > 10);
    }
}
