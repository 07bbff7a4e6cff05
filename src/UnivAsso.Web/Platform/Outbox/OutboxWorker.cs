using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Platform.Outbox;

/// <summary>
/// Sends what is due. A row is leased before it is sent, so that two instances never send it together; a crash between sending and
/// noting it sends it again with the same Message-ID.
/// </summary>
public sealed partial class OutboxWorker(
    IServiceScopeFactory scopes,
    IMailSender sender,
    OutboxSignal signal,
    IOptions<UnivAssoOptions> options,
    TimeProvider clock,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int BatchSize = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly Guid _me = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>Sends one batch; returns how many rows were handled.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        if (!sender.CanSend)
        {
            return 0;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        var mails = await LeaseAsync(db, ct);
        foreach (var mail in mails)
        {
            await SendAsync(db, mail, ct);
        }

        return mails.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var every = TimeSpan.FromSeconds(options.Value.OutboxEverySeconds);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendDueAsync(stoppingToken) == BatchSize)
                {
                    LogBatch(logger, BatchSize);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The round is lost, not the mails: they stay due and the next round takes them.
                LogRoundFailed(logger, e);
            }

            await signal.WaitAsync(every, stoppingToken);
        }
    }

    private async Task<List<OutboxMail>> LeaseAsync(UnivAssoDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = db.OutboxMails.Where(m => m.SentAt == null && m.FailedAt == null && m.DueAt <= now
            && (m.LeasedUntil == null || m.LeasedUntil < now));
        if (!await due.AnyAsync(ct))
        {
            return [];
        }

        return await db.InTransactionAsync(
            async inner =>
            {
                var ids = await due.OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(BatchSize).Select(m => m.Id).ToListAsync(inner);
                await due.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.LeasedBy, _me).SetProperty(m => m.LeasedUntil, now + Lease), inner);
                return await db.OutboxMails
                    .Where(m => ids.Contains(m.Id) && m.LeasedBy == _me && m.LeasedUntil == now + Lease)
                    .OrderBy(m => m.DueAt).ThenBy(m => m.Id)
                    .ToListAsync(inner);
            },
            ct);
    }

    private async Task SendAsync(UnivAssoDb db, OutboxMail mail, CancellationToken ct)
    {
        if (!await HoldAsync(db, mail.Id, ct))
        {
            return;
        }

        if (mail.Expire(clock.GetUtcNow()))
        {
            LogExpired(logger, mail.Id);
            await ReleaseAsync(db, mail);
            return;
        }

        mail.Attempts++;
        try
        {
            await sender.SendAsync(mail, ct);
            mail.SentAt = clock.GetUtcNow();
            mail.LastError = null;
        }
        catch (MailRefusedException e)
        {
            mail.FailedAt = clock.GetUtcNow();
            mail.LastError = Shorten(e.Message);
            LogRefused(logger, mail.Id, e);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            mail.LastError = Shorten(e.Message);
            mail.DueAt = clock.GetUtcNow() + WaitAfter(mail.Attempts);
            mail.FailedAt = mail.Attempts >= OutboxMail.MaxAttempts ? clock.GetUtcNow() : null;
            LogRetry(logger, mail.Id, mail.Attempts, e);
        }

        if (mail.FailedAt is not null || (mail.SentAt is not null && !sender.IsReadInOutbox))
        {
            mail.ForgetSecret();
        }

        await ReleaseAsync(db, mail);
    }

    private static async Task ReleaseAsync(UnivAssoDb db, OutboxMail mail)
    {
        mail.LeasedUntil = null;
        mail.LeasedBy = null;
        if (!(await db.TrySaveAsync(CancellationToken.None)).IsDone)
        {
            // Its author took the request back meanwhile, and the row went with it.
            db.Entry(mail).State = EntityState.Detached;
        }
    }

    /// <summary>
    /// Renews the lease of the mail about to be sent. A slow server may have outlasted the lease of the whole batch: a mail that somebody
    /// else took or removed since is left alone.
    /// </summary>
    private Task<bool> HoldAsync(UnivAssoDb db, Guid id, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Lease;
        return db.InTransactionAsync(
            async inner => await db.OutboxMails
                .Where(m => m.Id == id && m.LeasedBy == _me && m.SentAt == null && m.FailedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, until), inner) == 1,
            ct);
    }

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(3, attempts - 1);
        return wait < LongestWait ? wait : LongestWait;
    }

    private static string Shorten(string message) => message.Length <= 500 ? message : message[..500];

    [LoggerMessage(LogLevel.Debug, "{Count} mails handled, more are due")]
    private static partial void LogBatch(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "A round of the outbox failed")]
    private static partial void LogRoundFailed(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} held a secret that expired before it could leave")]
    private static partial void LogExpired(ILogger logger, Guid mailId);

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} was refused for good")]
    private static partial void LogRefused(ILogger logger, Guid mailId, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Mail {MailId} was not sent at attempt {Attempt}")]
    private static partial void LogRetry(ILogger logger, Guid mailId, int attempt, Exception exception);
}
