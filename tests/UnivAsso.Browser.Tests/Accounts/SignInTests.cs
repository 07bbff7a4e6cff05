using Microsoft.Playwright;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Platform.Demo;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Accounts;

/// <summary>The door: its errors, the forgotten password, what each person finds behind it and the way out.</summary>
public sealed class SignInTests(Chromium chromium)
{
    public static TheoryData<string> Everybody => [.. DemoAccounts.All.Select(account => account.Email)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_person_is_told_what_to_do_and_keeps_the_address(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        await window.GoAsync("/connexion");
        await page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }).ClickAsync();
        await Expect(page.Locator("#a-revoir a")).ToHaveTextAsync(["Indiquez l’adresse électronique de votre compte.", "Indiquez votre mot de passe."]);
        await window.CheckEverywhereAsync();

        await page.Locator("#Email").FillAsync($"{Guid.CreateVersion7():N}@exemple.test");
        await page.Locator("#Password").FillAsync("pas-le-bon-mot-de-passe");
        if (javaScript)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Afficher le mot de passe" }).ClickAsync();
            await Expect(page.Locator("#Password")).ToHaveAttributeAsync("type", "text");
            await window.CheckEverywhereAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }).ClickAsync();
        await Expect(page.Locator("#a-revoir")).ToContainTextAsync("Vérifiez l’adresse et le mot de passe.");
        await Expect(page.Locator("#Email")).Not.ToHaveValueAsync("");
        await Expect(page.Locator("#Password")).ToHaveValueAsync("");
        await window.CheckEverywhereAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_forgotten_password_is_replaced_by_the_mailed_link_once(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        var account = await chromium.InviteAsync(window, Roles.Association, "Lou");
        await window.GoAsync("/connexion");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mot de passe oublié" }).ClickAsync();
        await page.Locator("#Email").FillAsync("lou");
        await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir le lien" }).ClickAsync();
        await Expect(page.Locator("#Email-error")).ToContainTextAsync("comme prenom@exemple.fr");
        await Expect(page.Locator("#Email")).ToHaveValueAsync("lou");
        await window.CheckEverywhereAsync();
        await page.Locator("#Email").FillAsync(account.Email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir le lien" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Regardez votre messagerie");
        await window.CheckEverywhereAsync();

        var link = Invitations.LinkIn(await window.LastMailToAsync(account.Email, "Choisir votre mot de passe Univ’Asso"));
        await window.GoAsync(link);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Choisissez un nouveau mot de passe");
        await window.CheckEverywhereAsync();
        await page.Locator("#Password").FillAsync("court");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mon mot de passe" }).ClickAsync();
        await Expect(page.Locator("#Password-error")).ToContainTextAsync("14 caractères");
        await window.CheckEverywhereAsync();
        await page.Locator("#Password").FillAsync("soleil-bleu-et-carton-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer mon mot de passe" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Votre mot de passe est enregistré.");
        await window.SignInAsync(account.Email, "soleil-bleu-et-carton-31");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Votre espace");

        await window.GoAsync(link);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Ce lien ne sert plus");
        await window.CheckEverywhereAsync();
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Everybody_finds_their_space_and_the_way_out(string email)
    {
        var account = DemoAccounts.All.Single(known => known.Email == email);
        await using var window = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(email);

        await Expect(page.Locator("h1")).ToHaveTextAsync("Votre espace");
        await Expect(page.Locator(".page-heading__caption")).ToHaveTextAsync($"{account.FirstName} {account.LastName}");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        if (account.Role is Roles.Association or Roles.Researcher)
        {
            await page.Locator("tbody a").First.ClickAsync();
            await Expect(page.Locator("h1")).Not.ToHaveTextAsync("Votre espace");
            await window.CheckEverywhereAsync();
        }

        foreach (var (desk, role) in new[] { ("/coordination", Roles.Coordinator), ("/administration", Roles.Administrator) })
        {
            await window.GoAsync(desk);
            await Expect(page.Locator("h1")).ToHaveTextAsync(account.Role != role ? "Cette page est réservée" : role is Roles.Coordinator ? "À faire" : "Administration");
        }

        await window.GoAsync(account.Role is Roles.Administrator ? "/coordination" : "/administration");
        await window.CheckEverywhereAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Votre session est fermée.");
        await window.CheckEverywhereAsync();
        await window.GoAsync("/espace");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Se connecter");
    }

    [Fact]
    public async Task A_form_that_waited_too_long_says_what_to_do()
    {
        await using var window = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(DemoAccounts.All[1].Email);
        await window.GoAsync("/espace/compte");
        await page.Context.ClearCookiesAsync(new() { Name = "univasso-formulaire" });

        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("La page a expiré");
        await window.CheckEverywhereAsync();
    }
}
