using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Data.Accounts;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.ToDo;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Features.Coordination.Digest;

/// <summary>
/// Writes the daily letter of the coordination. Each account has a due row: claiming it and posting the letter are one transaction, so
/// that two instances write one letter. After days of outage the row is due once: there is one letter, today's, and no other.
/// </summary>
public sealed partial class DigestJob(
    IServiceScopeFactory scopes, IOptions<UnivAssoOptions> options, TimeProvider clock, ILogger<DigestJob> logger) : BackgroundService
{
    private const int MostToRead = 10;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Writes the letters that are due; returns how many.</summary>
    public async Task<int> WriteDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        var now = clock.GetUtcNow();
        await SubscribeNewcomersAsync(db, now, ct);
        var due = await (
            from subscription in db.DigestSubscriptions.AsNoTracking()
            where subscription.DueAt <= now && !subscription.IsOff
            join user in Coordinators(db) on subscription.UserId equals user.Id
            orderby subscription.UserId
            select new DueDigest(subscription.UserId, user.Email!, subscription.DueAt)).ToListAsync(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        var letter = DigestClock.IsOpen(now) ? await LetterAsync(scope.ServiceProvider, db, ct) : null;
        var outbox = scope.ServiceProvider.GetRequiredService<Platform.Outbox.Outbox>();
        var written = 0;
        foreach (var digest in due)
        {
            written += await db.InTransactionAsync(inner => WriteAsync(db, outbox, digest, letter, now, inner), ct);
        }

        return written;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.RunJobs)
        {
            return;
        }

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

    private static IQueryable<User> Coordinators(UnivAssoDb db) =>
        from user in db.Users
        join held in db.UserRoles on user.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where role.Name == Roles.Coordinator && user.DisabledAt == null && user.EmailConfirmed
        select user;

    /// <summary>A new account of the coordination gets its first letter at the next departure.</summary>
    private static async Task SubscribeNewcomersAsync(UnivAssoDb db, DateTimeOffset now, CancellationToken ct)
    {
        var newcomers = Coordinators(db).Where(u => !db.DigestSubscriptions.Any(s => s.UserId == u.Id)).Select(u => u.Id);
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

    private static async Task<Letter?> LetterAsync(IServiceProvider services, UnivAssoDb db, CancellationToken ct)
    {
        var page = await services.GetRequiredService<ToDoQuery>().CountAsync(ct);
        var toRead = await (
            from request in db.JoinRequests.AsNoTracking()
            where request.Status == JoinRequestStatus.Received
            orderby request.ReceivedAt, request.Id
            select new ToRead(
                request.Reference,
                request.Kind,
                request.ReceivedAt,
                request.Themes,
                db.Organisations.Where(o => o.Id == request.OrganisationId).Select(o => o.CommuneCode).FirstOrDefault(),
                request.OutsideRegion)).Take(MostToRead).ToListAsync(ct);
        var themes = await services.GetRequiredService<DeskReference>().ThemesAsync(ct);
        return services.GetRequiredService<DigestLetter>().Of(page, toRead, themes);
    }

    private static async Task<int> WriteAsync(
        UnivAssoDb db, Platform.Outbox.Outbox outbox, DueDigest digest, Letter? letter, DateTimeOffset now, CancellationToken ct)
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

    private sealed record DueDigest(Guid UserId, string Email, DateTimeOffset DueAt);
}
