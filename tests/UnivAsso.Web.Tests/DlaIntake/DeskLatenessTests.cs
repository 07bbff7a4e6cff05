using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake.Inbox;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The lead of a desk hears once, for each stage, that a request is late: whatever stops, and only when it is.</summary>
public sealed class DeskLatenessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_lead_is_told_once_for_a_stage_after_days_of_stopped_jobs()
    {
        await using var site = new Site();
        var lead = await site.SeatedOfficerAsync(isLead: true);
        await site.SeatedOfficerAsync();
        var request = await SentAsync(site, new DlaRequestToSend { Name = "Les Discrets" });

        // Sent on Tuesday, to be read by Thursday; late on Friday morning. The jobs come back three days later.
        Assert.Equal(0, await LettersAsync(site));
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.DoDueTasksAsync();
        Assert.Equal(0, await LettersAsync(site));
        site.Clock.Advance(TimeSpan.FromDays(4));
        await site.DoDueTasksAsync();
        await site.DoDueTasksAsync();

        Assert.Equal(1, await LettersAsync(site));
        await site.DeliverMailsAsync();
        var mail = site.Mails.LastTo(lead.Email);
        Assert.Contains("Le retard est de 2\u00A0jours ouvrés", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Discrets", mail.Text + mail.Subject, StringComparison.Ordinal);

        // The next stage has a lateness of its own.
        await (await site.AgainAsync(lead)).ActAsync(request, "#prendre");
        site.Clock.Advance(TimeSpan.FromDays(20));
        await site.DoDueTasksAsync();
        Assert.Equal(2, await LettersAsync(site));
    }

    [Fact]
    public async Task What_is_done_in_time_tells_nobody()
    {
        await using var site = new Site();
        var lead = await site.SeatedOfficerAsync(isLead: true);
        var request = await SentAsync(site, new DlaRequestToSend());
        await lead.ActAsync(request, "#prendre");

        site.Clock.Advance(TimeSpan.FromDays(6));
        await site.DoDueTasksAsync();

        Assert.Equal(0, await LettersAsync(site));
    }

    [Fact]
    public async Task A_closing_announced_since_puts_the_word_off_and_does_not_lose_it()
    {
        await using var site = new Site();
        await site.SeatedOfficerAsync(isLead: true);
        await SentAsync(site, new DlaRequestToSend());
        await site.InDatabaseAsync(async db =>
        {
            var desk = await db.DlaDesks.Include(d => d.Pauses).SingleAsync(d => d.Code == "pas-de-calais", Ct);
            desk.Announce(new DateOnly(2026, 3, 6), new DateOnly(2026, 3, 10), "Travaux", Domain.Common.Actor.System, site.Clock.GetUtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        site.Clock.Advance(TimeSpan.FromDays(6));
        await site.DoDueTasksAsync();
        Assert.Equal(0, await LettersAsync(site));
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.DoDueTasksAsync();

        Assert.Equal(1, await LettersAsync(site));
    }

    [Fact]
    public async Task Without_a_lead_at_the_desk_the_region_is_told()
    {
        await using var site = new Site();
        var region = await site.SeatedOfficerAsync("regional", isLead: true);
        await SentAsync(site, new DlaRequestToSend());

        site.Clock.Advance(TimeSpan.FromDays(6));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();

        Assert.Contains("en retard", site.Mails.LastTo(region.Email).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stands_in_for_an_absent_lead_is_told_instead()
    {
        await using var site = new Site();
        var (lead, substitute) = (await site.SeatedOfficerAsync(isLead: true), await site.SeatedOfficerAsync());
        await site.InDatabaseAsync(async db =>
        {
            var seat = await db.DlaOfficerSeats.Include(s => s.Absences).SingleAsync(s => s.UserId == lead.Id, Ct);
            Assert.True(seat.BeAway(new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 20), substitute.Id, substitute.Name, Domain.Common.Actor.System, site.Clock.GetUtcNow()).IsDone);
            return await db.SaveChangesAsync(Ct);
        });
        await SentAsync(site, new DlaRequestToSend());

        site.Clock.Advance(TimeSpan.FromDays(6));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();

        Assert.Contains("en retard", site.Mails.LastTo(substitute.Email).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == lead.Email);
    }

    [Fact]
    public async Task Planned_twice_it_is_one_row()
    {
        await using var site = new Site();
        var request = await SentAsync(site, new DlaRequestToSend());
        await PlanAsync(site, request);

        Assert.Equal(1, await site.InDatabaseAsync(db => db.DueTasks.CountAsync(t => t.Kind == DlaLateness.Kind, Ct)));
    }

    private static async Task<TestDlaRequest> SentAsync(Site site, DlaRequestToSend told)
    {
        var request = await site.SentDlaRequestAsync(told);
        await PlanAsync(site, request);
        return request;
    }

    /// <summary>As the sending does.</summary>
    private static async Task PlanAsync(Site site, TestDlaRequest sent)
    {
        var request = await site.FindAsync(sent);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DlaLateness>().PlanAsync(request, Ct);
        await scope.ServiceProvider.GetRequiredService<Data.UnivAssoDb>().SaveChangesAsync(Ct);
    }

    private static Task<int> LettersAsync(Site site) =>
        site.InDatabaseAsync(db => db.OutboxMails.CountAsync(m => EF.Functions.Like(m.Key, DlaLateness.Kind + ":%"), Ct));
}
