using Microsoft.Playwright;
using UnivAsso.Browser.Tests.Accounts;
using UnivAsso.Data.Accounts;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>Two coordinators with the same sheet before them, each in a window.</summary>
public sealed class TwoPeopleTests(Chromium chromium)
{
    [Fact]
    public async Task The_second_sees_who_is_there_and_a_late_decision_meets_both_versions()
    {
        var request = await chromium.SendNeedAsync();
        await using var first = await chromium.OpenWindowAsync();
        await using var second = await chromium.OpenWindowAsync();
        var colleague = await chromium.InviteAsync(second, Roles.Coordinator, "Maé");
        await first.SignInAsync(Desk.Coordinator);
        await second.SignInAsync(colleague.Email, OwnAccount.Password);
        await first.GoAsync(request.Address);
        await first.Page.Locator("#attribuer button").ClickAsync();
        await Expect(first.Done).ToContainTextAsync("La demande vous est attribuée.");

        await second.GoAsync(request.Address);
        await Expect(second.Page.Locator(".notice--warning")).ToContainTextAsync("Camille Démo-Coordination est sur cette fiche depuis");
        await second.CheckEverywhereAsync();
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Orienter ailleurs" }).ClickAsync();
        await Expect(second.Page.Locator(".notice--warning")).ToContainTextAsync("Camille Démo-Coordination est sur cette fiche depuis");
        await second.Page.Locator("#Target").FillAsync("Boutique des sciences");
        await second.Page.Locator("#Text").FillAsync("Elle saura mieux.");
        await second.Page.Locator("#decider button").ClickAsync();
        await Expect(second.Page.Locator("#confirmer")).ToBeVisibleAsync();

        // What both have understood is kept by the first alone; the second may still decide, on the fresh version.
        await first.Page.Locator("#Understanding").FillAsync("Ils parlent de renouvellement.");
        await first.Page.Locator("#comprendre button").ClickAsync();
        await Expect(first.Page.Locator(".notice--warning")).ToContainTextAsync($"{colleague.FullName} est sur cette fiche depuis");
        await second.Page.Locator("#confirmer button").ClickAsync();
        await Expect(second.Page.Locator("h1")).ToHaveTextAsync("La demande a changé entre-temps");
        await Expect(second.Page.Locator("#appliquer #Text")).ToHaveValueAsync("Elle saura mieux.");
        await Expect(second.Page.Locator("main")).ToContainTextAsync("Ils parlent de renouvellement.");
        await second.CheckEverywhereAsync();
        await second.CheckInTheDarkAsync();
        await second.Page.Locator("#appliquer button").ClickAsync();
        await Expect(second.Page.Locator("#courriel")).ToContainTextAsync("Elle saura mieux.");

        // Once the first has decided, nothing is left to decide: the second keeps the text to copy it.
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Poser une question" }).ClickAsync();
        await first.Page.Locator("#Text").FillAsync("Depuis quand ?");
        await first.Page.Locator("#decider button").ClickAsync();
        await first.Page.Locator("#confirmer button").ClickAsync();
        await Expect(first.Done).ToContainTextAsync("C’est noté : question posée.");
        await second.Page.Locator("#confirmer button").ClickAsync();
        await Expect(second.Page.Locator("h1")).ToHaveTextAsync("La demande a changé entre-temps");
        await Expect(second.Page.Locator("main")).ToContainTextAsync("Cette action n’est plus possible");
        await Expect(second.Page.Locator("textarea#Text[readonly]")).ToHaveValueAsync("Elle saura mieux.");
        await Expect(second.Page.Locator("main")).ToContainTextAsync("Depuis quand ?");
        await second.CheckEverywhereAsync();
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Ouvrir la fiche à jour" }).ClickAsync();
        await Expect(second.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler la décision" })).ToBeVisibleAsync();
    }
}
