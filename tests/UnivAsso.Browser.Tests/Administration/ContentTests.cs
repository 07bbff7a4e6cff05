using Microsoft.Playwright;
using UnivAsso.Browser.Tests.Accounts;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Administration;

/// <summary>The texts of the operator and the reference lists, edited by two people at once.</summary>
public sealed class ContentTests(Chromium chromium)
{
    [Fact]
    public async Task A_text_is_published_and_a_late_one_meets_it()
    {
        await using var window = await chromium.OpenWindowAsync();
        await using var late = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(Invitations.Administrator);
        await late.SignInAsync(Invitations.Administrator);
        await window.GoAsync("/administration/textes");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();

        await page.Locator("a[href='/administration/textes/mentions-legales']").ClickAsync();
        await Expect(page.Locator("#Text")).ToBeVisibleAsync();
        await late.GoAsync(new Uri(page.Url).AbsolutePath);
        await window.CheckEverywhereAsync();
        await page.Locator("#Text").FillAsync(" ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier ce texte" }).ClickAsync();
        await Expect(page.Locator("#Text-error")).ToContainTextAsync("Écrivez le texte");
        await window.CheckEverywhereAsync();
        await page.Locator("#Text").FillAsync("Éditeur d’exemple.\n\nHébergeur d’exemple.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publier ce texte" }).ClickAsync();
        await Expect(window.Done).ToBeVisibleAsync();
        await Expect(page.Locator("dl")).ToContainTextAsync("par Cléo Démo-Administration");
        await window.CheckEverywhereAsync();

        await late.Page.Locator("#Text").FillAsync("Un autre texte.");
        await late.Page.GetByRole(AriaRole.Button, new() { Name = "Publier ce texte" }).ClickAsync();
        await Expect(late.Page.Locator("section[aria-labelledby=publie]")).ToContainTextAsync("Hébergeur d’exemple.");
        await Expect(late.Page.Locator("#Text")).ToHaveValueAsync("Un autre texte.");
        await late.CheckEverywhereAsync();

        await window.GoAsync("/mentions-legales");
        await Expect(page.Locator("main")).ToContainTextAsync("Hébergeur d’exemple.");
        await window.CheckEverywhereAsync();
    }

    [Fact]
    public async Task A_theme_is_edited_and_a_challenge_added_changed_and_removed()
    {
        var title = $"Défi d’essai {Guid.CreateVersion7():N}"[..22];
        await using var window = await chromium.OpenWindowAsync();
        await using var late = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(Invitations.Administrator);
        await late.SignInAsync(Invitations.Administrator);
        await window.GoAsync("/administration/referentiels");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Les modalités de mesure et d’évaluation" }).ClickAsync();
        await Expect(page.Locator("#Label")).ToHaveValueAsync("Les modalités de mesure et d’évaluation");
        await window.CheckEverywhereAsync();
        await page.Locator("#Label").FillAsync("");
        await page.Locator("#Rank").FillAsync("zéro");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.Locator("#Label-error")).ToContainTextAsync("Indiquez");
        await Expect(page.Locator("#Rank-error")).ToContainTextAsync("de 1 à 999");
        await Expect(page.Locator("#Rank")).ToHaveValueAsync("zéro");
        await window.CheckEverywhereAsync();
        await page.Locator("#Label").FillAsync("Les modalités de mesure et d’évaluation");
        await page.Locator("#Rank").FillAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(window.Done).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Ajouter un défi" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Ajouter un défi");
        await window.CheckEverywhereAsync();
        await page.Locator("#Title").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.Locator("#Status-error")).ToContainTextAsync("Choisissez");
        await Expect(page.Locator("#Title")).ToHaveValueAsync(title);
        await window.CheckEverywhereAsync();
        await page.GetByText("Intitulé connu en partie").ClickAsync();
        await page.Locator("#Source").FillAsync("Document d’essai");
        await page.Locator("#Rank").FillAsync("99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Le défi est ajouté.");

        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Modifier un défi");
        await late.GoAsync(new Uri(page.Url).AbsolutePath);
        await page.Locator("#Rank").FillAsync("98");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Le défi est enregistré.");
        await late.Page.Locator("#Title").FillAsync("Trop tard");
        await late.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(late.Page.Locator(".notice--warning")).ToContainTextAsync("Rang 98");
        await Expect(late.Page.Locator("#Title")).ToHaveValueAsync("Trop tard");
        await late.CheckEverywhereAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Supprimer ce défi" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Supprimer ce défi");
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Supprimer le défi" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Le défi est supprimé.");
        await Expect(page.Locator("main")).Not.ToContainTextAsync(title);
    }
}
