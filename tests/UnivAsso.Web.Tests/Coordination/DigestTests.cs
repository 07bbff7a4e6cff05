using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Organisations;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Coordination.Digest;
using UnivAsso.Web.Platform.Digest;
using Xunit;

namespace UnivAsso.Web.Tests.Coordination;

/// <summary>The daily letter: at eight in Paris on working days, one for today and never several, nothing when there is nothing to do.</summary>
public sealed class DigestTests
{
    private const string Noa = "noa@exemple.test";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_eight_on_a_working_day_it_tells_what_waits_the_oldest_first()
    {
        // Tuesday 3 March 2026, 10:00 in Paris.
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        var need = await site.ReceivedNeedAsync();
        var research = await site.ReceivedResearchAsync();
        Assert.Equal(0, await RoundAsync(site));
        At(site, 4, 7, 59);
        Assert.Equal(0, await RoundAsync(site));
        At(site, 4, 8, 0);

        Assert.Equal(1, await RoundAsync(site));
        Assert.Equal(0, await RoundAsync(site));

        var mail = Assert.Single(Letters(site));
        Assert.Equal(Noa, mail.To);

        // Two requests to read and one structure to verify.
        Assert.Equal("À faire aujourd’hui (3)", mail.Subject);
        Assert.Contains("ce mercredi 4 mars 2026", mail.Text, StringComparison.Ordinal);
        Assert.Contains("À lire\n\n- 1 demande d’association, la plus ancienne : hier : https://localhost/coordination/besoins?etat=recue&tri=recue", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"- {need.Reference}, reçue hier, Les modalités de gouvernance, Lille : https://localhost/coordination/besoins/{need.Reference}", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"https://localhost/coordination/profils/{research.Reference}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Structures à vérifier", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://localhost/coordination/courriel-quotidien", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alix", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Comment garder nos bénévoles", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_group_with_the_oldest_comes_first()
    {
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        await RoundAsync(site);
        var late = await site.InReviewAsync();
        At(site, 27, 9, 0);
        await site.ReceivedNeedAsync();
        await RoundAsync(site);

        At(site, 30, 8, 0);
        await RoundAsync(site);

        Assert.Equal(JoinRequestStatus.InReview, (await site.FindAsync(late)).Status);
        var text = Letters(site)[^1].Text;
        Assert.InRange(text.IndexOf("En qualification, en retard", StringComparison.Ordinal), 0, text.IndexOf("À lire\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_to_do_sends_nothing()
    {
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        await RoundAsync(site);
        At(site, 4, 8, 30);

        Assert.Equal(0, await RoundAsync(site));
        Assert.Empty(Letters(site));

        // What comes in at nine is told the next morning, not at once.
        await site.ReceivedNeedAsync();
        Assert.Equal(0, await RoundAsync(site));
        At(site, 5, 8, 0);
        Assert.Equal(1, await RoundAsync(site));
    }

    [Fact]
    public async Task No_letter_leaves_on_a_weekend_a_holiday_or_in_the_night()
    {
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        await site.ReceivedNeedAsync();
        await RoundAsync(site);
        At(site, 6, 8, 0);
        Assert.Equal(1, await RoundAsync(site));

        foreach (var (day, hour) in ((int, int)[])[(7, 8), (7, 15), (8, 9), (9, 3)])
        {
            At(site, day, hour, 0);
            Assert.Equal(0, await RoundAsync(site));
        }

        At(site, 9, 8, 0);
        Assert.Equal(1, await RoundAsync(site));

        // Easter Monday, 6 April 2026; the clocks of Paris changed on 29 March.
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 3, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await RoundAsync(site));
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 6, 10, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await RoundAsync(site));
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 7, 5, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await RoundAsync(site));
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 7, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await RoundAsync(site));
    }

    [Theory]
    [InlineData(10, 14, 1)]
    [InlineData(8, 14, 0)]
    [InlineData(10, 5, 0)]
    public async Task After_days_of_outage_there_is_one_letter_for_today_or_none(int day, int hour, int expected)
    {
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        await site.ReceivedNeedAsync();
        await RoundAsync(site);

        At(site, day, hour, 0);
        Assert.Equal(expected, await RoundAsync(site));
        Assert.Equal(0, await RoundAsync(site));

        At(site, day + 1, 8, 0);
        Assert.InRange(await RoundAsync(site), 1, 1);
    }

    [Fact]
    public async Task Several_instances_write_one_letter_to_each_account()
    {
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        await site.SignedInAsync(Roles.Coordinator, "dany@exemple.test");
        await site.ReceivedNeedAsync();
        await RoundAsync(site);
        At(site, 4, 8, 0);
        var job = site.Services.GetRequiredService<DigestJob>();

        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => job.WriteDueAsync(Ct), Ct)));
        await site.DeliverMailsAsync();

        Assert.Equal(2, written.Sum());
        Assert.Equal(["dany@exemple.test", Noa], Letters(site).Select(m => m.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_the_coordination_gets_it_and_a_closed_account_does_not()
    {
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        await site.SignedInAsync(Roles.Coordinator, "partie@exemple.test");
        foreach (var role in Roles.All.Where(r => r != Roles.Coordinator))
        {
            await site.SignedInAsync(role);
        }

        await site.ReceivedNeedAsync();
        await RoundAsync(site);
        await site.InDatabaseAsync(db => db.Users.Where(u => u.Email == "partie@exemple.test")
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.DisabledAt, site.Clock.GetUtcNow()), Ct));
        At(site, 4, 8, 0);

        Assert.Equal(1, await RoundAsync(site));
        Assert.Equal([Noa], Letters(site).Select(m => m.To));
    }

    [Fact]
    public async Task A_person_stops_it_and_takes_it_up_again_without_a_second_letter_the_same_day()
    {
        await using var site = new Site();
        var noa = await site.SignedInAsync(Roles.Coordinator, Noa);
        await site.ReceivedNeedAsync();
        await RoundAsync(site);
        Assert.NotNull((await noa.OpenAsync("/espace")).Document.QuerySelector($"a[href='{DigestController.Address}']"));
        Assert.NotNull((await noa.OpenAsync("/coordination")).Document.QuerySelector($"a[href='{DigestController.Address}']"));

        var page = await noa.OpenAsync(DigestController.Address);
        Assert.NotNull(page.Document.QuerySelector("input[name=Wanted][checked]"));
        var stopped = await noa.SubmitAsync(page, new Dictionary<string, string?> { ["Wanted"] = null });
        Assert.Contains("vous ne recevrez plus ce courriel", stopped.Words, StringComparison.Ordinal);
        Assert.Null((await noa.OpenAsync(DigestController.Address)).Document.QuerySelector("input[name=Wanted][checked]"));
        At(site, 4, 8, 0);
        Assert.Equal(0, await RoundAsync(site));

        At(site, 4, 12, 0);
        noa = await site.SignedInAsync(Roles.Coordinator, Noa);
        var again = await noa.SubmitAsync(await noa.OpenAsync(DigestController.Address), new Dictionary<string, string?> { ["Wanted"] = "true" });
        Assert.Contains("jeudi 5 mars 2026 à 8\u00A0h", again.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await RoundAsync(site));
        At(site, 5, 8, 0);
        Assert.Equal(1, await RoundAsync(site));
    }

    [Fact]
    public async Task What_leaves_by_itself_is_not_something_to_do()
    {
        await using var site = new Site();
        await site.SignedInAsync(Roles.Coordinator, Noa);
        await RoundAsync(site);
        var request = await site.InReviewAsync();
        At(site, 4, 7, 58);
        await site.InDatabaseAsync(db => db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Status, OrganisationStatus.Verified), Ct));
        await site.ChangeAsync(request, r => r.Decide(
            new JoinRequestExit(JoinRequestAct.AskQuestion) { Text = "?" }, Desk.Colleague, TimeSpan.FromMinutes(10), site.Clock.GetUtcNow()));
        At(site, 4, 8, 0);

        Assert.Equal(0, await RoundAsync(site));
    }

    private static async Task<int> RoundAsync(Site site)
    {
        var written = await site.Services.GetRequiredService<DigestJob>().WriteDueAsync(Ct);
        await site.DeliverMailsAsync();
        return written;
    }

    private static List<OutboxMail> Letters(Site site) =>
        [.. site.Mails.Received.Where(m => m.Subject.StartsWith("À faire aujourd’hui", StringComparison.Ordinal))];

    /// <summary>A moment of March 2026, by the clocks of Paris in winter.</summary>
    private static void At(Site site, int day, int hour, int minute)
    {
        site.Clock.SetUtcNow(new DateTimeOffset(2026, 3, day, hour, minute, 0, TimeSpan.FromHours(1)));
    }
}
