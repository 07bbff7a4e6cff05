using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake.Digest;
using UnivAsso.Web.Platform.Digest;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The daily letter of an officer: what nobody follows at their desk, and what is due of theirs; what is urgent does not wait for it.</summary>
public sealed class OfficerDigestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_the_new_requests_of_the_desk_and_those_of_ones_own_that_are_due()
    {
        // Tuesday 3 March 2026, 10:00 in Paris.
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        var elsewhere = await site.SeatedOfficerAsync("oise");
        var followed = await site.SentDlaRequestAsync();
        await TakeAsync(site, followed, officer);
        var fresh = await site.SentDlaRequestAsync();
        var pressing = await site.SentDlaRequestAsync(urgency: DlaUrgency.WagesAtRisk);
        await RoundAsync(site);

        // A first contact is due five working days after the taking.
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await RoundAsync(site));

        var mail = site.Mails.LastTo(officer.Email);
        Assert.Equal("À faire aujourd’hui (3)", mail.Subject);
        Assert.Contains("2\u00A0nouvelles demandes que personne ne suit", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1\u00A0demande que vous suivez attend une suite", mail.Text, StringComparison.Ordinal);
        Assert.Contains("en retard depuis le mardi 10 mars 2026", mail.Text, StringComparison.Ordinal);
        int[] order = [.. new[] { pressing, fresh, followed }.Select(r => mail.Text.IndexOf(r.Reference, StringComparison.Ordinal))];
        Assert.True(order[0] > 0 && order[0] < order[1] && order[1] < order[2], mail.Text);
        Assert.Contains("salaires menacés", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Structure fictive", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == elsewhere.Email);
    }

    [Fact]
    public async Task Somebody_who_stands_in_reads_of_the_requests_of_the_absent()
    {
        await using var site = new Site();
        var (away, substitute) = (await site.SeatedOfficerAsync(), await site.SeatedOfficerAsync());
        var followed = await site.SentDlaRequestAsync();
        await TakeAsync(site, followed, away);
        await site.InDatabaseAsync(async db =>
        {
            var seat = await db.DlaOfficerSeats.Include(s => s.Absences).SingleAsync(s => s.UserId == away.Id, Ct);
            Assert.True(seat.BeAway(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 13), substitute.Id, substitute.Name, Actor.System, site.Clock.GetUtcNow()).IsDone);
            return await db.SaveChangesAsync(Ct);
        });
        await RoundAsync(site);
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 11, 7, 0, 0, TimeSpan.Zero));

        await RoundAsync(site);

        Assert.Contains(followed.Reference, site.Mails.LastTo(substitute.Email).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_it_receives_nothing_more()
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();
        await site.SentDlaRequestAsync();
        await RoundAsync(site);
        Assert.NotNull((await officer.Browser.OpenAsync("/espace-dla")).Document.QuerySelector($"a[href='{OfficerDigestController.Address}']"));
        Assert.NotNull((await officer.Browser.OpenAsync("/espace")).Document.QuerySelector($"a[href='{OfficerDigestController.Address}']"));

        var page = await officer.Browser.OpenAsync(OfficerDigestController.Address);
        var stopped = await officer.Browser.SubmitAsync(page, new Dictionary<string, string?> { ["Wanted"] = null });
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 7, 0, 0, TimeSpan.Zero));

        Assert.Contains("vous ne recevrez plus ce courriel", stopped.Words, StringComparison.Ordinal);
        Assert.Equal(0, await RoundAsync(site));
    }

    [Theory]
    [InlineData(nameof(DlaUrgency.WagesAtRisk), 1)]
    [InlineData(nameof(DlaUrgency.None), 0)]
    public async Task Only_what_is_urgent_is_told_at_once(string urgency, int told)
    {
        await using var site = new Site();
        var officer = await site.SeatedOfficerAsync();

        var visit = new DlaVisit(site);
        var next = await visit.ContinueAsync(await visit.ReachAsync("besoin"), ("Urgency", urgency));
        await visit.SendAsync(await visit.ReachAsync("verifier", next));
        await site.DeliverMailsAsync();

        Assert.Equal(told, site.Mails.Received.Count(m => m.To == officer.Email && m.Subject.Contains("Nouvelle demande", StringComparison.Ordinal)));
    }

    private static async Task TakeAsync(Site site, TestDlaRequest request, TestOfficer officer) => Assert.True(await site.ChangeAsync(
        request, r => r.Take(DeskCalendar.WithoutPause, new Actor(ActorKind.DlaDesk, officer.Id, officer.Name), site.Clock.GetUtcNow()).IsDone));

    private static async Task<int> RoundAsync(Site site)
    {
        var written = await site.Services.GetRequiredService<DigestJob>().WriteDueAsync(Ct);
        await site.DeliverMailsAsync();
        return written;
    }
}
