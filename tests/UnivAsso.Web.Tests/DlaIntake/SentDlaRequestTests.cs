using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Security;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The request that the other tests start from is one that the portal could have received.</summary>
public sealed class SentDlaRequestTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("02", "aisne")]
    [InlineData("59", "nord")]
    [InlineData("60", "oise")]
    [InlineData("62", "pas-de-calais")]
    [InlineData("80", "somme")]
    public async Task A_request_of_one_structure_is_at_the_desk_of_its_departement(string department, string desk)
    {
        var sent = await site.SentDlaRequestAsync(department);

        var request = await site.FindAsync(sent);
        Assert.Equal((await site.DeskAsync(desk)).Id, request.DeskId);
        Assert.Equal((DlaRequestStatus.Received, SupportMode.Individual), (request.Status, request.Mode));
        Assert.StartsWith("D-26-", request.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collective_request_has_one_secret_for_each_structure_that_is_invited()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(3);

        var request = await site.FindAsync(sent);
        Assert.Equal(SupportMode.Collective, request.Mode);
        Assert.Equal(sent.Lead.Id, request.Lead.Id);
        Assert.Null(sent.Lead.Token);
        foreach (var invited in sent.Structures.Skip(1))
        {
            var participation = request.Participations.Single(p => p.Id == invited.Id);
            Assert.Equal((ParticipationState.Invited, Secrets.Hash(invited.Token!)), (participation.State, participation.TokenHash));
        }
    }

    [Fact]
    public async Task A_seated_officer_sees_the_requests_of_the_desk()
    {
        var officer = await site.SeatedOfficerAsync("somme");

        var seen = await site.InDatabaseAsync(db => Task.FromResult(db.DlaOfficerSeats.Single(s => s.UserId == officer.Id)));

        Assert.Equal((await site.DeskAsync("somme")).Id, seen.DeskId);
    }
}
