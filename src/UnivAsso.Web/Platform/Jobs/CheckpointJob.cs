using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Data.Sqlite;

namespace UnivAsso.Web.Platform.Jobs;

/// <summary>Cuts the write-ahead log of the embedded database, which otherwise grows for ever, and warns when it cannot.</summary>
public sealed partial class CheckpointJob(
    IServiceScopeFactory scopes,
    WriteGate gate,
    DataFolder folder,
    IOptions<UnivAssoOptions> options,
    TimeProvider clock,
    ILogger<CheckpointJob> logger) : BackgroundService
{
    private const long AlarmBytes = 64 * 1024 * 1024;

    /// <summary>One checkpoint; returns the bytes left in the log.</summary>
    public async Task<long> CheckpointAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        if (!db.Database.IsSqlite())
        {
            return 0;
        }

        using (await gate.EnterAsync(ct))
        {
            await SqliteDatabase.CheckpointAsync(db, ct);
        }

        var log = new FileInfo(folder.Database + "-wal");
        var left = log.Exists ? log.Length : 0;
        if (left > AlarmBytes)
        {
            LogTooLong(logger, left);
        }

        return left;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.CheckpointEverySeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CheckpointAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The write-ahead log still holds {Bytes} bytes after a checkpoint: a reader keeps it open")]
    private static partial void LogTooLong(ILogger logger, long bytes);

    [LoggerMessage(LogLevel.Error, "The checkpoint failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
