using System.Net;
using UnivAsso.Web.Features.Pages;
using UnivAsso.Web.Features.Pages.SiteMap;
using Xunit;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>The editorial pages as a visitor gets them.</summary>
public sealed class EditorialPagesTests(PagesSite site) : IClassFixture<PagesSite>
{
    private static readonly string[] Ours =
    [
        "/", "/qui-sommes-nous", "/le-programme", "/aide", "/aide/glossaire", "/accessibilite", "/donnees-personnelles",
        "/mentions-legales", "/contact", "/plan-du-site",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> OurPages => [.. Ours];

    [Theory]
    [MemberData(nameof(OurPages))]
    public async Task A_page_answers_with_one_main_title_and_headings_in_order(string path)
    {
        using var response = await site.Client.GetAsync(path, Ct);
        var page = await PagesSite.ParseAsync(response, Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4")
            .Select(h => h.LocalName[1] - '0')
            .ToList();
        Assert.All(
            levels.Zip(levels.Skip(1)),
            pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} then h{pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(OurPages))]
    public async Task A_link_checker_gets_the_same_answer_without_the_body(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await site.Client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(OurPages))]
    public async Task An_id_is_used_once_and_every_label_reference_exists(string path)
    {
        var page = await site.ReadAsync(path, Ct);

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        var labels = page.QuerySelectorAll("main [aria-labelledby]").Select(e => e.GetAttribute("aria-labelledby")!);
        Assert.All(labels, label => Assert.NotNull(page.GetElementById(label)));
    }

    [Theory]
    [MemberData(nameof(OurPages))]
    public async Task Every_inner_link_leads_to_a_known_page_and_an_existing_anchor(string path)
    {
        var known = PublicPages.Groups.SelectMany(group => group.Pages).Select(p => p.Path).ToList();
        var page = await site.ReadAsync(path, Ct);

        foreach (var href in page.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Distinct())
        {
            if (href.StartsWith("http", StringComparison.Ordinal))
            {
                continue;
            }

            var (target, anchor) = href.Split('#') is [var before, var after] ? (before, after) : (href, null);
            target = target.Length == 0 ? path : target;
            Assert.Contains(target, known);
            if (anchor is not null)
            {
                Assert.Contains(target, Ours);
                Assert.True((await site.ReadAsync(target, Ct)).GetElementById(anchor) is not null, $"{path} links to {href}");
            }
        }
    }

    [Fact]
    public async Task Home_opens_two_doors_and_shows_the_third()
    {
        var page = await site.ReadAsync("/", Ct);

        Assert.NotNull(page.QuerySelector("main a[href='/rejoindre/association']"));
        Assert.NotNull(page.QuerySelector("main a[href='/rejoindre/recherche']"));
        Assert.NotNull(page.QuerySelector("main a[href='/dla']"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/qui-sommes-nous")]
    [InlineData("/le-programme")]
    public async Task A_page_with_figures_names_its_sources(string path)
    {
        var page = await site.ReadAsync(path, Ct);

        var sources = page.QuerySelectorAll("main .source").ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.NotNull(source.QuerySelector("a[href^='http']")));
        Assert.All(page.QuerySelectorAll("main figure"), figure => Assert.NotNull(figure.QuerySelector(".source")));
    }

    [Fact]
    public void Every_source_has_a_well_formed_address_and_a_date()
    {
        var sources = typeof(Sources).GetProperties().Select(p => (Source)p.GetValue(null)!).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            var isAbsolute = Uri.TryCreate(source.Address, UriKind.Absolute, out var address);
            Assert.True(isAbsolute && address!.Host.Contains('.'), source.Address);
            Assert.Matches("20[0-9]{2}", source.When);
        });
    }

    [Fact]
    public async Task The_word_cookies_leads_to_the_notice_for_good()
    {
        using var response = await site.Client.GetAsync("/cookies", Ct);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/donnees-personnelles#cookies", response.Headers.Location?.OriginalString);
        Assert.NotNull((await site.ReadAsync("/donnees-personnelles", Ct)).GetElementById("cookies"));
    }

    [Fact]
    public async Task The_accessibility_statement_says_that_nothing_was_audited()
    {
        var page = await site.ReadAsync("/accessibilite", Ct);

        Assert.Equal("non conforme", page.QuerySelector("main strong")!.TextContent);
        Assert.Contains("Défenseur des droits", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
