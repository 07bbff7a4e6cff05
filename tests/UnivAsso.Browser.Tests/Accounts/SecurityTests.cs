using Microsoft.Playwright;
using UnivAsso.Data.Accounts;
using UnivAsso.Web.Features.Accounts.SecondFactor;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Accounts;

/// <summary>Name, password, second factor and sessions of an account of one's own.</summary>
public sealed class SecurityTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_second_factor_is_set_up_used_renewed_and_removed(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        var account = await chromium.InviteAsync(window, Roles.Researcher, "Sam");
        await window.SignInAsync(account.Email, OwnAccount.Password);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sécurité" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sécurité de votre compte");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Activer la connexion en deux étapes" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Activer la connexion en deux étapes");
        var key = (await page.Locator("#cle").InnerTextAsync()).Replace(" ", string.Empty, StringComparison.Ordinal);
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        foreach (var (typed, told) in new[] { ("12", "Indiquez les 6 chiffres"), ("000000", "Vérifiez le code que montre l’application") })
        {
            await page.Locator("#Code").FillAsync(typed);
            await page.GetByRole(AriaRole.Button, new() { Name = "Activer" }).ClickAsync();
            await Expect(page.Locator("#Code-error")).ToContainTextAsync(told);
            await window.CheckEverywhereAsync();
        }

        var step = Totp.StepAt(TimeProvider.System.GetUtcNow());
        await page.Locator("#Code").FillAsync(Totp.CodeAt(key, step));
        await page.GetByRole(AriaRole.Button, new() { Name = "Activer" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Vos codes de secours");
        var recovery = await page.Locator("#codes-de-secours code").AllInnerTextsAsync();
        Assert.Equal(10, recovery.Count);
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "J’ai gardé mes codes" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Votre session est fermée.");

        await page.Locator("#Email").FillAsync(account.Email);
        await page.Locator("#Password").FillAsync(OwnAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Indiquez votre code");
        await window.CheckEverywhereAsync();
        await window.CheckInTheDarkAsync();
        foreach (var (typed, told) in new[] { ("", "Indiquez le code à 6 chiffres"), (Totp.CodeAt(key, step), "Un code ne sert qu’une fois.") })
        {
            await page.Locator("#Code").FillAsync(typed);
            await page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }).ClickAsync();
            await Expect(page.Locator("#Code-error")).ToContainTextAsync(told);
            await window.CheckEverywhereAsync();
        }

        await page.Locator("#Code").FillAsync(recovery[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Votre espace");

        await window.GoAsync("/espace/securite");
        await Expect(page.Locator("section[aria-labelledby=deux-etapes]")).ToContainTextAsync("encore utilisables : 9.");
        await window.CheckEverywhereAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Obtenir de nouveaux codes de secours" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Obtenir de nouveaux codes de secours");
        await window.CheckEverywhereAsync();
        await page.Locator("#Password").FillAsync("pas-le-bon-mot-de-passe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Obtenir les codes" }).ClickAsync();
        await Expect(page.Locator("#Password-error")).ToContainTextAsync("Vérifiez votre mot de passe.");
        await window.CheckEverywhereAsync();
        await page.Locator("#Password").FillAsync(OwnAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Obtenir les codes" }).ClickAsync();
        await Expect(page.Locator("#codes-de-secours code")).ToHaveCountAsync(10);
        await Expect(page.Locator("#codes-de-secours")).Not.ToContainTextAsync(recovery[1]);

        await window.GoAsync("/espace/securite");
        await page.GetByRole(AriaRole.Link, new() { Name = "Désactiver" }).ClickAsync();
        await page.Locator("#Password").FillAsync(OwnAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Désactiver" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("La connexion en deux étapes est désactivée.");
        await Expect(page.Locator("section[aria-labelledby=deux-etapes]")).ToContainTextAsync("Pas encore activée");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Name_and_password_change_and_other_sessions_end(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var page = window.Page;
        var account = await chromium.InviteAsync(window, Roles.Association, "Ari");
        await window.SignInAsync(account.Email, OwnAccount.Password);

        await page.GetByRole(AriaRole.Link, new() { Name = "Modifier mon nom" }).ClickAsync();
        await Expect(page.Locator("#FirstName")).ToHaveValueAsync("Ari");
        await window.CheckEverywhereAsync();
        await page.Locator("#FirstName").FillAsync("");
        await page.Locator("#LastName").FillAsync("Exemple");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(page.Locator("#FirstName-error")).ToContainTextAsync("Indiquez votre prénom.");
        await Expect(page.Locator("#LastName")).ToHaveValueAsync("Exemple");
        await window.CheckEverywhereAsync();
        await page.Locator("#FirstName").FillAsync("Ariane");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Votre nom est enregistré.");
        await Expect(page.Locator(".page-heading__caption")).ToHaveTextAsync("Ariane Exemple");
        await window.CheckEverywhereAsync();

        await window.GoAsync("/espace/securite/mot-de-passe");
        await window.CheckEverywhereAsync();
        await page.Locator("#Current").FillAsync("pas-le-bon-mot-de-passe");
        await page.Locator("#Chosen").FillAsync("court");
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer mon mot de passe" }).ClickAsync();
        await Expect(page.Locator("#Chosen-error")).ToContainTextAsync("14 caractères");
        await window.CheckEverywhereAsync();
        await page.Locator("#Current").FillAsync("pas-le-bon-mot-de-passe");
        await page.Locator("#Chosen").FillAsync("soleil-bleu-et-carton-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer mon mot de passe" }).ClickAsync();
        await Expect(page.Locator("#Current-error")).ToBeVisibleAsync();
        await window.CheckEverywhereAsync();
        await page.Locator("#Current").FillAsync(OwnAccount.Password);
        await page.Locator("#Chosen").FillAsync("soleil-bleu-et-carton-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Changer mon mot de passe" }).ClickAsync();
        await Expect(window.Done).ToContainTextAsync("Votre mot de passe est changé.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer mes autres sessions" }).ClickAsync();
        await Expect(window.Done).ToBeVisibleAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sécurité de votre compte");
        await window.CheckEverywhereAsync();
    }
}
