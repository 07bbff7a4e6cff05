using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Notifications;
using UnivAsso.Testing;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;
using Xunit;

namespace UnivAsso.Web.Tests.Faults;

/// <summary>R10, R13 and R14 in the worker: a mail server that is down loses nothing and doubles nothing, and workers share the pile.</summary>
public sealed class OutboxTests : IDisposable
{
    private readonly Site _site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Mails_wait_while_the_server_is_down_and_leave_once_when_it_is_back()
    {
        await PostAsync(30);
        _site.Mails.Failure = new IOException("Connexion refusée.");

        await _site.DeliverMailsAsync();
        var waiting = await RowsAsync();
        _site.Mails.Failure = null;
        await _site.DeliverMailsAsync();
        var tooEarly = _site.Mails.Received.Count;
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.DeliverMailsAsync();
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.DeliverMailsAsync();

        Assert.All(waiting, m => Assert.Equal((1, null, "Connexion refusée."), (m.Attempts, m.SentAt, m.LastError)));
        Assert.Equal(0, tooEarly);
        Assert.Equal(30, _site.Mails.Received.Count);
        Assert.Equal(30, _site.Mails.Received.Select(m => m.Id).Distinct().Count());
        Assert.All(await RowsAsync(), m => Assert.True(m is { SentAt: not null, LastError: null, LeasedBy: null }));
    }

    [Fact]
    public async Task Each_failure_waits_three_times_longer_until_a_person_is_asked()
    {
        await PostAsync(1);
        _site.Mails.Failure = new IOException("Connexion refusée.");
        var waits = new List<double>();

        for (var attempt = 1; attempt < OutboxMail.MaxAttempts; attempt++)
        {
            await _site.DeliverMailsAsync();
            var mail = Assert.Single(await RowsAsync());
            Assert.Equal(attempt, mail.Attempts);
            waits.Add((mail.DueAt - _site.Clock.GetUtcNow()).TotalMinutes);
            _site.Clock.SetUtcNow(mail.DueAt);
        }

        await _site.DeliverMailsAsync();
        var administrator = await _site.SignedInAsync(Roles.Administrator);
        var page = await administrator.OpenAsync("/administration/courriels");
        _site.Mails.Failure = null;
        var again = await administrator.SubmitAsync(page, new Dictionary<string, string?>(StringComparer.Ordinal), "form[action$='/reessayer']");
        await _site.DeliverMailsAsync();

        Assert.Equal([1, 3, 9, 27, 81, 243, 360], waits);
        Assert.Contains("Connexion refusée.", page.Words, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, again.Status);
        Assert.Single(_site.Mails.Received);
    }

    [Fact]
    public async Task Two_workers_at_once_send_each_mail_once()
    {
        await PostAsync(200);
        var slow = new Sender(_site.Mails);
        var (one, other) = (Worker(slow), Worker(_site.Mails));

        // The first worker stands before its first mail, its batch leased, until the second finds nothing more to do.
        var round = one.SendDueAsync(Ct);
        await slow.Reached;
        await UntilEmptyAsync(other);
        var sentByTheOther = _site.Mails.Received.Count;
        slow.GoOn();
        var sentByTheFirst = await round;

        Assert.InRange(sentByTheFirst, 1, 199);
        Assert.Equal(200, sentByTheFirst + sentByTheOther);
        Assert.Equal(200, _site.Mails.Received.Select(m => m.Id).Distinct().Count());
        Assert.Equal(200, _site.Mails.Received.Count);
        Assert.All(await RowsAsync(), m => Assert.NotNull(m.SentAt));
    }

