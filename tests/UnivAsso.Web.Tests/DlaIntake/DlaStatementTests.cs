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
