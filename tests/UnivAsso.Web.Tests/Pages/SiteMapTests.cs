using System.Net;
using System.Xml.Linq;
using UnivAsso.Web.Features.Pages.SiteMap;
using Xunit;

namespace UnivAsso.Web.Tests.Pages;

/// <summary>What people and search engines are told of the site's pages.</summary>
public sealed class SiteMapTests(PagesSite site) : IClassFixture<PagesSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_plan_lists_every_public_page()
    {
        var page = await site.ReadAsync("/plan-du-site", Ct);

        Assert.Equal(
            PublicPages.Groups.SelectMany(g => g.Pages).Select(p => p.Path),
            page.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task The_search_engines_map_holds_indexed_pages_only()
    {
        using var response = await site.Client.GetAsync("/sitemap.xml", Ct);
        var map = XDocument.Parse(await response.Content.ReadAsStringAsync(Ct));
        var addresses = map.Descendants().Where(e => e.Name.LocalName == "loc")
            .Select(e => new Uri(e.Value).AbsolutePath)
            .ToList();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/le-programme", addresses);
        Assert.DoesNotContain("/suivi", addresses);
        Assert.DoesNotContain("/connexion", addresses);
    }

    [Fact]
    public async Task Robots_are_kept_out_of_personal_rooms()
    {
        var lines = (await site.Client.GetStringAsync("/robots.txt", Ct)).Split('\n');

        Assert.Equal("User-agent: *", lines[0]);
        foreach (var room in new[] { "/espace", "/coordination", "/administration", "/suivi" })
        {
            Assert.Contains($"Disallow: {room}", lines);
        }

        Assert.Contains("Sitemap: http://localhost/sitemap.xml", lines);
    }
}
