using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Jobs;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Tests.FollowUp;
using Xunit;

namespace UnivAsso.Web.Tests.Platform;

/// <summary>A code or a link is readable in the outbox for as long as it is needed to send it, and no longer.</summary>
public sealed class MailedSecretTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_is_erased_once_the_mail_has_left_and_still_opens_the_request()
    {
        await using var site = new FollowUpSite();
        var request = await site.ReceivedNeedAsync();
        var browser = site.Visitor();
        var codePage = await FollowUpSite.AskAsync(browser, request.Reference, request.Email);
        var waiting = await CodeMailAsync(site, request);
        Assert.Contains("Voici le code", waiting.Text, StringComparison.Ordinal);

        var code = await site.CodeAsync(request);
        var sent = await CodeMailAsync(site, request);
        var sheet = await browser.SubmitAsync(codePage, FollowUpSite.Fields(("Code", code)));

        Assert.NotNull(sent.SentAt);
        Assert.Equal((OutboxMail.Forgotten, OutboxMail.Forgotten), (sent.Text, sent.Html));
        Assert.Contains("Code de suivi", sent.Subject, StringComparison.Ordinal);
        Assert.Equal($"/suivi/{request.Reference}", sheet.Path);
    }

    [Fact]
    public async Task A_code_stays_while_the_server_is_down_and_goes_when_it_refuses_for_good()
    {
        await using var site = new FollowUpSite();
        var request = await site.ReceivedNeedAsync();
        await FollowUpSite.AskAsync(site.Visitor(), request.Reference, request.Email);

        site.Mails.Failure = new TimeoutException("down");
        await site.DeliverMailsAsync();
        var retried = await CodeMailAsync(site, request);
        Assert.Contains("Voici le code", retried.Text, StringComparison.Ordinal);
        Assert.Null(retried.FailedAt);

        site.Mails.Failure = new MailRefusedException("550 no such user");
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.DeliverMailsAsync();
        var failed = await CodeMailAsync(site, request);

        Assert.NotNull(failed.FailedAt);
        Assert.Equal(OutboxMail.Forgotten, failed.Text);
    }

    [Fact]
    public async Task A_code_that_expired_in_the_queue_never_leaves_and_alarms_nobody()
    {
        await using var site = new FollowUpSite();
        var request = await site.ReceivedNeedAsync();
        await FollowUpSite.AskAsync(site.Visitor(), request.Reference, request.Email);

        site.Clock.Advance(TimeSpan.FromMinutes(16));
        await site.DeliverMailsAsync();

        var mail = await CodeMailAsync(site, request);
        Assert.Empty(site.Mails.Received);
        Assert.Equal((OutboxMail.Expired, OutboxMail.Forgotten), (mail.LastError, mail.Text));
        var coordinator = await site.SignedInAsync(Roles.Coordinator);
        Assert.DoesNotContain("Courriels en échec", (await coordinator.OpenAsync("/coordination")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Un courriel n’est pas arrivé", (await coordinator.OpenAsync($"/coordination/besoins/{request.Reference}")).Words, StringComparison.Ordinal);
        var administrator = await site.SignedInAsync(Roles.Administrator);
        Assert.DoesNotContain("Code de suivi", (await administrator.OpenAsync("/administration/courriels")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_mail_leaves_the_housekeeping_erases_what_expired_and_nothing_else()
    {
        await using var site = new FollowUpSite();
        var request = await site.ReceivedNeedAsync();
        await FollowUpSite.AskAsync(site.Visitor(), request.Reference, request.Email);
        await LeaveOrdinaryMailAsync(site);
        var job = site.Services.GetRequiredService<HousekeepingJob>();
        await job.CleanAsync(Ct);
        Assert.Contains("Voici le code", (await CodeMailAsync(site, request)).Text, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(16));
        await job.CleanAsync(Ct);

        var mail = await CodeMailAsync(site, request);
        Assert.Equal((OutboxMail.Expired, OutboxMail.Forgotten, OutboxMail.Forgotten), (mail.LastError, mail.Text, mail.Html));
        var ordinary = await site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().SingleAsync(m => m.Key == "test:ordinary", Ct));
        Assert.Equal((null, "Bonjour"), (ordinary.FailedAt, ordinary.Text));
    }

    [Fact]
    public async Task An_ordinary_mail_stays_readable_once_sent()
    {
        await using var site = new FollowUpSite();
        await LeaveOrdinaryMailAsync(site);

        await site.DeliverMailsAsync();

        var mail = await site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().SingleAsync(m => m.Key == "test:ordinary", Ct));
        Assert.NotNull(mail.SentAt);
        Assert.Equal("Bonjour", mail.Text);
    }

    [Fact]
    public async Task The_link_of_a_password_is_erased_too_and_cannot_be_sent_again_by_hand()
    {
        await using var site = new FollowUpSite();
        var email = $"nour-{Guid.CreateVersion7():N}@exemple.test";
        await site.SignedInAsync(Roles.Association, email);
        var visitor = site.Visitor();
        await visitor.SubmitAsync(await visitor.OpenAsync("/mot-de-passe-oublie"), FollowUpSite.Fields(("Email", email)));
        var waiting = await MailToAsync(site, email);
        Assert.Contains("/mot-de-passe-oublie/choisir?jeton=", waiting.Text, StringComparison.Ordinal);
        site.Mails.Failure = new MailRefusedException("550 no such user");
        await site.DeliverMailsAsync();
        Assert.Equal(OutboxMail.Forgotten, (await MailToAsync(site, email)).Text);

        var administrator = await site.SignedInAsync(Roles.Administrator);
        var page = await administrator.OpenAsync("/administration/courriels");
        Assert.Contains("Son code ou son lien est effacé", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action$='/reessayer']"));
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await administrator.PostAsync(
            $"/administration/courriels/{waiting.Id}/reessayer", [KeyValuePair.Create("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("La personne peut en demander un autre", refused.Words, StringComparison.Ordinal);
        Assert.NotNull((await MailToAsync(site, email)).FailedAt);
    }

    [Fact]
    public async Task In_Development_the_mailbox_goes_on_showing_codes()
    {
        await using var site = new DevelopmentSite();
        var request = await site.ReceivedNeedAsync();
        await FollowUpSite.AskAsync(site.Visitor(), request.Reference, request.Email);

        await site.DeliverMailsAsync();

        var mail = await CodeMailAsync(site, request);
        Assert.NotNull(mail.SentAt);
        Assert.Contains("Voici le code", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Voici le code", (await site.Visitor().OpenAsync("/dev/courriels")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Testing")]
    [InlineData("Staging")]
    public void The_development_mailbox_exists_in_Development_only(string environment)
    {
        Assert.Throws<InvalidOperationException>(() => new DevelopmentMailbox(new Host(environment)));
        Assert.True(new DevelopmentMailbox(new Host("Development")).IsReadInOutbox);
    }

    private static Task<OutboxMail> CodeMailAsync(Site site, TestRequest request) => site.InDatabaseAsync(db =>
        db.OutboxMails.AsNoTracking().SingleAsync(m => m.CaseId == request.Id.Value && m.Key.StartsWith("code:"), Ct));

    private static Task<OutboxMail> MailToAsync(Site site, string email) => site.InDatabaseAsync(db =>
        db.OutboxMails.AsNoTracking().SingleAsync(m => m.To == email, Ct));

    private static Task<int> LeaveOrdinaryMailAsync(Site site) => site.InDatabaseAsync(db =>
    {
        db.OutboxMails.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(site.Clock.GetUtcNow()),
            Key = "test:ordinary",
            To = "alix@exemple.test",
            Subject = "Bonjour",
            Text = "Bonjour",
            Html = "<p>Bonjour</p>",
            CreatedAt = site.Clock.GetUtcNow(),
            DueAt = site.Clock.GetUtcNow(),
        });
        return db.SaveChangesAsync(Ct);
    });

    /// <summary>The site as a newcomer runs it: its own mailbox, no mail server.</summary>
    private sealed class DevelopmentSite : FollowUpSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Development");
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IMailSender, DevelopmentMailbox>()));
        }
    }

    private sealed class Host(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "UnivAsso";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
