using System.Net;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using UnivAsso.Web.Features.DlaIntake;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>The follow-up of a request to the DLA: each structure enters at its own address and sees what is its own.</summary>
public sealed class AskFollowTests(Site site) : IClassFixture<Site>
{
    private static readonly Actor Officer = new(ActorKind.DlaDesk, Guid.Parse("0199a000-0000-7000-8000-000000000002"), "Sacha Exemple");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_contact_enters_and_reads_where_the_request_stands()
    {
        var sent = await site.SentDlaRequestAsync();

        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Lead.Email);
        var sheet = await browser.OpenAsync($"/suivi/{sent.Reference}");

        Assert.Equal("Reçue, le guichet la lit", sheet.Text("main .status"));
        var request = await site.FindAsync(sent);
        Assert.NotNull(request.EmailConfirmedAt);
        Assert.Contains(Domain.Common.Time.FrenchDates.Day(request.DueOn!.Value), sheet.Words, StringComparison.Ordinal);
        Assert.Contains("DLA du Pas-de-Calais", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("Nos ressources baissent", sheet.Words, StringComparison.Ordinal);
        Assert.Contains(sent.Lead.Email, sheet.Words, StringComparison.Ordinal);
        Assert.Equal("no-store", sheet.Headers["Cache-Control"]);
        var print = await browser.OpenAsync($"/suivi/{sent.Reference}/imprimer");
        Assert.Contains("Nos ressources baissent", print.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_can_be_typed_in_any_spelling()
    {
        var sent = await site.SentDlaRequestAsync();
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Lead.Email);

        var sheet = await browser.OpenAsync($"/suivi/{sent.Reference.ToLowerInvariant()}");

        Assert.Equal(HttpStatusCode.OK, sheet.Status);
    }

    [Fact]
    public async Task A_structure_that_takes_part_enters_at_its_own_address_and_sees_nobody_elses_contact_nor_situation()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(3, everybodyConfirmed: true);
        var (own, other) = (sent.Structures[1], sent.Structures[2]);
        await WriteAsync(sent.Id.Value, "Pour la structure qui porte.");
        await WriteAsync(own.Id.Value, "Pour la deuxième.");
        await WriteAsync(other.Id.Value, "Pour la troisième.");

        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, own.Email);
        var sheet = await browser.OpenAsync($"/suivi/{sent.Reference}");

        Assert.Contains(sent.Lead.Name, sheet.Words, StringComparison.Ordinal);
        Assert.Contains(other.Name, sheet.Words, StringComparison.Ordinal);
        Assert.Contains(own.Email, sheet.Words, StringComparison.Ordinal);
        Assert.Contains("Pour la deuxième.", sheet.Words, StringComparison.Ordinal);
        foreach (var hidden in new[] { sent.Lead.Email, other.Email, "Pour la structure qui porte.", "Pour la troisième.", "Alix", "Exemple2" })
        {
            Assert.DoesNotContain(hidden, sheet.Html, StringComparison.Ordinal);
        }

