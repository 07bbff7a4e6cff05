using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Platform.Files;

namespace UnivAsso.Web.Platform.Jobs;

/// <summary>
/// Once an hour, forgets expired drafts, codes, imports and mailed secrets, the letters to nobody, and the files that no document names. Nothing depends on the
/// hour: an expired row is refused wherever it is read.
/// </summary>
public sealed partial class HousekeepingJob(
    IServiceScopeFactory scopes,
    WriteGate gate,
    IFileStore files,
    TimeProvider clock,
    ILogger<HousekeepingJob> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    // Codes are counted over an hour before a new one is mailed; younger ones must still be there.
    private static readonly TimeSpan CodesCounted = TimeSpan.FromHours(1);

    // A file is written before its row: a younger one may be about to get its row.
    private static readonly TimeSpan FilesKept = TimeSpan.FromDays(1);

    private const int KeysPerQuestion = 500;

    /// <summary>One round on the rows; returns how many were forgotten.</summary>
    public async Task<int> CleanAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        var now = clock.GetUtcNow();
        using var passage = await gate.EnterAsync(ct);
        var imports = db.ActorImports.Where(i => i.CreatedAt < now - ActorImport.Lifetime);
        foreach (var key in await imports.Where(i => i.ConfirmedAt == null).Select(i => i.StoreKey).ToListAsync(ct))
        {
            files.Delete(key);
        }

        return await imports.ExecuteDeleteAsync(ct)
            + await db.Drafts.Where(d => d.ExpiresAt < now).ExecuteDeleteAsync(ct)
            + await db.AccessCodes.Where(c => c.CreatedAt < now - CodesCounted).ExecuteDeleteAsync(ct)
            + await db.OutboxMails.Where(m => m.To == OutboxMail.Nobody).ExecuteDeleteAsync(ct)
            + await ExpireMailsAsync(db, now, ct);
    }

    /// <summary>
    /// Removes the files that no document names: a crash between the file and its row leaves one. Returns how many. A database that names
    /// no file at all is more likely the wrong database than an empty one: then nothing is removed.
    /// </summary>
    public async Task<int> RemoveOrphanFilesAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - FilesKept;
        var removed = files.DeletePartialsOlderThan(before);
        var keys = files.KeysOlderThan(before);
        if (keys.Count == 0)
        {
            return removed;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        if (!await db.CaseDocuments.AnyAsync(ct))
        {
            LogNoFileNamed(logger, keys.Count);
            return removed;
        }

        foreach (var some in keys.Chunk(KeysPerQuestion))
        {
            var named = await db.CaseDocuments.Where(d => some.Contains(d.StoreKey)).Select(d => d.StoreKey).ToListAsync(ct);
            foreach (var orphan in some.Except(named, StringComparer.Ordinal))
            {
                files.Delete(orphan);
                removed++;
            }
        }

        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                LogCleaned(logger, await CleanAsync(stoppingToken));
                LogOrphans(logger, await RemoveOrphanFilesAsync(stoppingToken));
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }
        }
    }

    // Where no mail leaves, the worker never looks at a row: what waits with an expired code or link is given up here.
    private static Task<int> ExpireMailsAsync(UnivAssoDb db, DateTimeOffset now, CancellationToken ct) => db.OutboxMails
        .Where(m => m.SecretUntil <= now && m.SentAt == null && m.FailedAt == null && (m.LeasedUntil == null || m.LeasedUntil < now))
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.FailedAt, now)
                .SetProperty(m => m.LastError, OutboxMail.Expired)
                .SetProperty(m => m.Text, OutboxMail.Forgotten)
                .SetProperty(m => m.Html, OutboxMail.Forgotten),
            ct);

    [LoggerMessage(LogLevel.Information, "{Rows} expired rows forgotten")]
    private static partial void LogCleaned(ILogger logger, int rows);

    [LoggerMessage(LogLevel.Information, "{Files} files without a document removed")]
    private static partial void LogOrphans(ILogger logger, int files);

    [LoggerMessage(LogLevel.Warning, "{Files} files are named by no document, because the database has no document at all: nothing is removed. Is it the right database?")]
    private static partial void LogNoFileNamed(ILogger logger, int files);

    [LoggerMessage(LogLevel.Error, "Housekeeping failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
