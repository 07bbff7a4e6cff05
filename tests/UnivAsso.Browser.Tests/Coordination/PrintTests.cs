using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Coordination;

/// <summary>The sheet of a request on paper: what was written, nothing to press.</summary>
public sealed class PrintTests(Chromium chromium)
{
    [Fact]
    public async Task A_printed_sheet_keeps_the_words_and_drops_what_is_pressed()
    {
        var request = await chromium.SendNeedAsync();
        await using var window = await chromium.OpenWindowAsync();
        var page = window.Page;
        await window.SignInAsync(Desk.Coordinator);
        await window.GoAsync(request.Address);
        await page.Locator("#attribuer button").ClickAsync();
        await page.Locator("#Understanding").FillAsync("Le renouvellement des bénévoles.");
        await page.Locator("#comprendre button").ClickAsync();
        await Expect(window.Done).ToContainTextAsync("est enregistré");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var pressed in new[] { "button", "textarea", "nav", "main > [role=status]", ".back-link", ".exits a", ".site-footer", ".demo-banner", ".skip-links a" })
        {
            var found = await page.Locator(pressed).AllAsync();
            Assert.NotEmpty(found);
            foreach (var element in found)
            {
                await Expect(element).ToBeHiddenAsync();
            }
        }

        foreach (var read in new[] { "h1", "#mots", "#agir", "#contact", "#structure", "#passe", "#notes h2", ".print-reference" })
        {
            await Expect(page.Locator(read)).ToBeVisibleAsync();
        }

        await Expect(page.Locator("#compris p.d-print-block")).ToHaveTextAsync("Le renouvellement des bénévoles.");
        await Expect(page.Locator("#compris p.d-print-block")).ToBeVisibleAsync();
        await Expect(page.Locator(".print-reference")).ToContainTextAsync(request.Reference);
        Assert.Equal("rgb(255, 255, 255)", await page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));
        Assert.Equal("none", await page.Locator("#structure a").EvaluateAsync<string>("link => getComputedStyle(link, '::after').content"));
    }
}
