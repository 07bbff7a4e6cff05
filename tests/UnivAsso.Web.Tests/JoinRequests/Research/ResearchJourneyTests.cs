using System.Net;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests.Research;

public sealed class ResearchJourneyTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] AllPages =
        ["intentions", "vous", "rattachement", "travaux", "facon-de-travailler", "liens-d-interet", "visibilite", "charte"];

    [Theory]
    [InlineData("developper")]
    [InlineData("contribuer")]
    [InlineData("les-deux")]
    public async Task Whoever_takes_part_sees_every_page(string intention)
    {
        var walk = new ResearchWalk(site.Visitor()).With("intentions", ("Intention", intention));

        var pages = await walk.PagesAsync();

        Assert.Equal(AllPages, pages);
    }

    [Fact]
    public async Task Whoever_wants_news_sees_four_pages()
    {
        var walk = new ResearchWalk(site.Visitor()).With("intentions", ("Intention", "au-courant"));

        var pages = await walk.PagesAsync();

        Assert.Equal(AllPages[..4], pages);
    }

    [Theory]
    [InlineData("developper", "lit votre profil")]
    [InlineData("contribuer", "lit votre profil")]
    [InlineData("les-deux", "lit votre profil")]
    [InlineData("au-courant", "quand un projet touchera à vos sujets")]
    public async Task The_whole_journey_ends_with_a_reference_dates_and_a_letter(string intention, string promise)
    {
        var email = $"{intention}@exemple.test";
        var walk = new ResearchWalk(site.Visitor()).With("intentions", ("Intention", intention));
        walk.With("vous", [.. walk.Answers["vous"].Where(a => a.Name != "Email"), ("Email", email)]);

        var thanks = await walk.SendAsync(site);
        await site.DeliverMailsAsync();

        Assert.Equal(HttpStatusCode.OK, thanks.Status);
        var reference = ResearchWalk.ReferenceOf(thanks);
        Assert.Matches("^C-26-[0-9]{4}-[A-Z]$", reference);
        Assert.Contains("mardi 10 mars 2026", thanks.Words, StringComparison.Ordinal);
        Assert.Contains(email, thanks.Words, StringComparison.Ordinal);
        Assert.NotNull(thanks.Document.QuerySelector($"a[href='/suivi?reference={reference}']"));
        var mail = site.Mails.LastTo(email);
        Assert.Equal($"[{reference}] Votre profil est bien reçu", mail.Subject);
        Assert.Contains(promise, mail.Text, StringComparison.Ordinal);
        Assert.Contains("mardi 10 mars 2026", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/suivi?reference={reference}", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_recap_shows_the_answers_in_words()
    {
        var check = await new ResearchWalk(site.Visitor()).ToAsync("verifier");

        Assert.Equal("Vérifiez avant d’envoyer", check.Heading);
        Assert.Contains("Doctorat", check.Words, StringComparison.Ordinal);
        Assert.Contains("Les modalités de gouvernance", check.Words, StringComparison.Ordinal);
        Assert.Contains("bénévolat, éducation populaire", check.Words, StringComparison.Ordinal);
        Assert.Contains("Sociologie, démographie", check.Words, StringComparison.Ordinal);
        Assert.Contains("Somme, Ailleurs en France", check.Words, StringComparison.Ordinal);
        Assert.Contains("vendredi 1er mai 2026", check.Words, StringComparison.Ordinal);
        Assert.Contains("Les Amis du Secret : Place au conseil ou au bureau", check.Words, StringComparison.Ordinal);
        Assert.Contains("Acceptée", check.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_asked_from_the_recap_comes_back_to_it()
    {
        var browser = site.Visitor();
        var check = await new ResearchWalk(browser).ToAsync("verifier");
        var change = check.Document.QuerySelector("a[href*='/rattachement?']")!.GetAttribute("href")!;

        var page = await browser.OpenAsync(change);
        Assert.Equal("Amiens", page.Value("Site"));
        var back = await browser.SubmitAsync(page, new Dictionary<string, string?> { ["Site"] = "Reims", ["InRegion"] = "non" });

        Assert.Equal("verifier", ResearchWalk.SlugOf(back));
        Assert.Contains("Reims", back.Words, StringComparison.Ordinal);
        Assert.Contains("Non, ailleurs", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_part_after_all_opens_the_pages_that_were_skipped()
    {
        var browser = site.Visitor();
        var check = await new ResearchWalk(browser).With("intentions", ("Intention", "au-courant")).ToAsync("verifier");
        var page = await browser.OpenAsync(check.Document.QuerySelector("a[href*='/intentions?']")!.GetAttribute("href")!);

        var next = await browser.SubmitAsync(page, [("Intention", "contribuer")]);

        Assert.Equal("facon-de-travailler", ResearchWalk.SlugOf(next));
    }

    [Fact]
    public async Task A_draft_is_found_again_on_the_start_page_of_the_same_browser_only()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("travaux");

        var start = await browser.OpenAsync(ResearchWalk.Start);
        var resumed = await browser.OpenAsync(start.Document.QuerySelector("a[href*='brouillon=']")!.GetAttribute("href")!);
        var stranger = await site.Visitor().OpenAsync(page.Path);

        Assert.Contains("Votre brouillon", start.Words, StringComparison.Ordinal);
        Assert.Equal("travaux", ResearchWalk.SlugOf(resumed));
        Assert.Equal(ResearchWalk.Start, stranger.Path);
        Assert.DoesNotContain("Votre brouillon", stranger.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_goes_on_in_another_browser_by_the_mailed_link()
    {
        var browser = site.Visitor();
        var works = await new ResearchWalk(browser).ToAsync("travaux");
        var later = await browser.SubmitAsync(works, [("Keywords", "bénévolat")], button: "plus-tard");
        await browser.SubmitAsync(later, new Dictionary<string, string?> { ["Email"] = "plus-tard@exemple.test" });
        await site.DeliverMailsAsync();
        var link = site.Mails.LastTo("plus-tard@exemple.test").Text.Split('\n').First(l => l.Contains("/reprendre/", StringComparison.Ordinal));

        var elsewhere = site.Visitor();
        var resumed = await elsewhere.SubmitAsync(await elsewhere.OpenAsync(new Uri(link.Trim()).AbsolutePath), []);

        Assert.Equal("facon-de-travailler", ResearchWalk.SlugOf(resumed));
    }

    [Fact]
    public async Task A_profile_is_hidden_unless_said_otherwise()
    {
        var page = await new ResearchWalk(site.Visitor()).ToAsync("visibilite");

        Assert.Equal("non", page.Document.QuerySelector("input[name=Directory]:checked")?.GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("input[name=Fields]:checked"));
        Assert.Equal("Rien : vous n’apparaissez pas dans l’annuaire.", page.Text("#apercu > p"));
    }

    [Fact]
    public async Task The_preview_shows_what_was_ticked_and_nothing_else()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("visibilite");

        var preview = await browser.SubmitAsync(page, [("Directory", "oui"), ("Fields", "statut")], button: "apercu");

        Assert.Equal("visibilite", ResearchWalk.SlugOf(preview));
        var card = preview.Text("#apercu");
        Assert.Contains("Camille Exemple", card, StringComparison.Ordinal);
        Assert.Contains("Doctorat", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Laboratoire Fictif", card, StringComparison.Ordinal);
        Assert.DoesNotContain("camille@exemple.test", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_intention_does_not_call_for_leads_to_the_next_one()
    {
        var browser = site.Visitor();
        var check = await new ResearchWalk(browser).With("intentions", ("Intention", "au-courant")).ToAsync("verifier");

        var page = await browser.OpenAsync(check.Path.Replace("verifier", "charte", StringComparison.Ordinal));

        Assert.Equal("verifier", ResearchWalk.SlugOf(page));
    }

    [Fact]
    public async Task The_same_page_typed_in_two_tabs_is_shown_twice_rather_than_lost()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("rattachement");
        var otherTab = await browser.OpenAsync(page.Path);
        await browser.SubmitAsync(page, [("Site", "Amiens"), ("InRegion", "oui")]);

        var conflict = await browser.SubmitAsync(otherTab, [("Site", "Laon"), ("InRegion", "oui")]);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Amiens", conflict.Words, StringComparison.Ordinal);
        Assert.Contains("Laon", conflict.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_says_what_it_takes_before_it_asks()
    {
        var start = await site.Visitor().OpenAsync(ResearchWalk.Start);

        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Contains("12 minutes", start.Words, StringComparison.Ordinal);
        Assert.Contains("5 jours ouvrés", start.Words, StringComparison.Ordinal);
        Assert.NotNull(start.Document.QuerySelector("a[href='/rejoindre/recherche/intentions']"));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_not_found()
    {
        var page = await site.Visitor().OpenAsync(ResearchWalk.Start + "/n-existe-pas");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }
}
