using System.Net;
using UnivAsso.Domain.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>No page about a request asks the database more than six times, once the desks are known; the next visitor waits for none of it.</summary>
public sealed class DlaStatementTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const int Most = 6;

    [Theory]
    [InlineData(DlaRequestStatus.Assigned, "")]
    [InlineData(DlaRequestStatus.Met, "")]
    [InlineData(DlaRequestStatus.Assigned, "/rendez-vous")]
    [InlineData(DlaRequestStatus.Met, "/fiche")]
    [InlineData(DlaRequestStatus.Met, "/decision")]
    [InlineData(DlaRequestStatus.DecisionProposed, "/decision")]
    [InlineData(DlaRequestStatus.Met, "/decision/proposer")]
    [InlineData(DlaRequestStatus.Redirected, "/orientations")]
    [InlineData(DlaRequestStatus.Continued, "/poursuite")]
    [InlineData(DlaRequestStatus.Met, "/passerelle")]
    public async Task A_page_of_a_request_asks_little(DlaRequestStatus status, string below)
    {
        var (officer, request) = await site.OnDeskAsync(status);
        var address = $"/espace-dla/demandes/{request.Reference}{below}";
        await officer.Browser.OpenAsync(address);

        var heard = await site.Sql.ListenAsync(async () => Assert.Equal(HttpStatusCode.OK, (await officer.Browser.OpenAsync(address)).Status));

        Assert.True(heard.Count is > 0 and <= Most, $"{heard.Count} statements:\n{string.Join("\n\n", heard.Select(s => s.Text))}");
    }

    [Theory]
    [InlineData("/espace-dla/chiffres")]
    [InlineData("/espace-dla/chiffres.csv?guichet=pas-de-calais")]
    [InlineData("/espace-dla/chiffres/moi")]
    public async Task The_figures_ask_little(string address)
    {
        var (officer, _) = await site.OnDeskAsync(DlaRequestStatus.Redirected);
        await officer.Browser.OpenAsync(address);

        var heard = await site.Sql.ListenAsync(async () => Assert.Equal(HttpStatusCode.OK, (await officer.Browser.OpenAsync(address)).Status));

        Assert.True(heard.Count is > 0 and <= Most, $"{heard.Count} statements:\n{string.Join("\n\n", heard.Select(s => s.Text))}");
    }

    [Fact]
    public async Task The_public_figures_ask_little_and_then_nothing_for_an_hour()
    {
        await site.OnDeskAsync(DlaRequestStatus.Redirected);
        var visitor = site.Visitor();

        var first = await site.Sql.ListenAsync(async () => Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/dla/chiffres")).Status));
        var next = await site.Sql.ListenAsync(async () => Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/dla/chiffres")).Status));

        Assert.True(first.Count is > 0 and <= Most, $"{first.Count} statements:\n{string.Join("\n\n", first.Select(s => s.Text))}");
        Assert.Empty(next);
    }

    [Theory]
    [InlineData(DlaRequestStatus.Received)]
    [InlineData(DlaRequestStatus.DecisionProposed)]
    [InlineData(DlaRequestStatus.Redirected)]
    public async Task The_follow_up_of_a_structure_asks_little(DlaRequestStatus status)
    {
        var (_, request) = await site.OnDeskAsync(status);
        var follower = await DlaVisit.FollowerAsync(site, request.Reference, request.Lead.Email);
        var address = $"/suivi/{request.Reference}";
        await follower.OpenAsync(address);

        var heard = await site.Sql.ListenAsync(async () => Assert.Equal(HttpStatusCode.OK, (await follower.OpenAsync(address)).Status));

        Assert.True(heard.Count is > 0 and <= Most, $"{heard.Count} statements:\n{string.Join("\n\n", heard.Select(s => s.Text))}");
    }
}
