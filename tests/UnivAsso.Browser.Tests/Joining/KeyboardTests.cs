using Microsoft.Playwright;
using UnivAsso.Browser.Tests.FollowingUp;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Joining;

/// <summary>The way of an association without a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_whole_request_is_sent_and_followed_with_the_keyboard_alone(int width)
    {
        await using var window = await chromium.OpenWindowAsync(width);
        var keys = new Keyboard(window);
        var walk = new AssociationWalk(window, $"clavier-{width}");
        await window.GoAsync("/rejoindre");
        await keys.PressAsync(AriaRole.Link, "Je représente une association");
        await keys.PressAsync(AriaRole.Link, "Commencer");

        await keys.TickAsync("Intentions", AssociationWalk.Support);
        await keys.PressAsync(AriaRole.Button, "Continuer");

        await keys.TypeAsync("Name", walk.Name);
        await keys.ChooseAsync("NumberAnswer", "sans-numero");
        await keys.ChooseAsync("GroupKind", "en-creation");
        await keys.TypeAsync("CommuneText", "Amiens");
        await Expect(window.Page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("[name=CommuneCode]")).ToHaveValueAsync("80021");
        await keys.PressAsync(AriaRole.Button, "Continuer");

        await keys.ChooseAsync("LegalForm", "loi-1901");
        await keys.TickAsync("Territories", "80");
        await keys.PressAsync(AriaRole.Button, "Continuer");

        // A mistake on the way: the summary has the focus, its link leads into the field.
        await keys.PressAsync(AriaRole.Button, "Continuer");
        await Expect(window.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await keys.ToAsync(window.Page.Locator("[data-error-summary] a").First);
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("#FirstName")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("Alix");
        await keys.TypeAsync("LastName", "Exemple");
        await keys.TypeAsync("Role", "présidence");
        await keys.TypeAsync("Email", walk.Email);
        await keys.PressAsync(AriaRole.Button, "Continuer");

        await keys.PressAsync(AriaRole.Button, "Continuer");
        Assert.Equal("verifier", walk.Slug);
        await keys.PressAsync(AriaRole.Link, "Modifier : Rôle");
        await keys.TypeAsync("Role", "trésorerie");
        await keys.PressAsync(AriaRole.Button, "Enregistrer et revenir à la vérification");
        await keys.PressAsync(AriaRole.Button, "Envoyer");
        var reference = await walk.ReferenceAsync();

        await keys.PressAsync(AriaRole.Link, "la page de suivi");
        await keys.TypeAsync("Email", walk.Email);
        await keys.PressAsync(AriaRole.Button, "Recevoir un code");
        await keys.TypeAsync("Code", FollowUpDoor.CodeOf(await window.LastMailToAsync(walk.Email, "Code de suivi")));
        await keys.PressAsync(AriaRole.Button, "Ouvrir le suivi");
        Assert.Equal($"/suivi/{reference}", window.Path);
        Assert.Contains("trésorerie", await window.WordsAsync(), StringComparison.Ordinal);

        // Through the whole page and into the foot, so that nothing on it traps or hides the focus.
        await keys.PressAsync(AriaRole.Link, "Plan du site", within: ".site-footer");
        Assert.InRange(keys.Stops, 150, 1000);
    }

    [Theory]
    [InlineData(":focus-visible { outline: none !important; box-shadow: none !important; }", "no ring")]
    [InlineData("body::before { content: ''; position: fixed; inset: 0; z-index: 99; background: white; }", "is hidden")]
    public async Task The_look_at_the_focus_sees_what_it_forbids(string style, string wrong)
    {
        await using var window = await chromium.OpenWindowAsync();
        await window.GoAsync("/rejoindre");
        await window.Page.EvaluateAsync(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", style);

        var refused = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(
            () => new Keyboard(window).ToAsync(window.Page.Locator(".site-footer a").Last));

        Assert.Contains(wrong, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_of_a_small_screen_opens_and_closes_with_the_keyboard()
    {
        await using var window = await chromium.OpenWindowAsync(360);
        await window.GoAsync("/rejoindre");
        var keys = new Keyboard(window);
        var menu = window.Page.Locator(".site-header__narrow");

        await keys.ToAsync(menu.Locator("summary"));
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(menu.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
        await window.CheckEverywhereAsync();
        await keys.PressAsync(AriaRole.Link, "Suivre ma demande", within: ".site-header__narrow");

        Assert.Equal("/suivi", window.Path);
    }
}
