using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Joining;

/// <summary>What the reader asked of their machine: their own colours, no movement.</summary>
public sealed class PreferencesTests(Chromium chromium)
{
    // Backgrounds and shadows are gone in forced colours: only a border tells where a control is.
    private const string Unmarked =
        """
        () => [...document.querySelectorAll("main .btn:not(.btn-link), main .form-control, main .form-select, main .choices__option, main .panel, main .status")]
          .filter(e => e.checkVisibility())
          .map(e => {
            const style = getComputedStyle(e);
            const seen = ["Top", "Bottom"].every(side => style[`border${side}Style`] !== "none"
              && parseFloat(style[`border${side}Width`]) >= 1
              && style[`border${side}Color`] !== getComputedStyle(document.body).backgroundColor);
            return [seen, e.outerHTML.slice(0, 120)];
          })
        """;

    private const string Moving =
        """
        () => [document.documentElement, ...document.querySelectorAll("body, body *")].filter(e => {
          const style = getComputedStyle(e);
          return [style.transitionDuration, style.animationDuration].some(d => d.split(", ").some(part => parseFloat(part) > 0))
            || style.scrollBehavior === "smooth";
        }).length
        """;

    [Fact]
    public async Task In_forced_colours_every_control_keeps_its_outline()
    {
        await using var window = await chromium.OpenWindowAsync();
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var walk = new AssociationWalk(window, "couleurs", AssociationWalk.Need);
        await walk.ToAsync("structure");
        await window.PressAsync("Continuer");
        await AssertMarkedAsync(window);
        await window.FillAsync(walk.AnswersTo("structure"));
        await window.PressAsync("Continuer");
        foreach (var page in new[] { "details", "vous", "besoin" })
        {
            Assert.Equal(page, walk.Slug);
            await AssertMarkedAsync(window);
            await walk.AnswerAsync();
        }

        // The answer that is chosen must be told apart from the others, and where the focus is from where it is not.
        await walk.ToAsync("visibilite");
        await AssertMarkedAsync(window);
        var chosen = window.Page.Locator(".choices__option:has(:checked)").First;
        Assert.NotEqual(
            await StyleAsync(window.Page.Locator(".choices__option:has(input:not(:checked))").First, "border"), await StyleAsync(chosen, "border"));
        await window.Page.Locator("#Visibility").FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(window.Page.Locator("[name=Visibility]").Nth(1)).ToBeCheckedAsync();
        Assert.Contains("solid 3px", await StyleAsync(window.Page.Locator(".choices__option:has(:focus-visible)"), "outline"), StringComparison.Ordinal);
        Assert.Contains("none", await StyleAsync(window.Page.Locator(".choices__option:has([name=ContactBy]:checked)"), "outline"), StringComparison.Ordinal);
        await window.CheckAsync();
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_asked_for_stillness()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "immobile", AssociationWalk.Need);
        await walk.ToAsync("structure");
        await window.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.True(await window.Page.EvaluateAsync<int>(Moving) > 0, "Something moves for the others, so the look can see it.");

        await window.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal(0, await window.Page.EvaluateAsync<int>(Moving));
        foreach (var page in new[] { "/", "/suivi", "/rejoindre/association" })
        {
            await window.GoAsync(page);
            Assert.Equal(0, await window.Page.EvaluateAsync<int>(Moving));
        }
    }

    private static async Task AssertMarkedAsync(Window window)
    {
        var controls = await window.Page.EvaluateAsync<object[][]>(Unmarked);
        Assert.True(controls.Length > 3);
        Assert.All(controls, control => Assert.True((bool)control[0], $"{window.Path}: {control[1]}"));
        if (Environment.GetEnvironmentVariable("UNIVASSO_PICTURES") is { Length: > 0 } folder)
        {
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"forced{window.Path.Replace('/', '-')}.png"), FullPage = true });
        }
    }

    private static Task<string> StyleAsync(ILocator element, string property) =>
        element.EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);
}
