using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MimeKit;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>R13: the real sender against a mail server that refuses, hangs, asks to come back, drops the line: nothing lost, nothing doubled but what cannot be known.</summary>
public sealed class SmtpTests : IAsyncDisposable
{
    private static readonly string[] HostileSubjects =
    [
        "Objet\r\nBcc: intrus@exemple.test",
        "Objet\nBcc: intrus@exemple.test\n\nUn autre corps",
        "Objet\r\n\r\n<h1>Un autre corps</h1>",
        "Objet\rBcc: intrus@exemple.test",
        "=?utf-8?Q?Objet=0D=0ABcc:_intrus@exemple.test?=",
        "Objet\u2028Bcc: intrus@exemple.test\u0085\0",
    ];

    private static readonly string[] HostileAddresses =
    [
        "camille@exemple.test, intrus@exemple.test",
        "camille@exemple.test\r\nBcc: intrus@exemple.test",
        "camille@exemple.test>\r\nRCPT TO:<intrus@exemple.test",
        "groupe: camille@exemple.test, intrus@exemple.test;",
    ];

    private readonly SmtpSite _site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SmtpPeer Peer => _site.Peer;

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await Peer.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_arrives_whole_as_text_and_as_html_with_its_accents()
    {
        var mail = await PostAsync("camille@exemple.test", copy: "bureau@exemple.test", letter: new Letter("Demande reçue : « Où sont passés nos bénévoles ? »")
        {
            Greeting = "Bonjour Zoé Œuvrard,",
            Paragraphs = ["L’été dernier, à Saint-Omer, une dizaine d’associations ont perdu 30 % de leurs bénévoles… <b>€</b> 🦔", ".", "- d’abord", "- ensuite"],
            Action = ("Suivre ma demande", "https://univasso.test/suivi?reference=B-26-0001-X&a=b"),
        });

        await _site.DeliverMailsAsync();

        var received = Assert.Single(Peer.Received);
        var message = await ReadAsync(received);
        Assert.Equal(["camille@exemple.test", "bureau@exemple.test"], received.Recipients);
        Assert.Equal("camille@exemple.test", Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal("bureau@exemple.test", Assert.Single(message.Cc.Mailboxes).Address);
        Assert.Equal("Univ’Asso — Le Mouvement associatif Hauts-de-France", Assert.Single(message.From.Mailboxes).Name);
        Assert.Equal("Demande reçue : « Où sont passés nos bénévoles ? »", message.Subject);
        Assert.Equal($"{mail:N}@univasso.test", message.MessageId);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var (text, html) = await _site.InDatabaseAsync(db => db.OutboxMails.Where(m => m.Id == mail).Select(m => ValueTuple.Create(m.Text, m.Html)).SingleAsync(Ct));
        Assert.Equal(text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(html, message.HtmlBody!.ReplaceLineEndings("\n"));
        Assert.Contains("Bonjour Zoé Œuvrard,", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("🦔", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", message.HtmlBody, StringComparison.Ordinal);

        // Old relays take lines of a thousand bytes at most, without accents.
        Assert.All(System.Text.Encoding.Latin1.GetString(received.Message).Split("\r\n"), line => Assert.True(line.Length <= 998 && line.All(char.IsAscii), line));
    }

    [Fact]
    public async Task A_subject_cannot_write_another_header()
    {
        foreach (var subject in HostileSubjects)
        {
            var already = Peer.Received.Count;
            await PostAsync("camille@exemple.test", letter: new Letter(subject) { Greeting = $"Bonjour {subject},", Paragraphs = ["Le vrai corps."] });

            await _site.DeliverMailsAsync();

            var received = Assert.Single(Peer.Received.Skip(already));
            var message = await ReadAsync(received);
            Assert.Equal(["camille@exemple.test"], received.Recipients);
            Assert.Equal(
                ["auto-submitted", "date", "from", "message-id", "mime-version", "subject", "to"],
                message.Headers.Select(h => h.Field.ToLowerInvariant()).Order(StringComparer.Ordinal));
            Assert.Contains("Le vrai corps.", message.TextBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_that_hides_another_reaches_nobody()
    {
        foreach (var address in HostileAddresses)
        {
            var mail = await PostAsync(address);

            await _site.DeliverMailsAsync();

            Assert.NotNull((await RowAsync(mail)).FailedAt);
        }

        Assert.Empty(Peer.Received);
    }

    [Fact]
    public async Task A_server_that_refuses_the_connection_is_tried_again_later()
    {
        var mail = await PostAsync("camille@exemple.test");
        await Peer.StopAsync();

        await _site.DeliverMailsAsync();
        var waiting = await RowAsync(mail);
        Peer.Restart();
        await LaterAsync();

        AssertWaits(waiting);
        Assert.Single(Peer.Received);
        Assert.NotNull((await RowAsync(mail)).SentAt);
    }

    [Fact]
    public async Task A_server_that_hangs_delays_no_form_and_is_tried_again_later()
    {
        var mail = await PostAsync("camille@exemple.test");
        Peer.Mood = SmtpMood.Hangs;
        _site.MailTimeoutSeconds = 30;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var round = _site.Services.GetRequiredService<OutboxWorker>().SendDueAsync(stop.Token);

        // A whole form, mail included, goes through while the worker stands before the silent server.
        var request = await _site.ReceivedNeedAsync();
        var visitor = _site.Visitor();
        var code = await visitor.SubmitAsync(
            await visitor.OpenAsync("/suivi"), new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reference"] = request.Reference, ["Email"] = request.Email });
        Assert.False(round.IsCompleted);
        Assert.Equal("/suivi/code", code.Path);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => round);

        _site.MailTimeoutSeconds = 1;
        _site.Clock.Advance(TimeSpan.FromMinutes(3));
        await _site.Services.GetRequiredService<OutboxWorker>().SendDueAsync(Ct);
        var waiting = await RowAsync(mail);
        Peer.Mood = SmtpMood.Accepts;
        await LaterAsync();

        AssertWaits(waiting);
        Assert.Contains("n’a pas répondu à temps", waiting.LastError, StringComparison.Ordinal);
        Assert.Equal(2, Peer.Received.Count);
        Assert.Equal(2, (await MessageIdsAsync()).Length);
    }

    [Theory]
    [InlineData(SmtpMood.TriesLater)]
    [InlineData(SmtpMood.RefusesSender)]
    public async Task A_refusal_that_may_pass_is_tried_again_later(SmtpMood mood)
    {
        var mail = await PostAsync("camille@exemple.test");
        Peer.Mood = mood;

        await _site.DeliverMailsAsync();
        var waiting = await RowAsync(mail);
        Peer.Mood = SmtpMood.Accepts;
        await LaterAsync();

        AssertWaits(waiting);
        Assert.Single(Peer.Received);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_fails_at_once_and_is_shown_to_the_administration()
    {
        Peer.Refuse("inconnue@exemple.test");
        var lost = await PostAsync("inconnue@exemple.test", letter: new Letter("Un courriel qui n’arrive pas") { Paragraphs = ["Bonjour."] });
        var other = await PostAsync("camille@exemple.test");

        await _site.DeliverMailsAsync();
        await LaterAsync();
        var page = await (await _site.SignedInAsync(Roles.Administrator)).OpenAsync("/administration/courriels");

        Assert.Equal(["camille@exemple.test"], Peer.Received.SelectMany(m => m.Recipients));
        Assert.Equal((1, true), ((await RowAsync(lost)).Attempts, (await RowAsync(lost)).FailedAt is not null));
        Assert.NotNull((await RowAsync(other)).SentAt);
        Assert.Contains("Un courriel qui n’arrive pas", page.Words, StringComparison.Ordinal);
        Assert.Contains("550", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("inconnue@exemple.test", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_is_refused_does_not_keep_the_mail_from_its_reader()
    {
        Peer.Refuse("bureau@exemple.test");
        var mail = await PostAsync("camille@exemple.test", copy: "bureau@exemple.test");

        await _site.DeliverMailsAsync();

        Assert.Equal(["camille@exemple.test"], Assert.Single(Peer.Received).Recipients);
        Assert.NotNull((await RowAsync(mail)).SentAt);
    }

    [Theory]
    [InlineData(SmtpMood.DropsAfterData)]
    [InlineData(SmtpMood.HangsAfterData)]
    public async Task A_line_cut_after_the_mail_was_read_sends_it_once_more_under_the_same_name(SmtpMood mood)
    {
        var mail = await PostAsync("camille@exemple.test");
        Peer.Mood = mood;
        await _site.DeliverMailsAsync();
        var waiting = await RowAsync(mail);

        Peer.Mood = SmtpMood.Accepts;
        await LaterAsync();
        await LaterAsync();

        AssertWaits(waiting);
        Assert.Equal(2, Peer.Received.Count);
        Assert.Equal([$"{mail:N}@univasso.test"], await MessageIdsAsync());
    }

    [Fact]
    public async Task A_server_that_is_silent_after_taking_the_mail_gets_it_once()
    {
        var mail = await PostAsync("camille@exemple.test");
        Peer.Mood = SmtpMood.HangsAtQuit;

        await _site.DeliverMailsAsync();
        await LaterAsync();

        Assert.Single(Peer.Received);
        Assert.Equal((1, null), ((await RowAsync(mail)).Attempts, (await RowAsync(mail)).LastError));
    }

    private static async Task<MimeMessage> ReadAsync(SmtpMail mail)
    {
        using var bytes = new MemoryStream(mail.Message);
        return await MimeMessage.LoadAsync(bytes, Ct);
    }

    private async Task<string[]> MessageIdsAsync()
    {
        var messages = await Task.WhenAll(Peer.Received.Select(ReadAsync));
        return [.. messages.Select(m => m.MessageId!).Distinct(StringComparer.Ordinal)];
    }

    private static void AssertWaits(OutboxMail mail)
    {
        Assert.Equal((null, null, null), (mail.SentAt, mail.FailedAt, mail.LeasedBy));
        Assert.Equal(1, mail.Attempts);
        Assert.True(mail.LastError is { Length: > 0 });
    }

    private async Task LaterAsync()
    {
        _site.Clock.Advance(TimeSpan.FromMinutes(10));
        await _site.DeliverMailsAsync();
    }

    private Task<OutboxMail> RowAsync(Guid id) => _site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == id, Ct));

    private async Task<Guid> PostAsync(string to, string? copy = null, Letter? letter = null)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var key = $"essai:{Guid.CreateVersion7():N}";
        scope.ServiceProvider.GetRequiredService<Outbox>().Post(key, to, letter ?? new Letter("Essai") { Paragraphs = ["Bonjour."] }, copy: copy);
        var db = scope.ServiceProvider.GetRequiredService<Data.UnivAssoDb>();
        await db.SaveChangesAsync(Ct);
        return await db.OutboxMails.Where(m => m.Key == key).Select(m => m.Id).SingleAsync(Ct);
    }

    /// <summary>A site that sends through the real sender to a server of its own.</summary>
    private sealed class SmtpSite : Site
    {
        public SmtpPeer Peer { get; } = new();

        public int MailTimeoutSeconds
        {
            set => Services.GetRequiredService<IOptions<UnivAssoOptions>>().Value.Mail.TimeoutSeconds = value;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("UnivAsso:Mail:Host", IPAddress.Loopback.ToString());
            builder.UseSetting("UnivAsso:Mail:Port", Peer.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            builder.UseSetting("UnivAsso:Mail:Security", "None");
            builder.UseSetting("UnivAsso:Mail:TimeoutSeconds", "2");
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IMailSender, SmtpMailSender>()));
        }
    }
}