    [Fact]
    public async Task Four_workers_in_a_hurry_send_each_mail_once()
    {
        await PostAsync(300);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => UntilEmptyAsync(Worker(_site.Mails)), Ct)));

        Assert.Equal(300, _site.Mails.Received.Count);
        Assert.Equal(300, _site.Mails.Received.Select(m => m.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_batch_that_outlasts_its_lease_is_shared_and_not_doubled()
    {
        await PostAsync(6);
        var other = Worker(_site.Mails);
        var nearlyTheLease = TimeSpan.FromSeconds(110);
        var slow = new Sender(_site.Mails)
        {
            Before = async () =>
            {
                _site.Clock.Advance(nearlyTheLease);
                await other.SendDueAsync(Ct);
            },
        };
        slow.GoOn();

        await UntilEmptyAsync(Worker(slow));

        Assert.Equal(6, _site.Mails.Received.Count);
        Assert.Equal(6, _site.Mails.Received.Select(m => m.Id).Distinct().Count());
        Assert.All(await RowsAsync(), m => Assert.NotNull(m.SentAt));
    }

    [Fact]
    public async Task A_stop_between_sending_and_noting_sends_again_after_the_lease_and_no_sooner()
    {
        await PostAsync(2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var dying = new Sender(_site.Mails) { After = stop.Cancel };
        dying.GoOn();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Worker(dying).SendDueAsync(stop.Token));
        await _site.DeliverMailsAsync();
        var duringTheLease = _site.Mails.Received.Count;
        _site.Clock.Advance(TimeSpan.FromMinutes(3));
        await _site.DeliverMailsAsync();

        Assert.Equal(1, duringTheLease);
        Assert.Equal(3, _site.Mails.Received.Count);
        Assert.Equal(2, _site.Mails.Received.Select(m => m.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_mail_whose_row_is_removed_while_it_leaves_does_not_stop_the_others()
    {
        await PostAsync(3);
        var first = (await RowsAsync())[0].Id;
        var removing = new Sender(_site.Mails)
        {
            Before = () => _site.InDatabaseAsync(db => db.OutboxMails.Where(m => m.Id == first).ExecuteDeleteAsync(Ct)),
        };
        removing.GoOn();

        var handled = await Worker(removing).SendDueAsync(Ct);

        Assert.Equal(3, handled);
        Assert.Equal(3, _site.Mails.Received.Count);
        Assert.All(await RowsAsync(), m => Assert.NotNull(m.SentAt));
    }

    private OutboxWorker Worker(IMailSender sender) => ActivatorUtilities.CreateInstance<OutboxWorker>(_site.Services, sender);

    private static async Task UntilEmptyAsync(OutboxWorker worker)
    {
        while (await worker.SendDueAsync(Ct) > 0)
        {
            // Until nothing is due.
        }
    }

    private Task<List<OutboxMail>> RowsAsync() => _site.InDatabaseAsync(db => db.OutboxMails.AsNoTracking().OrderBy(m => m.DueAt).ThenBy(m => m.Id).ToListAsync(Ct));

    private async Task PostAsync(int count)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        for (var i = 0; i < count; i++)
        {
            outbox.Post($"essai:{i}", $"personne-{i}@exemple.test", new Letter($"Essai {i}") { Paragraphs = ["Bonjour."] });
        }

        await scope.ServiceProvider.GetRequiredService<Data.UnivAssoDb>().SaveChangesAsync(Ct);
    }

    /// <summary>A way out that a test holds, slows down or kills.</summary>
    private sealed class Sender(IMailSender inner) : IMailSender
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _mayGoOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool CanSend => true;

        public Func<Task>? Before { get; init; }

        public Action? After { get; init; }

        /// <summary>Ends when a mail is about to leave.</summary>
        public Task Reached => _reached.Task;

        public void GoOn() => _mayGoOn.SetResult();

        public async Task SendAsync(OutboxMail mail, CancellationToken ct)
        {
            _reached.TrySetResult();
            await _mayGoOn.Task.WaitAsync(ct);
            if (Before is not null)
            {
                await Before();
            }

            await inner.SendAsync(mail, ct);
            After?.Invoke();
            ct.ThrowIfCancellationRequested();
        }
    }
}
