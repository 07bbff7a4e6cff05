using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace UnivAsso.Browser.Tests.Joining;

/// <summary>What becomes of a form that is not sent yet: mistakes, interruptions, two tabs.</summary>
public sealed partial class DraftTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mistake_is_told_first_and_loses_nothing(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var walk = new AssociationWalk(window, "faute", AssociationWalk.Support);
        await walk.ToAsync("vous");

        await window.FillAsync(("FirstName", "Alix"), ("Email", "alix@"), ("Times", "le mardi"));
        await window.PressAsync("Continuer");

        Assert.Equal(422, window.Status);
        Assert.StartsWith("Erreur : ", await window.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("alix@", await window.Page.Locator("#Email").InputValueAsync());
        Assert.Equal("le mardi", await window.Page.Locator("#Times").InputValueAsync());
        var summary = window.Page.Locator("[data-error-summary]");
        var words = await window.WordsAsync("#Email-error");
        Assert.Contains("Indiquez une adresse électronique complète", words, StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);
        if (javaScript)
        {
            await Expect(summary).ToBeFocusedAsync();
        }

        await summary.GetByRole(AriaRole.Link, new() { NameRegex = EmailAdvice() }).ClickAsync();
        await Expect(window.Page.Locator("#Email")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Typing_is_kept_and_a_failure_says_so_until_it_is_mended()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "brouillon", AssociationWalk.Need);
        await walk.ToAsync("besoin");
        var state = window.Page.Locator(".autosave [role=status]");
        await window.Page.RouteAsync("**/enregistrer", route => route.AbortAsync());

        await window.FillAsync(("Situation", "Depuis deux ans, des bénévoles nous quittent."));

        await Expect(state).ToHaveTextAsync("Non enregistré : vos réponses restent sur cet écran.");
        await window.CheckEverywhereAsync(dark: true);

        await window.Page.UnrouteAsync("**/enregistrer");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer maintenant" }).ClickAsync();
        await Expect(state).ToContainTextAsync("Enregistré à");
        await window.CheckEverywhereAsync();

        await window.LeaveAsync(() => window.Page.ReloadAsync());
        Assert.Equal("Depuis deux ans, des bénévoles nous quittent.", await window.Page.Locator("#Situation").InputValueAsync());
    }

    [Fact]
    public async Task A_commune_is_proposed_while_it_is_typed()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "commune-avec", AssociationWalk.Support);
        await walk.ToAsync("structure");
        await window.FillAsync(("Name", walk.Name), ("NumberAnswer", "plus-tard"));
        var box = window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Commune du siège" });
        var list = window.Page.GetByRole(AriaRole.Listbox);

        await box.PressSequentiallyAsync("saint-aub");
        await Expect(list).ToBeVisibleAsync();
        await window.CheckEverywhereAsync();
        await box.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();

        await box.FillAsync(string.Empty);
        await box.PressSequentiallyAsync("hirs");
        await Expect(list).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await Expect(list.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("Hirson (02500)");
        await Expect(window.Page.Locator("[name=CommuneCode]")).ToHaveValueAsync("02381");

        await window.PressAsync("Continuer");
        Assert.Equal("details", walk.Slug);
    }

    [Fact]
    public async Task Without_scripts_a_name_of_several_communes_asks_which_one()
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: false);
        var walk = new AssociationWalk(window, "commune-sans", AssociationWalk.Support) { Commune = "Saint-Aubin" };
        await walk.ToAsync("structure");

        await walk.AnswerAsync();
        Assert.Equal(422, window.Status);
        Assert.Contains("Laquelle de ces communes ?", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();

        var second = await window.Page.Locator("[name=CommuneChoice]").Nth(1).GetAttributeAsync("value");
        await window.FillAsync(("CommuneChoice", second!));
        await window.PressAsync("Continuer");
        Assert.Equal("details", walk.Slug);
    }

    [Fact]
    public async Task Two_tabs_that_tell_two_things_are_shown_side_by_side()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "deux-onglets", AssociationWalk.Support);
        await walk.ToAsync("vous");
        var tab = await window.OpenTabAsync();
        await tab.GoAsync(window.Page.Url);
        await walk.AnswerAsync();

        await tab.FillAsync(walk.AnswersTo("vous"));
        await tab.FillAsync(("FirstName", "Alexis"), ("Times", "après 18 heures"));
        await tab.PressAsync("Continuer");

        Assert.Equal(409, tab.Status);
        var words = await tab.WordsAsync("main table");
        Assert.Contains("Alix", words, StringComparison.Ordinal);
        Assert.Contains("Alexis", words, StringComparison.Ordinal);
        await tab.CheckEverywhereAsync(dark: true);

        await tab.PressAsync("Garder ce que je viens d’écrire");
        Assert.EndsWith("/visibilite", tab.Path, StringComparison.Ordinal);
        await window.GoAsync(window.Page.Url.Replace("visibilite", "vous", StringComparison.Ordinal));
        Assert.Equal("Alexis", await window.Page.Locator("#FirstName").InputValueAsync());
    }

    [Fact]
    public async Task A_request_is_sent_once_however_often_it_is_sent()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "une-fois", AssociationWalk.Support);
        await walk.ToAsync("verifier");
        var tab = await window.OpenTabAsync();
        await tab.GoAsync(window.Page.Url);

        await window.LeaveAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer", Exact = true }).DblClickAsync());
        var reference = await walk.ReferenceAsync();
        await tab.PressAsync("Envoyer");
        Assert.EndsWith($"/merci/{reference}", tab.Path, StringComparison.Ordinal);
        await window.LeaveAsync(() => window.Page.GoBackAsync());

        Assert.EndsWith($"/merci/{reference}", window.Path, StringComparison.Ordinal);
        await window.LastMailToAsync(walk.Email, reference);
        Assert.Single(await window.MailsToAsync(walk.Email, "bien reçue"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_draft_is_left_and_taken_up_again_on_another_machine(bool javaScript)
    {
        await using var window = await chromium.OpenWindowAsync(javaScript: javaScript);
        var walk = new AssociationWalk(window, javaScript ? "plus-tard-avec" : "plus-tard-sans", AssociationWalk.Need);
        await walk.ToAsync("details");
        await window.FillAsync(walk.AnswersTo("details"));
        await window.PressAsync("Continuer plus tard");
        Assert.Equal("plus-tard", walk.Slug);
        await window.CheckEverywhereAsync();

        await window.FillAsync(("Email", "alix"));
        await window.PressAsync("Recevoir le lien");
        Assert.Equal(422, window.Status);
        await window.CheckEverywhereAsync();

        await window.FillAsync(("Email", walk.Email));
        await window.PressAsync("Recevoir le lien");
        Assert.Equal(AssociationWalk.Start, window.Path);
        Assert.Contains($"Le lien est parti à {walk.Email}.", await window.WordsAsync(), StringComparison.Ordinal);
        await window.CheckEverywhereAsync(dark: true);

        var letter = await window.LastLetterToAsync(walk.Email, "Votre brouillon");
        await using var other = await chromium.OpenWindowAsync(javaScript: javaScript);
        if (javaScript)
        {
            await window.CheckMailAsync(letter);
        }

        await other.GoAsync(ResumeAddress().Match(letter.Text).Value);
        await other.CheckEverywhereAsync();
        await other.PressAsync("Ouvrir mon brouillon dans ce navigateur");
        Assert.EndsWith("/vous", other.Path, StringComparison.Ordinal);
        await other.FollowAsync("Retour");
        Assert.Equal("Réseau d’exemple", await other.Page.Locator("#Networks").InputValueAsync());

        await window.Page.Locator("main summary").GetByText("Supprimer ce brouillon").ClickAsync();
        await window.CheckEverywhereAsync();
        await window.LeaveAsync(() => window.Page.Locator("main .btn-danger").ClickAsync());
        Assert.Contains("Le brouillon est supprimé.", await window.WordsAsync(), StringComparison.Ordinal);
        await other.GoAsync(ResumeAddress().Match(letter.Text).Value);
        Assert.Contains("Ce lien n’ouvre plus de brouillon.", await other.WordsAsync(), StringComparison.Ordinal);
        await other.CheckEverywhereAsync();
    }

    [Fact]
    public async Task Pages_that_were_skipped_are_named_before_sending()
    {
        await using var window = await chromium.OpenWindowAsync();
        var walk = new AssociationWalk(window, "pages-sautees", AssociationWalk.Need);
        await walk.ToAsync("structure");
        await window.GoAsync(window.Page.Url.Replace("structure", "verifier", StringComparison.Ordinal));
        await window.CheckEverywhereAsync(dark: true);

        await window.PressAsync("Envoyer");

        Assert.Equal(422, window.Status);
        Assert.Contains("Il reste des pages à remplir.", await window.WordsAsync("[data-error-summary]"), StringComparison.Ordinal);
        await window.CheckEverywhereAsync();
        await window.FollowAsync("Remplir « Votre structure »");
        Assert.Equal("structure", walk.Slug);
    }

    [GeneratedRegex("^Indiquez une adresse", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmailAdvice();

    [GeneratedRegex("/reprendre/[0-9a-f]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResumeAddress();
}