        Assert.Null((await site.FindAsync(sent)).EmailConfirmedAt);
    }

    [Fact]
    public async Task A_structure_that_has_not_said_yes_does_not_enter()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(3);
        await site.ChangeAsync(sent, r => r.AnswerInvitation(sent.Structures[2].Id, joins: false, null, site.Clock.GetUtcNow()));

        foreach (var outside in sent.Structures.Skip(1))
        {
            var page = await DlaVisit.FollowAsync(site, site.Visitor(), sent.Reference, outside.Email);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.DoesNotContain(site.Mails.Received, m => m.To == outside.Email);
        }
    }

    [Fact]
    public async Task Asking_for_a_code_looks_the_same_whether_the_request_exists_or_not()
    {
        var sent = await site.SentDlaRequestAsync();
        var absent = Reference.Create(ReferenceKind.Dla, 2026, 9_998).ToString();

        var real = await FollowUp.FollowUpSite.AskAsync(site.Visitor(), sent.Reference, sent.Lead.Email);
        var nothing = await FollowUp.FollowUpSite.AskAsync(site.Visitor(), absent, sent.Lead.Email);

        Assert.Equal(real.Status, nothing.Status);
        Assert.Equal(real.Words.Replace(sent.Reference, "REF", StringComparison.Ordinal), nothing.Words.Replace(absent, "REF", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_go_both_ways_and_a_second_press_writes_once()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(2, everybodyConfirmed: true);
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Structures[1].Email);
        var page = await browser.OpenAsync($"/suivi/{sent.Reference}/message");

        await browser.SubmitAsync(page, [("Text", "Nous pouvons venir le mardi.")]);
        var sheet = await browser.SubmitAsync(page, [("Text", "Nous pouvons venir le mardi.")]);

        Assert.Contains("Nous pouvons venir le mardi.", sheet.Words, StringComparison.Ordinal);
        var request = await site.FindAsync(sent);
        var messages = await site.InDatabaseAsync(db => db.CaseMessages.Where(m => DlaThreads.AllOf(request).Contains(m.CaseId)).ToListAsync(Ct));
        var message = Assert.Single(messages);
        Assert.Equal((sent.Structures[1].Id.Value, true), (message.CaseId, message.FromRequester));
        var empty = await browser.SubmitAsync(page, [("Text", " ")]);
        Assert.Equal("Écrivez votre message.", empty.ErrorOf("Text")[(empty.ErrorOf("Text").IndexOf(':', StringComparison.Ordinal) + 2)..]);
    }

    [Fact]
    public async Task The_lead_answers_a_question_once_and_the_clock_goes_on()
    {
        var sent = await AskedAsync("Combien de salariés en septembre ?");
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Lead.Email);
        var sheet = await browser.OpenAsync($"/suivi/{sent.Reference}");
        Assert.Contains("Combien de salariés en septembre ?", sheet.Words, StringComparison.Ordinal);
        var page = await browser.OpenAsync($"/suivi/{sent.Reference}/completer");

        var empty = await browser.SubmitAsync(page, [("Text", "")]);
        var done = await browser.SubmitAsync(page, [("Text", "Quatre.")]);
        var again = await browser.SubmitAsync(page, [("Text", "Cinq.")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (empty.Status, done.Status, again.Status));
        Assert.Contains("Quatre.", done.Words, StringComparison.Ordinal);
        Assert.Equal("Cinq.", again.Document.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Equal(DlaRequestStatus.Assigned, (await site.FindAsync(sent)).Status);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.CaseMessages.CountAsync(m => m.CaseId == sent.Id.Value, Ct)));
    }

    [Fact]
    public async Task A_question_to_the_lead_is_not_shown_to_the_others()
    {
        var sent = await AskedAsync("Combien de salariés en octobre ?", structures: 2);
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Structures[1].Email);

        var sheet = await browser.OpenAsync($"/suivi/{sent.Reference}");
        var page = await browser.OpenAsync($"/suivi/{sent.Reference}/completer");

        Assert.DoesNotContain("octobre", sheet.Html + page.Html, StringComparison.Ordinal);
        Assert.Contains("Le guichet attend une précision", sheet.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_structure_leaves_and_the_others_go_on_without_it()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(3, everybodyConfirmed: true);
        var own = sent.Structures[1];
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, own.Email);
        var page = await browser.OpenAsync($"/suivi/{sent.Reference}/retirer");
        Assert.Equal("Nous nous retirons", page.Heading);

        var after = await browser.SubmitAsync(page, [("Reason", "Trop tôt pour nous.")]);

        Assert.Equal("Votre structure s’est retirée", after.Heading);
        Assert.DoesNotContain("Nos ressources baissent", after.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/suivi/{sent.Reference}/message")).Status);
        var request = await site.FindAsync(sent);
        Assert.Equal(DlaRequestStatus.Received, request.Status);
        Assert.Equal(ParticipationState.Left, request.Participations.Single(p => p.Id == own.Id).State);
        await site.DeliverMailsAsync();
        Assert.Contains("s’est retirée", site.Mails.LastTo(own.Email).Subject, StringComparison.Ordinal);
        Assert.Contains("s’est retirée", site.Mails.LastTo(sent.Lead.Email).Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Trop tôt pour nous.", site.Mails.LastTo(sent.Lead.Email).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_lead_leaves_another_takes_over_and_reads_none_of_its_messages()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(2, everybodyConfirmed: true);
        await WriteAsync(sent.Id.Value, "Entre vous et moi.");
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Lead.Email);

        await browser.SubmitAsync(await browser.OpenAsync($"/suivi/{sent.Reference}/retirer"), [("Reason", "")]);

        var next = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Structures[1].Email);
        var sheet = await next.OpenAsync($"/suivi/{sent.Reference}");
        Assert.DoesNotContain("Entre vous et moi.", sheet.Html, StringComparison.Ordinal);
        Assert.Equal(sent.Structures[1].Id, (await site.FindAsync(sent)).Lead.Id);
        Assert.Equal(1, await site.InDatabaseAsync(db => db.CaseMessages.CountAsync(m => m.CaseId == sent.Lead.Id.Value, Ct)));
    }

    [Fact]
    public async Task The_last_structure_withdraws_the_request_and_may_bring_it_back()
    {
        var sent = await site.SentDlaRequestAsync();
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Lead.Email);

        var withdrawn = await browser.SubmitAsync(await browser.OpenAsync($"/suivi/{sent.Reference}/retirer"), [("Reason", "")]);
        Assert.Equal("Retirée à votre demande", withdrawn.Text("main .status"));
        Assert.Equal("Cette demande n’est plus en cours", (await browser.OpenAsync($"/suivi/{sent.Reference}/retirer")).Heading);
        var form = await browser.OpenAsync($"/suivi/{sent.Reference}/rouvrir");
        var silent = await browser.SubmitAsync(form, [("Text", "")]);
        var back = await browser.SubmitAsync(form, [("Text", "Nous avons changé d’avis.")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal("Reçue, le guichet la lit", back.Text("main .status"));
        Assert.Equal(DlaRequestStatus.Received, (await site.FindAsync(sent)).Status);
    }

    [Fact]
    public async Task A_proposal_that_can_still_be_taken_back_is_not_shown()
    {
        var sent = await site.SentDlaRequestAsync();
        await site.ChangeAsync(sent, r =>
        {
            var now = site.Clock.GetUtcNow();
            Assert.True(r.Take(DeskCalendar.WithoutPause, Officer, now).IsDone);
            Assert.True(r.HoldMeeting(Guid.CreateVersion7(now), DeskCalendar.WithoutPause, Officer, now).IsDone);
            return r.Propose(
                new IntakeProposal(IntakeOutcome.Continue) { Wording = "Continuons." },
                r.Participations.ToDictionary(p => p.Id, p => p.Id.Value.ToString("N")),
                DlaRequest.UndoWindow,
                Officer,
                now).IsDone;
        });
        var browser = await DlaVisit.FollowerAsync(site, sent.Reference, sent.Lead.Email);

        Assert.Equal("La première rencontre a eu lieu", (await browser.OpenAsync($"/suivi/{sent.Reference}")).Text("main .status"));
        site.Clock.Advance(DlaRequest.UndoWindow);
        Assert.Equal("Une proposition attend les réponses", (await browser.OpenAsync($"/suivi/{sent.Reference}")).Text("main .status"));
    }

    private async Task<TestDlaRequest> AskedAsync(string question, int structures = 1)
    {
        var sent = await site.SentCollectiveDlaRequestAsync(structures, everybodyConfirmed: true);
        await site.ChangeAsync(sent, r =>
        {
            Assert.True(r.Take(DeskCalendar.WithoutPause, Officer, site.Clock.GetUtcNow()).IsDone);
            return r.AskComplement(question, DeskCalendar.WithoutPause, Officer, site.Clock.GetUtcNow()).IsDone;
        });
        return sent;
    }

    private Task<int> WriteAsync(Guid thread, string text) => site.InDatabaseAsync(db =>
    {
        db.CaseMessages.Add(new CaseMessage
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
            CaseId = thread,
            FromRequester = false,
            AuthorName = "Sacha Exemple",
            Text = text,
            At = site.Clock.GetUtcNow(),
            VisibleAt = site.Clock.GetUtcNow(),
        });
        return db.SaveChangesAsync(Ct);
    });
}
