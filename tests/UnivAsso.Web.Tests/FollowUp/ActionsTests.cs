using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;
using Xunit;

namespace UnivAsso.Web.Tests.FollowUp;

public sealed class ActionsTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task A_message_reaches_the_file_and_the_page()
    {
        var (request, browser) = await OpenedAsync(await site.ReceivedNeedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/message");

        var sheet = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Deux bénévoles de plus sont partis.\nQue faire ?")));

        var message = Assert.Single(await MessagesAsync(request));
        Assert.True(message.FromRequester);
        Assert.Equal("Alix Exemple", message.AuthorName);
        Assert.Equal("Deux bénévoles de plus sont partis.\nQue faire ?", message.Text);
        Assert.Contains("Deux bénévoles de plus", sheet.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_pressed_several_times_sends_one_message()
    {
        var (request, browser) = await OpenedAsync(await site.ReceivedNeedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/message");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Une seule fois.")))));

        Assert.Single(await MessagesAsync(request));
    }

    [Theory]
    [InlineData("   \n ", "Écrivez votre message.")]
    [InlineData(null, "Raccourcissez votre message : 4 000 caractères au plus.")]
    public async Task A_message_that_cannot_be_sent_comes_back_as_typed(string? typed, string expected)
    {
        typed ??= new string('é', CaseMessage.TextMaxLength + 1);
        var (request, browser) = await OpenedAsync(await site.ReceivedNeedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/message");

        var page = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", typed)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(expected, page.ErrorOf("Text"), StringComparison.Ordinal);
        Assert.Equal(typed, page.Value("Text"));
        Assert.Empty(await MessagesAsync(request));
    }

    [Fact]
    public async Task An_answer_starts_our_clock_again_and_serves_once()
    {
        var (request, browser) = await OpenedAsync(await site.AskedAsync("Combien de bénévoles ?"));
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/completer");
        Assert.Contains("Combien de bénévoles ?", form.Words, StringComparison.Ordinal);

        var sheet = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Une quarantaine.")));
        var again = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Une quarantaine, disons.")));

        Assert.Equal("À l’étude, nous vous appelons", sheet.Text(".status"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("déjà reçu une réponse", again.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Une quarantaine, disons.", again.Value("Text"));
        var kept = await site.FindAsync(request);
        Assert.Equal(JoinRequestStatus.InReview, kept.Status);
        Assert.NotNull(kept.DueOn);
        Assert.Equal("Une quarantaine.", Assert.Single(await MessagesAsync(request)).Text);
        Assert.Contains("Aucune question", (await browser.OpenAsync($"/suivi/{request.Reference}/completer")).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_sent_at_the_same_time_give_one()
    {
        var (request, browser) = await OpenedAsync(await site.AskedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/completer");

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => browser.SubmitAsync(form, FollowUpSite.Fields(("Text", $"Réponse {i}")))));

        Assert.Single(pages, p => p.Status is HttpStatusCode.OK);
        Assert.Single(await MessagesAsync(request));
    }

    [Fact]
    public async Task A_page_about_an_older_question_does_not_answer_the_newer_one()
    {
        await using var own = new FollowUpSite();
        var request = await own.AskedAsync("Première question ?");
        var browser = await own.FollowerOfAsync(request);
        var old = await browser.OpenAsync($"/suivi/{request.Reference}/completer");
        await browser.SubmitAsync(old, FollowUpSite.Fields(("Text", "Première réponse.")));
        own.Clock.Advance(TimeSpan.FromHours(1));
        await own.DecideAsync(request, new JoinRequestExit(JoinRequestAct.AskQuestion) { Text = "Seconde question ?" });

        var page = await browser.SubmitAsync(old, FollowUpSite.Fields(("Text", "Encore la première.")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(JoinRequestStatus.AwaitingAnswer, (await own.FindAsync(request)).Status);
    }

    [Fact]
    public async Task While_a_decision_waits_to_leave_an_answer_is_kept_on_the_page()
    {
        var (request, browser) = await OpenedAsync(await site.AskedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/completer");
        await site.DecideAsync(request, FollowUpSite.TakenOn, JoinRequest.UndoWindow);

        var page = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Depuis deux ans.")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("dans dix minutes", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal("Depuis deux ans.", page.Value("Text"));
        Assert.Equal(JoinRequestStatus.TakenOn, (await site.FindAsync(request)).Status);
    }

    [Fact]
    public async Task An_empty_answer_is_asked_for_again()
    {
        var (request, browser) = await OpenedAsync(await site.AskedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/completer");

        var page = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", " ")));

        Assert.Equal("Erreur : Écrivez votre réponse.", page.ErrorOf("Text"));
        Assert.StartsWith("Erreur : ", page.Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_request_is_confirmed_by_mail_once()
    {
        var (request, browser) = await OpenedAsync(await site.ReceivedNeedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/retirer");

        var sheet = await browser.SubmitAsync(form, FollowUpSite.Fields(("Reason", "Nous avons trouvé seuls.")));
        var again = await browser.SubmitAsync(form, FollowUpSite.Fields(("Reason", "Nous avons trouvé seuls.")));
        await site.DeliverMailsAsync();

        Assert.Equal("Retirée à votre demande", sheet.Text(".status"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("Nous avons trouvé seuls.", again.Value("Reason"));
        Assert.Equal("Nous avons trouvé seuls.", Assert.Single(await MessagesAsync(request)).Text);
        Assert.Single(site.Mails.Received, m => m.To == request.Email && m.Subject.Contains("C’est noté : votre demande est retirée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_for_withdrawing_is_optional()
    {
        var (request, browser) = await OpenedAsync(await site.ReceivedNeedAsync());
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/retirer");

        await browser.SubmitAsync(form, FollowUpSite.Fields());

        Assert.Equal(JoinRequestStatus.Withdrawn, (await site.FindAsync(request)).Status);
        Assert.Empty(await MessagesAsync(request));
    }

    [Theory]
    [InlineData("D")]
    [InlineData("N")]
    public async Task A_decision_that_waits_to_leave_never_leaves_after_a_withdrawal(string format)
    {
        var (request, browser) = await OpenedAsync(await site.TakenAsync());
        var decision = await site.DecideAsync(request, FollowUpSite.NotRetained, JoinRequest.UndoWindow);
        var key = "decision:" + decision.Id.Value.ToString(format);
        await PostLaterAsync(key, request);

        await browser.SubmitAsync(await browser.OpenAsync($"/suivi/{request.Reference}/retirer"), FollowUpSite.Fields());

        Assert.False(await site.InDatabaseAsync(db => db.OutboxMails.AnyAsync(m => m.Key == key, TestContext.Current.CancellationToken)));
        var kept = await site.FindAsync(request);
        Assert.Equal(JoinRequestStatus.Withdrawn, kept.Status);
        Assert.NotNull(Assert.Single(kept.Decisions).UndoneAt);
    }

    [Fact]
    public async Task A_request_that_ended_has_nothing_to_withdraw()
    {
        var request = await site.TakenAsync();
        await site.DecideAsync(request, FollowUpSite.NotRetained);
        var (_, browser) = await OpenedAsync(request);

        var page = await browser.OpenAsync($"/suivi/{request.Reference}/retirer");

        Assert.Contains("n’est plus en cours", page.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_not_retained_is_opened_again_with_a_message()
    {
        var request = await site.TakenAsync();
        await site.DecideAsync(request, FollowUpSite.NotRetained);
        var (_, browser) = await OpenedAsync(request);
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/rouvrir");

        var empty = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "")));
        var sheet = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Deux autres associations nous rejoignent.")));
        var again = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Deux autres associations nous rejoignent.")));

        Assert.Equal("Erreur : Écrivez en quelques mots ce qui a changé.", empty.ErrorOf("Text"));
        Assert.Equal("Reçue, nous la lisons", sheet.Text(".status"));
        Assert.Contains("Demande rouverte", sheet.Text(".timeline"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("Deux autres associations nous rejoignent.", again.Value("Text"));
        Assert.Single(await MessagesAsync(request));
    }

    [Fact]
    public async Task After_a_year_a_new_request_is_asked_for()
    {
        await using var own = new FollowUpSite();
        var request = await own.TakenAsync();
        await own.DecideAsync(request, FollowUpSite.NotRetained);
        own.Clock.Advance(JoinRequest.ReturnWindow + TimeSpan.FromDays(1));
        var browser = await own.FollowerOfAsync(request);
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/rouvrir");

        var page = await browser.SubmitAsync(form, FollowUpSite.Fields(("Text", "Nous revoilà.")));

        Assert.Contains("Faites une nouvelle demande", page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_offered_once_the_request_is_taken_on_as_told()
    {
        await using var own = new FollowUpSite();
        var request = await own.TakenAsync();
        var browser = await own.FollowerOfAsync(request);
        var early = await browser.OpenAsync($"/suivi/{request.Reference}/compte");
        await own.DecideAsync(request, FollowUpSite.TakenOn, JoinRequest.UndoWindow);
        var pending = await browser.OpenAsync($"/suivi/{request.Reference}/compte");
        own.Clock.Advance(JoinRequest.UndoWindow);

        var form = await browser.OpenAsync($"/suivi/{request.Reference}/compte");
        var opened = await browser.SubmitAsync(form, FollowUpSite.Fields());
        var again = await browser.SubmitAsync(form, FollowUpSite.Fields());

        Assert.Equal(HttpStatusCode.NotFound, early.Status);
        Assert.Equal(HttpStatusCode.NotFound, pending.Status);
        Assert.Equal("Votre espace est créé", opened.Heading);
        Assert.Equal("Votre espace est créé", again.Heading);
        var user = await own.InDatabaseAsync(db => db.Users.SingleAsync(u => u.Email == request.Email, TestContext.Current.CancellationToken));
        Assert.Equal(user.Id, (await own.FindAsync(request)).AccountId);
        Assert.DoesNotContain("/compte", (await browser.OpenAsync($"/suivi/{request.Reference}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_no_page_shows_change_nothing()
    {
        var (request, browser) = await OpenedAsync(await site.AskedAsync());
        var before = await site.FindAsync(request);
        var form = await browser.OpenAsync($"/suivi/{request.Reference}/message");

        await browser.SubmitAsync(form, FollowUpSite.Fields(
            ("Text", "Bonjour"),
            ("Id", Guid.Empty.ToString()),
            ("CaseId", Guid.Empty.ToString()),
            ("FromRequester", "false"),
            ("AuthorName", "Noa Coordination"),
            ("At", "2020-01-01"),
            ("Status", "TakenOn"),
            ("OwnerId", Guid.Empty.ToString()),
            ("Version", "99")));

        var after = await site.FindAsync(request);
        var message = Assert.Single(await MessagesAsync(request));
        Assert.Equal((before.Status, before.OwnerId, before.Version), (after.Status, after.OwnerId, after.Version));
        Assert.True(message.FromRequester);
        Assert.Equal("Alix Exemple", message.AuthorName);
        Assert.Equal(site.Clock.GetUtcNow(), message.At);
    }

    private async Task<(TestRequest Request, Browser Browser)> OpenedAsync(TestRequest request) => (request, await site.FollowerOfAsync(request));

    private Task<List<CaseMessage>> MessagesAsync(TestRequest request) =>
        site.InDatabaseAsync(db => db.CaseMessages.Where(m => m.CaseId == request.Id.Value).ToListAsync(TestContext.Current.CancellationToken));

    private async Task PostLaterAsync(string key, TestRequest request)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        outbox.Post(key, request.Email, new Letter("Décision"), request.Id.Value, notBefore: site.Clock.GetUtcNow() + JoinRequest.UndoWindow);
        await scope.ServiceProvider.GetRequiredService<Data.UnivAssoDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
