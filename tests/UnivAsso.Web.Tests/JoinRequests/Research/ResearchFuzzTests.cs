using System.Net;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.JoinRequests.Research;

public sealed class ResearchFuzzTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Strange =
    [
        "<script>alert(1)</script>", "'; DROP TABLE Researchers; --", "\uFFFE\uFFFF", "\u202Etxet", "\u200B", "😀👩‍👩‍👧", "%00%0a", "{{7*7}}",
        "-1", "999999999999999999999", "null", "true", "[]", "é" + new string('\u0301', 300), "\r\nBcc: autre@exemple.test", "Ǆ ß ﬁ ﷺ",
        new string('a', 20_000),
    ];

    [Theory]
    [InlineData("intentions")]
    [InlineData("vous")]
    [InlineData("rattachement")]
    [InlineData("travaux")]
    [InlineData("facon-de-travailler")]
    [InlineData("liens-d-interet")]
    [InlineData("visibilite")]
    [InlineData("charte")]
    public async Task Strange_words_are_kept_or_answered_and_never_break_a_page(string slug)
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync(slug);
        var names = page.Document.QuerySelectorAll("main form [name]")
            .Where(e => e.GetAttribute("type") is not "hidden" && e.LocalName is not "button")
            .Select(e => e.GetAttribute("name")!)
            .Distinct()
            .ToList();
        Assert.NotEmpty(names);

        foreach (var strange in Strange)
        {
            var back = await browser.SubmitAsync(await browser.OpenAsync(page.Path), names.Select(name => (name, strange)));

            Assert.True(back.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{back.Status} for « {strange[..Math.Min(strange.Length, 30)]} »");
            Assert.Empty(back.Document.QuerySelectorAll("main script"));
            var again = await browser.OpenAsync(page.Path);
            Assert.True(again.Status is HttpStatusCode.OK, $"{again.Status} on the way back");
        }
    }

    [Theory]
    [InlineData("travaux", "Works", "x")]
    [InlineData("travaux", "Works[0]", "x")]
    [InlineData("travaux", "Works.index", "zz")]
    [InlineData("travaux", "Works[zz].Title", "x")]
    [InlineData("travaux", "Works[2000].Title", "x")]
    [InlineData("travaux", "Works[0].Title.Length", "x")]
    [InlineData("travaux", "Disciplines", "01")]
    [InlineData("travaux", "Disciplines[0]", "")]
    [InlineData("travaux", "Axes[0]", "gouvernance")]
    [InlineData("facon-de-travailler", "NotBefore", "demain")]
    [InlineData("facon-de-travailler", "NotBefore.Day", "99999999999999999999")]
    [InlineData("facon-de-travailler", "GroupsAtOnce", "1.5")]
    [InlineData("liens-d-interet", "Ties.index", "zz")]
    [InlineData("liens-d-interet", "Ties[4]", "x")]
    [InlineData("visibilite", "Fields[0]", "orcid")]
    [InlineData("charte", "Accepted", "peut-être")]
    public async Task Names_that_no_browser_would_send_never_break_a_page(string slug, string name, string value)
    {
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser);
        var page = await walk.ToAsync(slug);

        var back = await browser.SubmitAsync(page, [.. walk.Answers[slug].Where(a => a.Name != name), (name, value)]);
        var again = await browser.OpenAsync(page.Path);
        var check = await browser.OpenAsync(page.Path.Replace(slug, "verifier", StringComparison.Ordinal));

        Assert.True(back.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, back.Status.ToString());
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.OK, check.Status);
    }

    [Fact]
    public async Task Strange_words_that_are_fine_go_all_the_way()
    {
        const string Name = "Zoé-Ïrena d’O’Brien <b>";
        var browser = site.Visitor();
        var walk = new ResearchWalk(browser)
            .With("vous", ("FirstName", Name), ("LastName", "😀 Exemple\u202E"), ("Email", "étrange@exemple.test"), ("Position", "autre"));
        walk.With("vous", [.. walk.Answers["vous"].Where(a => a.Name != "Email"), ("Email", "etrange@exemple.test")]);
        walk.With("travaux", ("Keywords", "日本語, 😀, {{x}}, <i>"), ("Works[0].Title", "« \"Titre\" » & <suite>"), ("Works[0].Address", "10.1234/abc(1)"));

        var thanks = await walk.SendAsync(site);
        await site.DeliverMailsAsync();

        Assert.Equal(HttpStatusCode.OK, thanks.Status);
        var mail = site.Mails.LastTo("etrange@exemple.test");
        Assert.Contains($"Bonjour {Name} 😀 Exemple,", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_cookie_leaves_the_words_on_the_page()
    {
        var browser = site.Visitor();
        var page = await new ResearchWalk(browser).ToAsync("rattachement");
        var stranger = site.Visitor();
        var token = (await stranger.OpenAsync($"{ResearchWalk.Start}/intentions")).Value("__RequestVerificationToken")!;
        var handle = page.Value("Brouillon")!;

        var back = await stranger.PostAsync(
            $"{ResearchWalk.Start}/visibilite",
            [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Brouillon", handle), KeyValuePair.Create("Directory", "oui")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("oui", back.Document.QuerySelector("input[name=Directory]:checked")?.GetAttribute("value"));
        Assert.DoesNotContain("Camille", back.Words, StringComparison.Ordinal);
    }
}
