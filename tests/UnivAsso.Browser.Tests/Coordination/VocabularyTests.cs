using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>The vocabulary of the associative world: found, completed, set aside.</summary>
public sealed class VocabularyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coordinator_keeps_the_vocabulary(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        await window.SignInAsync(Desk.Coordinator);
        await window.GoAsync("/coordination/vocabulaire");
        await window.CheckEverywhereAsync(dark: true);

        await window.FollowAsync("Ajouter une ligne");
        await page.Locator("#Term").FillAsync("Sigle d’essai");
        await window.PressAsync("Enregistrer");
        await Expect(page.Locator("#French-error")).ToContainTextAsync("au moins une autre façon");
        await window.CheckEverywhereAsync();

        var term = javaScript ? "Essai avec scripts" : "Essai sans scripts";
        await page.Locator("#Term").FillAsync(term);
        await page.Locator("#French").FillAsync("une façon de le dire\nune autre façon");
        await page.Locator("#Source").FillAsync("Décision d’essai");
        await window.PressAsync("Enregistrer");
        await Expect(window.Done.First).ToContainTextAsync($"« {term} » est dans le vocabulaire.");

        await page.Locator("#q").FillAsync(term);
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await window.FollowAsync(term);
        await page.GetByText("Lire les besoins avec cette ligne").ClickAsync();
        await window.PressAsync("Enregistrer");
        await window.GoAsync("/coordination/vocabulaire?etat=ecartes");
        await Expect(page.Locator("tbody")).ToContainTextAsync(term);
        await window.CheckEverywhereAsync();
    }
}
