using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Demo;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

/// <summary>The demonstration data are told relative to now: they are written whatever the day and the hour, once.</summary>
public sealed class DemoTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-25T22:16:00Z")] // Late in the evening, a month after the clocks went back.
    [InlineData("2026-10-25T00:30:00Z")] // The hour that comes twice.
    [InlineData("2027-04-30T21:59:59Z")] // A month after the clocks went forward, at the very end of the day.
    [InlineData("2027-01-01T00:00:00Z")]
    [InlineData("2028-02-29T12:00:00Z")]
    public async Task They_are_written_whatever_the_hour_and_once(string now)
    {
        await using var site = new Site();
        site.Clock.SetUtcNow(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        Assert.True(await DemoData.SeedOnceAsync(site.Services, Ct));
        Assert.False(await DemoData.SeedOnceAsync(site.Services, Ct));

        Assert.True(await site.InDatabaseAsync(db => db.Pairs.AnyAsync(Ct)));
        Assert.True(await site.InDatabaseAsync(db => db.NeedGroups.AnyAsync(Ct)));
        Assert.True(await site.InDatabaseAsync(db => db.DlaRequests.AnyAsync(Ct)));
    }
}
