using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using UnivAsso.Testing;
using UnivAsso.Web.Tests.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.Referrals;

/// <summary>A redirection from the agreement of the structure to what came of it, by the pages of the three who take part.</summary>
public sealed class RedirectionTests
{
    private const string Name = "Loutre et roseau";
    private const string Need = "Nos ressources baissent depuis deux ans.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PassEmail")]
    [InlineData("PassPhone")]
    [InlineData("PassEmail", "PassName")]
    [InlineData("PassPhone", "PassNeed")]
    [InlineData("PassEmail", "PassPhone", "PassName", "PassNeed")]
    public async Task The_actor_reads_what_was_ticked_and_nothing_else(params string[] ticked)
    {
        await using var site = new DlaDecisionSite();
        var (request, _, link, actors) = await ProposedAsync(site, 1);

        await AnswerAsync(site, link, [("Answer", "transmettre"), .. ticked.Select(t => (t, "true"))]);
        var seen = await OpenAsync(site, await site.LinkToAsync(actors[0].Email, "/orientation/"));

        var contact = (await site.FindAsync(request)).Lead.Contact;
        foreach (var (what, text) in new[] { ("PassEmail", contact.Email), ("PassName", Name), ("PassNeed", Need) })
        {
            Assert.Equal(ticked.Contains(what), seen.Html.Contains(text, StringComparison.Ordinal));
        }

        Assert.Equal(ticked.Contains("PassPhone"), seen.Document.QuerySelector($"a[href='tel:{contact.Phone}']") is not null);
    }

    [Fact]
    public async Task Without_a_means_of_contact_nothing_is_passed_on_and_what_was_ticked_stays()
    {
        await using var site = new DlaDecisionSite();
        var (request, _, link, actors) = await ProposedAsync(site, 1);

        var refused = await AnswerAsync(site, link, [("Answer", "transmettre"), ("PassName", "true")]);
        await site.DeliverMailsAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("input[name=PassName][checked]"));
        Assert.DoesNotContain(site.Mails.Received, m => m.To == actors[0].Email);
        Assert.Equal(ReferralStatus.Prepared, Assert.Single(await site.ReferralsOfAsync(request)).Status);
    }

    [Fact]
    public async Task A_structure_that_says_no_gives_its_reason_and_the_request_comes_back_to_its_officer()
    {
        await using var site = new DlaDecisionSite();
        var (request, officer, link, actors) = await ProposedAsync(site, 1);

        var untold = await AnswerAsync(site, link, [("Answer", "non")]);
        await AnswerAsync(site, link, [("Answer", "non"), ("Reason", "pas-adapte")]);
        await site.DeliverMailsAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, untold.Status);
        Assert.Equal(ReferralStatus.DeclinedByStructure, Assert.Single(await site.ReferralsOfAsync(request)).Status);
        Assert.DoesNotContain(site.Mails.Received, m => m.To == actors[0].Email);
        Assert.Contains(request.Reference, site.Mails.LastTo(officer.Email).Subject, StringComparison.Ordinal);
        var list = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/orientations");
        Assert.Contains("Cet acteur ne répond pas à notre besoin", list.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_structure_that_makes_contact_itself_is_asked_later_what_came_of_it()
    {
        await using var site = new DlaDecisionSite();
        var (request, _, link, actors) = await ProposedAsync(site, 1);

        await AnswerAsync(site, link, [("Answer", "nous-memes")]);
        await site.DeliverMailsAsync();
        var mailed = site.Mails.Received.Count(m => m.To == actors[0].Email);
        site.Clock.Advance(TimeSpan.FromDays(46));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();

        Assert.Equal(0, mailed);
        Assert.Matches("/satisfaction/[0-9a-f]+", site.Mails.LastTo(request.Lead.Email).Text);
    }

    [Fact]
    public async Task An_agreement_taken_back_closes_the_page_of_the_actor()
    {
        await using var site = new DlaDecisionSite();
        var (request, _, link, actors) = await ProposedAsync(site, 1);
        await AnswerAsync(site, link, [("Answer", "transmettre"), ("PassEmail", "true"), ("PassName", "true")]);
        var target = await site.LinkToAsync(actors[0].Email, "/orientation/");
        using var actor = site.Visitor();
        var open = await actor.OpenAsync(target);

        using var structure = site.Visitor();
        await structure.SubmitAsync(await structure.OpenAsync(link), [], "#retirer");
        var closed = await actor.OpenAsync(target);
        var answered = await actor.SubmitAsync(open, [("Answer", "contact")], "#contact");

        Assert.Contains(Name, open.Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (closed.Status, answered.Status));
        Assert.DoesNotContain(Name, closed.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(request.Lead.Email, closed.Html, StringComparison.Ordinal);
        Assert.Equal(ReferralStatus.Withdrawn, Assert.Single(await site.ReferralsOfAsync(request)).Status);
    }

    [Fact]
    public async Task A_silent_actor_is_reminded_twice_then_the_next_one_is_tried_and_at_last_the_officer_is_told()
    {
        await using var site = new DlaDecisionSite();
        var (request, officer, link, actors) = await ProposedAsync(site, 2);
        var all = await site.ReferralsOfAsync(request);
        await AnswerAsync(site, link, [("Answer", "transmettre"), ("PassEmail", "true"), .. all.Select(r => ("Wanted", $"{r.Id.Value}"))]);
        await site.DeliverMailsAsync();
        // The jobs stop for three days around each reminder: each is sent once all the same.
        foreach (var day in new[] { 6, 4, 4, 3 })
        {
            site.Clock.Advance(TimeSpan.FromDays(day));
            await site.DoDueTasksAsync();
            await site.DoDueTasksAsync();
            await site.DeliverMailsAsync();
        }

        // The redirection, two reminders, and the word that its page is closed.
        Assert.Equal(4, MailsTo(site, actors[0].Email));
        Assert.Equal(2, site.Mails.Received.Count(m => m.To == actors[0].Email && m.Subject.Contains("Rappel", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal([ReferralStatus.Unanswered, ReferralStatus.Sent], (await site.ReferralsOfAsync(request)).Select(r => r.Status));
        Assert.Equal(1, MailsTo(site, actors[1].Email));
        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(site, await site.LinkToAsync(actors[0].Email, "/orientation/"))).Status);

        var told = MailsTo(site, officer.Email);
        site.Clock.Advance(TimeSpan.FromDays(20));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();

        // Nobody comes after the last one: it may still answer, and the officer is told to act.
        Assert.True((await site.ReferralsOfAsync(request))[^1].IsSilent(site.Clock.GetUtcNow()));
        Assert.True(MailsTo(site, officer.Email) > told);
        Assert.Contains(request.Reference, site.Mails.LastTo(officer.Email).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_structure_that_says_nothing_is_reminded_then_its_officer_calls()
    {
        await using var site = new DlaDecisionSite();
        var (request, officer, _, actors) = await ProposedAsync(site, 1);
        var (structure, told) = (MailsTo(site, request.Lead.Email), MailsTo(site, officer.Email));

        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();
        var reminded = MailsTo(site, request.Lead.Email);
        site.Clock.Advance(TimeSpan.FromDays(10));
        await site.DoDueTasksAsync();
        await site.DoDueTasksAsync();
        await site.DeliverMailsAsync();

        Assert.Equal(structure + 1, reminded);
        Assert.Equal(told + 1, MailsTo(site, officer.Email));
        Assert.Equal(0, MailsTo(site, actors[0].Email));
    }

    [Fact]
    public async Task What_helped_closes_the_loop_and_the_page_of_the_actor()
    {
        await using var site = new DlaDecisionSite();
        var (request, officer, link, actors) = await ProposedAsync(site, 1);
        await AnswerAsync(site, link, [("Answer", "transmettre"), ("PassEmail", "true")]);
        var target = await site.LinkToAsync(actors[0].Email, "/orientation/");
        using var actor = site.Visitor();

        foreach (var (form, answers) in new (string, (string, string)[])[]
        {
            ("#recu", [("Answer", "recu")]), ("#contact", [("Answer", "contact")]), ("#contact-etabli", [("Answer", "contact-etabli")]),
            ("#issue", [("Result", nameof(ReferralOutcome.Helped))]),
        })
        {
            var page = await actor.OpenAsync(target);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            await actor.SubmitAsync(page, answers, form);
        }

        var referral = Assert.Single(await site.ReferralsOfAsync(request));
        Assert.Equal((ReferralStatus.OutcomeKnown, ReferralOutcome.Helped), (referral.Status, referral.Outcome!.Value));
        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(site, target)).Status);
        var list = await officer.Browser.OpenAsync($"/espace-dla/demandes/{request.Reference}/orientations");
        Assert.Contains("Issue", list.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_structure_that_still_needs_the_DLA_reopens_its_request()
    {
        await using var site = new DlaDecisionSite();
        var (request, officer, link, _) = await ProposedAsync(site, 1);
        await AnswerAsync(site, link, [("Answer", "nous-memes")]);
        var feedback = await site.FeedbackLinkAsync(Assert.Single(await site.ReferralsOfAsync(request)));
        using var structure = site.Visitor();

        var untold = await structure.SubmitAsync(await structure.OpenAsync(feedback), [("Comment", "Personne n’a répondu.")]);
        var told = await structure.SubmitAsync(
            untold, [("Contacted", "non"), ("Help", nameof(HelpGiven.No)), ("StillNeedsUs", "oui"), ("Comment", "Personne n’a répondu.")]);
        await site.DeliverMailsAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, untold.Status);
        Assert.Equal("Personne n’a répondu.", untold.Value("Comment"));
        Assert.Equal(HttpStatusCode.OK, told.Status);
        Assert.Equal(DlaRequestStatus.Received, (await site.FindAsync(request)).Status);
        Assert.Contains(request.Reference, site.Mails.LastTo(officer.Email).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_or_probes_a_mailed_link_changes_nothing()
    {
        await using var site = new DlaDecisionSite();
        var (request, _, link, actors) = await ProposedAsync(site, 1);
        await AnswerAsync(site, link, [("Answer", "transmettre"), ("PassEmail", "true")]);
        string[] links =
        [
            link, await site.LinkToAsync(actors[0].Email, "/orientation/"), await site.FeedbackLinkAsync(Assert.Single(await site.ReferralsOfAsync(request))),
        ];
        var before = await StandAsync(site);
        using var scanner = site.Visitor();

        foreach (var address in links)
        {
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                Assert.Equal(HttpStatusCode.OK, (await scanner.SendAsync(new HttpRequestMessage(method, address))).Status);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await scanner.OpenAsync(address[..^1] + (address[^1] == '0' ? '1' : '0'))).Status);
        }

        Assert.Equal(before, await StandAsync(site));
    }

    private static async Task<(TestDlaRequest Request, TestOfficer Officer, string Link, IReadOnlyList<(Guid Id, string Email)> Actors)> ProposedAsync(DlaDecisionSite site, int actors)
    {
        List<(Guid Id, string Email)> chosen = [];
        for (var number = 1; number <= actors; number++)
        {
            chosen.Add(await site.ResourceActorAsync($"Appui fictif {number}"));
        }

        var officer = await site.OfficerWithHoursAsync();
        var request = await site.FollowedAsync(officer, new DlaRequestToSend { Name = Name, WhatBrings = Need });
        return (request, officer, await site.RedirectedAsync(request, officer, [.. chosen.Select(a => a.Id)]), chosen);
    }

    private static async Task<Page> AnswerAsync(Site site, string link, IEnumerable<(string, string)> answers)
    {
        using var structure = site.Visitor();
        return await structure.SubmitAsync(await structure.OpenAsync(link), answers, "#repondre");
    }

    private static async Task<Page> OpenAsync(Site site, string address)
    {
        using var visitor = site.Visitor();
        return await visitor.OpenAsync(address);
    }

    private static int MailsTo(Site site, string email) => site.Mails.Received.Count(m => m.To == email);

    private static Task<(string, int, int, int)> StandAsync(Site site) => site.InDatabaseAsync(async db => (
        string.Join(',', await db.Referrals.OrderBy(r => r.Id).Select(r => $"{r.Status}:{r.Version}").ToListAsync(Ct)),
        await db.Journal.CountAsync(Ct),
        await db.OutboxMails.CountAsync(Ct),
        await db.DueTasks.CountAsync(t => t.DoneAt != null, Ct)));
}
