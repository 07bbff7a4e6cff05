using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UnivAsso.Browser.Tests.Joining;
using Xunit;

namespace UnivAsso.Browser.Tests.FollowingUp;

/// <summary>What comes out of the printer: the answers, the reference, and nothing to click.</summary>
public sealed partial class PrintTests(Chromium chromium)
{
    // On paper nobody goes anywhere: no menu, no button, no way back, no foot.
    private const string NotOnPaper =
        ".site-header nav, .site-header summary, .skip-links, .demo-banner, .site-footer, .back-link, main button, main .btn, .autosave, .summary__action";

    [Fact]
    public async Task The_recap_the_thanks_and_the_follow_up_print_on_a_few_sheets()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "papier", AssociationWalk.Need, AssociationWalk.Group);
        await walk.ToAsync("verifier");
        await PrintsAsync(window, "recap", sheets: 2, null);

        await window.PressAsync("Envoyer");
        var reference = await walk.ReferenceAsync();
        await PrintsAsync(window, "thanks", sheets: 1, reference);

        await window.FollowAsync("la page de suivi");
        await window.EnterAsync(walk.Email);
        await PrintsAsync(window, "sheet", sheets: 3, reference);

        await window.FollowAsync("Imprimer cette page");
        await PrintsAsync(window, "print", sheets: 3, reference);
    }

    [Fact]
    public async Task The_thanks_of_a_person_of_research_fit_on_one_sheet()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new ResearchWalk(window, "papier-recherche");
        await walk.ToAsync("verifier");
        await PrintsAsync(window, "research-recap", sheets: 2, null);

        await window.PressAsync("Envoyer");
        await PrintsAsync(window, "research-thanks", sheets: 1, await walk.ReferenceAsync());
    }

    private static async Task PrintsAsync(Window window, string name, int sheets, string? reference)
    {
        var page = window.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator(".site-header__brand").IsVisibleAsync(), "The sheet says where it comes from.");
        Assert.True(await page.Locator(NotOnPaper).CountAsync() > 5);
        foreach (var element in await page.Locator(NotOnPaper).AllAsync())
        {
            Assert.False(await element.IsVisibleAsync(), $"{window.Path} prints {await element.EvaluateAsync<string>("e => e.outerHTML")}");
        }

        if (reference is not null)
        {
            Assert.StartsWith($"Univ’Asso · Référence {reference} ·", await page.Locator(".print-reference").InnerTextAsync(), StringComparison.Ordinal);
        }

        var pdf = await page.PdfAsync(new() { Format = "A4" });
        if (Environment.GetEnvironmentVariable("UNIVASSO_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.pdf"), pdf, TestContext.Current.CancellationToken);
        }

        Assert.InRange(SheetOfPaper().Count(Encoding.Latin1.GetString(pdf)), 1, sheets);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    [GeneratedRegex("/Type /Page\\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SheetOfPaper();
}
