using Microsoft.Playwright;
using Xunit;

namespace UnivAsso.Browser.Tests;

public sealed class PublicPagesTests(Chromium chromium)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/qui-sommes-nous", "/le-programme", "/aide", "/aide/glossaire", "/accessibilite", "/donnees-personnelles",
        "/questions-de-recherche", "/mentions-legales", "/contact", "/plan-du-site", "/rejoindre", "/rejoindre/association", "/rejoindre/recherche", "/suivi",
        "/connexion", "/mot-de-passe-oublie", "/n-existe-pas", "/dev/courriels", "/dev/ui",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_public_page_is_for_everybody(string path)
    {
        foreach (var (width, colors) in new[] { (360, ColorScheme.Light), (1280, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            await using var window = await chromium.OpenWindowAsync(width, colors: colors);

            await window.GoAsync(path);

            await window.CheckAsync();
        }
    }

    [Fact]
    public async Task The_first_tab_offers_to_skip_to_the_content()
    {
        await using var window = await chromium.OpenWindowAsync();
        await window.GoAsync("/");

        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("contenu", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/aide")]
    [InlineData("/connexion")]
    public async Task At_320_pixels_nothing_scrolls_sideways(string path)
    {
        await using var window = await chromium.OpenWindowAsync(320);

        await window.GoAsync(path);

        await window.CheckAsync();
    }
}
