using Microsoft.Playwright;
using UnivAsso.Browser.Tests.Accounts;
using UnivAsso.Data.Accounts;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Administration;

/// <summary>The accounts as the administration keeps them.</summary>
public sealed class AccountTests(Chromium chromium)
{
    [Fact]
    public async Task Somebody_is_invited_given_roles_shut_out_and_let_in_again()
    {
        var mark = $"{Guid.CreateVersion7():N}"[^10..];
        await using var window = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(Invitations.Administrator);
        await page.GetByRole(AriaRole.Link, new() { Name = "Administration", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Administration");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Comptes" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Comptes");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Inviter une personne" }).ClickAsync();
        await page.Locator("#FirstName").FillAsync("Noa");
        await page.Locator("#Email").FillAsync("noa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inviter" }).ClickAsync();
        await Expect(page.Locator("#a-revoir a")).ToHaveTextAsync(
            ["Indiquez son nom.", "Indiquez son adresse électronique, comme prenom@exemple.fr.", "Choisissez au moins un rôle."]);
        await Expect(page.Locator("#FirstName")).ToHaveValueAsync("Noa");
        await window.CheckEverywhereAsync();
        await page.Locator("#LastName").FillAsync(mark);
        await page.Locator("#Email").FillAsync(Invitations.Administrator);
        await page.GetByText("Membre d’une association", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Inviter" }).ClickAsync();
        await Expect(page.Locator("#Email-error")).ToContainTextAsync("existe déjà");
        await page.Locator("#Email").FillAsync($"{mark}@exemple.test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inviter" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Le compte est créé.");
        await Expect(page.Locator("dl")).ToContainTextAsync("En attente du premier mot de passe");
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer une nouvelle invitation" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Une nouvelle invitation part");

        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier le changement" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Rien ne change");
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Revenir au compte" }).ClickAsync();
        await page.GetByText("Membre d’une association", new() { Exact = true }).ClickAsync();
        await page.GetByText("Membre de la recherche", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier le changement" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Vérifiez le changement de rôles");
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer les rôles" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Les rôles sont changés.");
        await Expect(page.Locator("dl")).ToContainTextAsync("membre de la recherche");

        await page.GetByRole(AriaRole.Link, new() { Name = "Fermer ce compte" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Fermer ce compte");
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer le compte" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Le compte est fermé.");
        await window.CheckEverywhereAsync();
        await window.GoAsync($"/administration/comptes?Recherche={mark}&Role={Roles.Researcher}&Etat=ferme");
        await Expect(page.Locator("[data-result-count]")).ToHaveTextAsync("1 compte");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Noa {mark}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rouvrir ce compte" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Le compte est de nouveau ouvert.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Voir ce compte dans le journal" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Journal");
        foreach (var act in new[] { "Compte rouvert", "Compte fermé", "Rôles modifiés", "Invitation envoyée" })
        {
            await Expect(page.Locator("#resultats tbody")).ToContainTextAsync(act);
        }

        await page.Locator("#resultats summary").First.ClickAsync();
        await Expect(page.Locator("#resultats details[open] code")).ToBeVisibleAsync();
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        await page.Locator("#Recherche").FillAsync("personne-de-ce-nom");
        await page.Locator("#Recherche").PressAsync("Enter");
        await Expect(page.Locator("[data-result-count]")).ToHaveTextAsync("0 ligne");
        await window.CheckEverywhereAsync();
        await window.GoAsync($"/administration/comptes?Recherche={mark}&Etat=ferme");
        await Expect(page.Locator("#resultats")).ToContainTextAsync("Aucun compte ne correspond");
        await window.CheckEverywhereAsync();
    }

    [Fact]
    public async Task Nobody_shuts_out_the_account_they_act_with()
    {
        await using var window = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(Invitations.Administrator);
        await window.GoAsync($"/administration/comptes?Recherche={Uri.EscapeDataString(Invitations.Administrator)}");
        await page.Locator("#resultats tbody a").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Fermer ce compte" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer le compte" }).ClickAsync();

        await Expect(page.Locator("#a-revoir")).ToContainTextAsync("Demandez à une autre personne de l’administration de fermer votre compte.");
        await window.CheckEverywhereAsync();
    }
}
