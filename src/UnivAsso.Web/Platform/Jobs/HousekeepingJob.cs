using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Web.Platform.Files;

namespace UnivAsso.Web.Platform.Jobs;

/// <summary>
/// Once an hour, forgets expired drafts, codes and imports. Nothing depends on the hour: an expired row is refused wherever it is read.
/// </summary>
public sealed partial class HousekeepingJob(
    IServiceScopeFactory scopes,
    IFileStore files,
    WriteGate gate,
    TimeProvider clock,
    ILogger<HousekeepingJob> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    // Codes are counted over an hour before a new one is mailed; younger ones must still be there.
    private static readonly TimeSpan CodesCounted = TimeSpan.FromHours(1);

    /// <summary>One round; returns how many rows were forgotten.</summary>
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
            + await db.AccessCodes.Where(c => c.CreatedAt < now - CodesCounted).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                LogCleaned(logger, await CleanAsync(stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Rows} expired rows forgotten")]
    private static partial void LogCleaned(ILogger logger, int rows);

    [LoggerMessage(LogLevel.Error, "Housekeeping failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
