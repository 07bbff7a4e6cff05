using System.Net;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Testing;
using Xunit;

namespace UnivAsso.Web.Tests.DlaIntake;

/// <summary>Each structure answers for itself, with a link that only its buttons put to use.</summary>
public sealed class AskConfirmTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Looking_at_the_link_changes_nothing_whoever_looks()
    {
        var sent = await site.SentCollectiveDlaRequestAsync();
        var before = await site.FindAsync(sent);
        var (address, browser) = (AddressOf(sent.Structures[1]), site.Visitor());

        var page = await browser.OpenAsync(address);
        var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.Status, head.Status));
        Assert.Contains(sent.Lead.Name, page.Words, StringComparison.Ordinal);
        Assert.Contains("Nos ressources baissent", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Lead.Email, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Structures[2].Email, page.Html, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.Contains("noindex", page.Html, StringComparison.Ordinal);
        var after = await site.FindAsync(sent);
        Assert.Equal(before.Version, after.Version);
        Assert.All(after.Participations.Where(p => !p.IsLead), p => Assert.Equal(ParticipationState.Invited, p.State));
    }

    [Theory]
    [InlineData("oui", ParticipationState.Confirmed, "Votre structure en est", "en est")]
    [InlineData("non", ParticipationState.Declined, "Votre structure n’en est pas", "n’en est pas")]
    public async Task A_structure_answers_and_the_lead_is_told(string answer, ParticipationState state, string heading, string told)
    {
        var sent = await site.SentCollectiveDlaRequestAsync();

        var page = await AnswerAsync(sent.Structures[1], answer, "Un mot pour le guichet.");

        Assert.Equal(heading, page.Heading);
        var request = await site.FindAsync(sent);
        var own = request.Participations.Single(p => p.Id == sent.Structures[1].Id);
        Assert.Equal((state, "Un mot pour le guichet."), (own.State, own.Words));
        await site.DeliverMailsAsync();
        var letter = site.Mails.LastTo(sent.Lead.Email);
        Assert.Contains(told, letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Un mot pour le guichet.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Structures[1].Email, letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_answer_changes_nothing_and_says_what_to_do()
    {
        var sent = await site.SentCollectiveDlaRequestAsync();
        var browser = site.Visitor();
        var page = await browser.OpenAsync(AddressOf(sent.Structures[1]));
        await browser.SubmitAsync(page, [("Answer", "oui")]);

        var again = await browser.SubmitAsync(page, [("Answer", "non")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Que faire ?", again.Words, StringComparison.Ordinal);
        Assert.Equal(ParticipationState.Confirmed, (await site.FindAsync(sent)).Participations.Single(p => p.Id == sent.Structures[1].Id).State);
        Assert.Equal("Votre structure en est", (await browser.OpenAsync(AddressOf(sent.Structures[1]))).Heading);
    }

    [Fact]
    public async Task An_unknown_link_says_what_to_do()
    {
        var page = await site.Visitor().OpenAsync("/dla/confirmer/0123456789abcdef0123456789abcdef");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Que faire ?", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_a_request_that_is_over_says_so()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(2);
        await site.ChangeAsync(sent, r => r.Leave(r.Lead.Id, null, site.Clock.GetUtcNow()));

        var page = await site.Visitor().OpenAsync(AddressOf(sent.Structures[1]));

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Cette demande n’attend plus de réponse", page.Heading);
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Without_an_answer_or_with_too_many_words_the_page_comes_back()
    {
        var sent = await site.SentCollectiveDlaRequestAsync();
        var browser = site.Visitor();
        var page = await browser.OpenAsync(AddressOf(sent.Structures[1]));
        var longWords = new string('a', DlaParticipation.WordsMaxLength + 1);

        var silent = await browser.SubmitAsync(page, [("Words", "Nous hésitons.")]);
        var wordy = await browser.SubmitAsync(page, [("Words", longWords), ("Answer", "oui")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (silent.Status, wordy.Status));
        Assert.Contains("Choisissez « Oui, nous en sommes »", silent.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Nous hésitons.", silent.Document.QuerySelector("[name=Words]")!.TextContent.Trim());
        Assert.Contains("Raccourcissez", wordy.ErrorOf("Words"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_a_decision_is_proposed_it_is_too_late_to_join_and_the_page_says_whom_to_call()
    {
        var sent = await site.SentCollectiveDlaRequestAsync(2);
        var officer = new Actor(ActorKind.DlaDesk, Guid.CreateVersion7(), "Sacha Exemple");
        await site.ChangeAsync(sent, r =>
        {
            var now = site.Clock.GetUtcNow();
            Assert.True(r.Take(DeskCalendar.WithoutPause, officer, now).IsDone);
            Assert.True(r.HoldMeeting(Guid.CreateVersion7(now), DeskCalendar.WithoutPause, officer, now).IsDone);
            return r.Propose(
                new IntakeProposal(IntakeOutcome.Continue) { Wording = "Continuons." },
                r.Participations.ToDictionary(p => p.Id, p => p.Id.Value.ToString("N")),
                TimeSpan.Zero,
                officer,
                now).IsDone;
        });

        var page = await AnswerAsync(sent.Structures[1], "oui", string.Empty);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("appelez le guichet", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    private static string AddressOf(TestStructure structure) => $"/dla/confirmer/{structure.Token}";

    private async Task<Page> AnswerAsync(TestStructure structure, string answer, string words)
    {
        var browser = site.Visitor();
        return await browser.SubmitAsync(await browser.OpenAsync(AddressOf(structure)), [("Answer", answer), ("Words", words)]);
    }
}
