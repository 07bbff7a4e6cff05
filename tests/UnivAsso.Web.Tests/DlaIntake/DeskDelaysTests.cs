using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The delays that the public reads are those that happened, and none where too few requests speak.</summary>
public sealed class DeskDelaysTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Median_and_ninetieth_are_counted_in_working_days_above_ten_requests()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        for (var days = 0; days < 9; days++)
        {
            await ContactedAfterAsync(site, officer, days);
        }

        Assert.Null((await ReadAsync(site)).Region.ToFirstContact);

        // The tenth; a Wednesday two weeks after a Tuesday is eleven working days later.
        await ContactedAfterAsync(site, officer, 15);
        await site.SentDlaRequestAsync();

        var delays = await ReadAsync(site);
        Assert.Equal(new DelaySpread(Median: 3, Ninetieth: 6, Sample: 10), delays.Region.ToFirstContact);
        Assert.Equal(delays.Region.ToFirstContact, delays.Desks[(await site.DeskAsync("pas-de-calais")).Id].ToFirstContact);
        Assert.Null(delays.Desks[(await site.DeskAsync("somme")).Id].ToFirstContact);
        Assert.Null(delays.Region.ToMeeting);
    }

    [Fact]
    public async Task What_is_older_than_twelve_months_no_longer_counts()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        for (var i = 0; i < 10; i++)
        {
            await ContactedAfterAsync(site, officer, 1, meeting: true);
        }

        Assert.Equal(new DelaySpread(1, 1, 10), (await ReadAsync(site)).Region.ToMeeting);
        site.Clock.Advance(TimeSpan.FromDays(370));

        Assert.Equal(new DeskDelays(null, null, null), (await ReadAsync(site)).Region);
    }

    /// <summary>A request of the day of the tests, first reached so many days later.</summary>
    private static async Task ContactedAfterAsync(Site site, TestOfficer officer, int days, bool meeting = false)
    {
        var request = await site.SentDlaRequestAsync();
        await site.LeadAsync(request, officer, DlaRequestStatus.Assigned);
        await site.ChangeAsync(request, r =>
        {
            var (by, at) = (DlaDeskSite.ActorOf(officer), site.Clock.GetUtcNow().AddDays(days));
            r.LogCall(new CallLog(CallChannel.Phone, Reached: true, null), by, at);
            return meeting ? r.HoldMeeting(Guid.CreateVersion7(at), DeskCalendar.WithoutPause, by, at) : Domain.Common.Result.Done;
        });
    }

    private static async Task<RegionDelays> ReadAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DlaDelays>().ReadAsync(Ct);
    }
}
