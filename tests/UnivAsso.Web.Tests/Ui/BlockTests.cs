using System.Net;
using Xunit;

namespace UnivAsso.Web.Tests.Ui;

public sealed class BlockTests(GalleryHost host) : IClassFixture<GalleryHost>
{
    [Fact]
    public async Task The_gallery_exists_in_development_only()
    {
        using var answer = await host.Production.GetAsync("/dev/ui", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_empty_answer_says_that_nothing_was_given()
    {
        var page = await host.ReadAsync("/dev/ui");

        var row = page.QuerySelectorAll(".summary__row")[^1];
        Assert.Equal("Non renseigné", row.QuerySelector(".summary__value")!.TextContent);
        Assert.Equal("Modifier : le numéro RNA", row.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public async Task Every_state_carries_an_icon_and_a_word()
    {
        var page = await host.ReadAsync("/dev/ui");

        Assert.All(page.QuerySelectorAll(".status"), status =>
        {
            Assert.NotNull(status.QuerySelector("svg[aria-hidden=true]"));
            Assert.NotEmpty(status.TextContent.Trim());
        });
    }

    [Fact]
    public async Task The_step_under_way_is_the_current_one()
    {
        var page = await host.ReadAsync("/dev/ui");

        var current = Assert.Single(page.QuerySelectorAll(".timeline [aria-current=step]"));
        Assert.Contains("En cours", current.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sorting_keeps_the_filters_and_starts_again_at_the_first_page()
    {
        var page = await host.ReadAsync("/dev/ui?Department=62&page=4&tri=-recu");

        var header = page.QuerySelector("th[aria-sort]")!;
        Assert.Equal("descending", header.GetAttribute("aria-sort"));
        Assert.Equal("/dev/ui?Department=62&tri=recu", header.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Paging_keeps_filters_and_sort()
    {
        var page = await host.ReadAsync("/dev/ui?Department=62&tri=-recu&page=2");

        Assert.Equal("/dev/ui?Department=62&tri=-recu&page=3", page.QuerySelector(".pager [rel=next]")!.GetAttribute("href"));
        Assert.Equal("/dev/ui?Department=62&tri=-recu", page.QuerySelector(".pager [rel=prev]")!.GetAttribute("href"));
        Assert.Equal("26 à 50 sur 312", page.QuerySelector(".pager__count")!.TextContent);
        Assert.Equal("2", page.QuerySelector(".pager [aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_table_names_its_region_and_each_cell_its_column()
    {
        var page = await host.ReadAsync("/dev/ui");

        var region = page.QuerySelector(".desk-table")!;
        Assert.Equal("Besoins reçus", region.GetAttribute("aria-label"));
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.All(region.QuerySelectorAll("tbody > tr > *"), cell => Assert.NotNull(cell.GetAttribute("data-label")));
    }

    [Fact]
    public async Task The_frame_speaks_French_and_gives_shortcuts_to_content()
    {
        var page = await host.ReadAsync("/dev/ui");

        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.All(
            page.QuerySelectorAll(".skip-links a"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("C’est noté.", page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
    }
}
