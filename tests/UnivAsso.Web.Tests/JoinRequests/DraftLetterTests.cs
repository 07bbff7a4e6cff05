using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Jobs;
using UnivAsso.Web.Tests.JoinRequests.Association;
using UnivAsso.Web.Tests.JoinRequests.Research;
using Xunit;
using static UnivAsso.Web.Tests.JoinRequests.Association.AssociationVisit;

namespace UnivAsso.Web.Tests.JoinRequests;

/// <summary>A draft left alone: a letter after a day, thirty days and seven days before the end, none twice, none too late.</summary>
public sealed partial class DraftLetterTests
{
    private const string AfterADay = "Votre brouillon vous attend jusqu’au";
    private const string OneMonthLeft = "Votre brouillon sera effacé le";
    private const string OneWeekLeft = "Dernier rappel";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_three_letters_leave_in_time_and_once_each()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromHours(23)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromHours(1)));
        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(58)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(1)));
        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(22)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(1)));
        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(7)));

        var subjects = Subjects(site, visit.Email);
        Assert.Equal(3, subjects.Count);
        Assert.StartsWith(AfterADay, subjects[0], StringComparison.Ordinal);
        Assert.StartsWith(OneMonthLeft, subjects[1], StringComparison.Ordinal);
        Assert.StartsWith(OneWeekLeft, subjects[2], StringComparison.Ordinal);
        Assert.All(subjects, s => Assert.EndsWith("lundi 1er juin 2026", s, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_of_research_gets_them_too()
    {
        await using var site = new Site();
        await new ResearchWalk(site.Visitor()).ToAsync("rattachement");

        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(1)));

        Assert.Contains("Rejoindre la démarche\u00A0: recherche", site.Mails.LastTo("camille@exemple.test").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_written_to_before_they_told_where()
    {
        await using var site = new Site();
        await new AssociationVisit(site).OpenedAsync("vous", Support);

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(89)));
    }

    [Fact]
    public async Task An_address_that_was_refused_or_is_half_typed_is_not_written_to()
    {
        await using var site = new Site();
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("vous", Support);
        await visit.ContinueAsync(page, ("FirstName", ""));

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task A_change_puts_the_letters_off_and_the_first_one_never_leaves_twice()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(1)));

        site.Clock.Advance(TimeSpan.FromDays(30));
        var start = await visit.Browser.OpenAsync(StartAddress);
        await visit.ContinueAsync(await visit.Browser.OpenAsync(LinkOf(start, "/visibilite")));

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(59)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(1)));
        Assert.StartsWith(OneMonthLeft, Subjects(site, visit.Email)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_days_of_outage_lose_no_letter_and_double_none()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);

        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(4)));
        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.Zero));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(59)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(23)));

        Assert.Equal(3, Subjects(site, visit.Email).Count);
    }

    [Fact]
    public async Task After_a_long_outage_only_the_letter_that_still_makes_sense_leaves()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);

        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(85)));

        Assert.StartsWith(OneWeekLeft, Assert.Single(Subjects(site, visit.Email)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_expired_meanwhile_is_not_written_about()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(91)));

        Assert.Empty(Subjects(site, visit.Email));
    }

    [Fact]
    public async Task Two_instances_write_one_letter()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);
        site.Clock.Advance(TimeSpan.FromDays(1));
        var job = site.Services.GetRequiredService<DraftLetterJob>();

        var written = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => job.WriteDueAsync(Ct), Ct)));

        await site.DeliverMailsAsync();
        Assert.Equal(1, written.Sum());
        Assert.Single(Subjects(site, visit.Email));
    }

    [Fact]
    public async Task Whoever_sent_another_request_since_is_not_reminded_of_the_draft()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.ReceivedNeedAsync(visit.Email);

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(1)));

        // It is still about to be erased: that is told.
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(59)));
    }

    [Fact]
    public async Task A_sent_draft_keeps_neither_its_answers_nor_its_address_and_is_not_written_about()
    {
        await using var site = new Site();
        var visit = new AssociationVisit(site);
        var thanks = await visit.SentAsync(Support);
        await site.DeliverMailsAsync();
        var before = site.Mails.Received.Count;

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(85)));

        Assert.Equal(before, site.Mails.Received.Count);
        var draft = await site.InDatabaseAsync(db => db.Drafts.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((ReferenceOf(thanks), null, null), (draft.SentAs, draft.Email, draft.NextLetterAt));
        Assert.DoesNotContain(visit.Name, draft.State, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_the_link_is_as_good_as_the_first_letter()
    {
        await using var site = new Site();
        var visit = new AssociationVisit(site);
        var page = await visit.OpenedAsync("structure", Support);
        var later = await visit.Browser.OpenAsync($"{StartAddress}/plus-tard{page.Address.Query}");
        await visit.Browser.SubmitAsync(later, [("Email", visit.Email)]);

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(59)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task The_link_shows_and_only_its_buttons_keep_longer_or_delete()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);
        await RoundAfterAsync(site, TimeSpan.FromDays(60));
        var link = LinkIn(site.Mails.LastTo(visit.Email));
        var stranger = site.Visitor();

        var shown = await stranger.OpenAsync(link);
        await stranger.OpenAsync(link);
        Assert.Equal("Reprendre votre brouillon", shown.Heading);
        Assert.DoesNotContain(visit.Name, shown.Words, StringComparison.Ordinal);
        Assert.Equal(Day(2026, 6, 1), await ExpiryAsync(site));

        var kept = await stranger.SubmitAsync(shown, [], "#garder-plus");
        await stranger.SubmitAsync(shown, [], "#garder-plus");
        Assert.Contains("gardé jusqu’au vendredi 31 juillet 2026", kept.Words, StringComparison.Ordinal);
        Assert.Equal(Day(2026, 7, 31), await ExpiryAsync(site));

        var deleted = await stranger.SubmitAsync(kept, [], "#supprimer");
        Assert.Contains("supprimé", deleted.Words, StringComparison.Ordinal);
        Assert.Equal(0, await site.InDatabaseAsync(db => db.Drafts.CountAsync(Ct)));
        Assert.Equal(0, await site.InDatabaseAsync(db => db.DraftLinks.CountAsync(Ct)));
        var gone = await stranger.SubmitAsync(kept, [], "#supprimer");
        Assert.Equal(HttpStatusCode.OK, gone.Status);
        Assert.Contains("Ce lien n’ouvre plus de brouillon", gone.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_kept_longer_gets_its_two_warnings_again()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);
        await RoundAfterAsync(site, TimeSpan.FromDays(60));
        var browser = site.Visitor();
        await browser.SubmitAsync(await browser.OpenAsync(LinkIn(site.Mails.LastTo(visit.Email))), [], "#garder-plus");

        Assert.Equal(0, await RoundAfterAsync(site, TimeSpan.FromDays(59)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(1)));
        Assert.Equal(1, await RoundAfterAsync(site, TimeSpan.FromDays(23)));
    }

    [Fact]
    public async Task An_older_letter_still_opens_the_draft_and_the_outbox_tells_no_link()
    {
        await using var site = new Site();
        var visit = await LeftAsync(site);
        await RoundAfterAsync(site, TimeSpan.FromDays(1));
        var first = LinkIn(site.Mails.LastTo(visit.Email));
        await RoundAfterAsync(site, TimeSpan.FromDays(59));
        var second = LinkIn(site.Mails.LastTo(visit.Email));

        var elsewhere = site.Visitor();
        var opened = await elsewhere.SubmitAsync(await elsewhere.OpenAsync(first), [], "#reprendre");

        Assert.NotEqual(first, second);
        Assert.Equal("visibilite", SlugOf(opened));
        Assert.Contains(visit.Name, (await elsewhere.OpenAsync(StartAddress)).Words, StringComparison.Ordinal);
        var kept = await site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().Where(m => m.To == visit.Email).ToListAsync(Ct));
        Assert.Equal(2, kept.Count);
        Assert.All(kept, m => Assert.Equal(OutboxMail.Forgotten, m.Text));
    }

    /// <summary>Somebody who filled pages in until their address was told, then left.</summary>
    private static async Task<AssociationVisit> LeftAsync(Site site)
    {
        var visit = new AssociationVisit(site);
        await visit.OpenedAsync("visibilite", Support);
        return visit;
    }

    private static async Task<int> RoundAfterAsync(Site site, TimeSpan time)
    {
        site.Clock.Advance(time);
        var written = await site.Services.GetRequiredService<DraftLetterJob>().WriteDueAsync(Ct);
        await site.DeliverMailsAsync();
        return written;
    }

    private static List<string> Subjects(Site site, string email) => [.. site.Mails.Received.Where(m => m.To == email).Select(m => m.Subject)];

    private static string LinkIn(OutboxMail mail) => ResumeLink().Match(mail.Text).Value;

    private static string LinkOf(Page page, string part) => page.Document.QuerySelectorAll("main a")
        .Select(a => a.GetAttribute("href")!)
        .First(href => href.Contains(part, StringComparison.Ordinal));

    private static Task<DateOnly> ExpiryAsync(Site site) => site.InDatabaseAsync(async db =>
        DateOnly.FromDateTime((await db.Drafts.AsNoTracking().SingleAsync(Ct)).ExpiresAt.UtcDateTime));

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);

    [GeneratedRegex(@"https://localhost/reprendre/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex ResumeLink();
}
