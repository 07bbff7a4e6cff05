using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Platform.Digest;

/// <summary>
/// Writes the daily letters. Each account has a due row: claiming it and posting the letter are one transaction, so
/// that two instances write one letter. After days of outage the row is due once: there is one letter, today's, and no other.
/// </summary>
public sealed partial class DigestJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DigestJob> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Writes the letters that are due; returns how many.</summary>
    public async Task<int> WriteDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        var letters = scope.ServiceProvider.GetServices<IDailyLetter>().ToDictionary(l => l.Role, StringComparer.Ordinal);
        var now = clock.GetUtcNow();
        await SubscribeNewcomersAsync(db, letters.Keys, now, ct);
        var due = await (
            from subscription in db.DigestSubscriptions.AsNoTracking()
            where subscription.DueAt <= now && !subscription.IsOff
            join reader in Readers(db, letters.Keys) on subscription.UserId equals reader.User.Id
            orderby subscription.UserId, reader.Role
            select new DueDigest(subscription.UserId, reader.User.Email!, reader.Role, subscription.DueAt)).ToListAsync(ct);
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox.Outbox>();
        var written = 0;
        foreach (var digest in due)
        {
            var letter = DigestClock.IsOpen(now) ? await letters[digest.Role].WriteAsync(digest.UserId, ct) : null;
            written += await db.InTransactionAsync(inner => WriteAsync(db, outbox, digest, letter, now, inner), ct);
        }

        return written;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                LogWritten(logger, await WriteDueAsync(stoppingToken));
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static IQueryable<Reader> Readers(UnivAssoDb db, IEnumerable<string> roles) =>
        from user in db.Users
        join held in db.UserRoles on user.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where roles.Contains(role.Name) && user.DisabledAt == null && user.EmailConfirmed
        select new Reader { User = user, Role = role.Name! };

    /// <summary>A new account gets its first letter at the next departure.</summary>
    private static async Task SubscribeNewcomersAsync(UnivAssoDb db, IEnumerable<string> roles, DateTimeOffset now, CancellationToken ct)
    {
        var newcomers = Readers(db, roles).Where(r => !db.DigestSubscriptions.Any(s => s.UserId == r.User.Id)).Select(r => r.User.Id).Distinct();
        if (!await newcomers.AnyAsync(ct))
        {
            return;
        }

        await db.InTransactionAsync(
            async inner =>
            {
                db.DigestSubscriptions.AddRange((await newcomers.ToListAsync(inner))
                    .Select(id => new DigestSubscription { UserId = id, DueAt = DigestClock.NextAfter(now) }));
                return await db.SaveChangesAsync(inner);
            },
            ct);
    }

    private static async Task<int> WriteAsync(
        UnivAssoDb db, Outbox.Outbox outbox, DueDigest digest, Letter? letter, DateTimeOffset now, CancellationToken ct)
    {
        var next = DigestClock.NextAfter(now);
        var claimed = await db.DigestSubscriptions
            .Where(s => s.UserId == digest.UserId && s.DueAt == digest.DueAt && !s.IsOff)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.DueAt, next), ct);
        if (claimed == 0 || letter is null)
        {
            return 0;
        }

        outbox.Post($"digest:{digest.UserId:N}:{FrenchDates.DayInParis(now):yyyy-MM-dd}", digest.Email, letter);
        await db.SaveChangesAsync(ct);
        return 1;
    }

    [LoggerMessage(LogLevel.Debug, "{Count} daily letters written")]
    private static partial void LogWritten(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "The daily letters could not be written")]
    private static partial void LogFailed(ILogger logger, Exception exception);

    private sealed record DueDigest(Guid UserId, string Email, string Role, DateTimeOffset DueAt);

    private sealed class Reader
    {
        public required User User { get; init; }

        public required string Role { get; init; }
    }
}
