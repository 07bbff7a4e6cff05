using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Data.Journal;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Platform.Jobs;

/// <summary>
/// Does what is due, oldest first. A row is leased before it is worked on, so that two instances never do it together; it is marked
/// done in the transaction of its effects, so that a crash leaves it due and without effect.
/// </summary>
public sealed partial class DueTaskWorker(
    IServiceScopeFactory scopes,
    IOptions<UnivAssoOptions> options,
    TimeProvider clock,
    ILogger<DueTaskWorker> logger) : BackgroundService
{
    /// <summary>The journal's name for a task that was given up.</summary>
    public const string GivenUpAct = "DueTaskGivenUp";

    private const int BatchSize = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private readonly Guid _me = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>Works on one batch; returns how many rows were taken.</summary>
    public async Task<int> DoDueAsync(CancellationToken ct)
    {
        var tasks = await LeaseAsync(ct);
        foreach (var task in tasks)
        {
            await DoAsync(task, ct);
        }

        return tasks.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.DueTasksEverySeconds), clock);
        do
        {
            try
            {
                while (await DoDueAsync(stoppingToken) == BatchSize)
                {
                    LogBatch(logger, BatchSize);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The round is lost, not the tasks: they stay due and the next round takes them.
                LogRoundFailed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<DueTask>> LeaseAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        var now = clock.GetUtcNow();
        var due = db.DueTasks.Where(t => t.DoneAt == null && t.FailedAt == null && t.TryAt <= now
            && (t.LeasedUntil == null || t.LeasedUntil < now));
        if (!await due.AnyAsync(ct))
        {
            return [];
        }

        return await db.InTransactionAsync(
            async inner =>
            {
                var ids = await due.OrderBy(t => t.TryAt).ThenBy(t => t.Id).Take(BatchSize).Select(t => t.Id).ToListAsync(inner);
                await due.Where(t => ids.Contains(t.Id)).ExecuteUpdateAsync(
                    set => set.SetProperty(t => t.LeasedBy, _me).SetProperty(t => t.LeasedUntil, now + Lease), inner);
                return await db.DueTasks.AsNoTracking()
                    .Where(t => ids.Contains(t.Id) && t.LeasedBy == _me && t.LeasedUntil == now + Lease)
                    .OrderBy(t => t.TryAt).ThenBy(t => t.Id)
                    .ToListAsync(inner);
            },
            ct);
    }

    private async Task DoAsync(DueTask task, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
            await db.InTransactionAsync(
                async inner =>
                {
                    if (await MarkDoneAsync(db, task, inner))
                    {
                        await HandlerOf(task, scope.ServiceProvider).HandleAsync(task, inner);
                        await db.SaveChangesAsync(inner);
                    }

                    return true;
                },
                ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            await NoteFailureAsync(task, e);
        }
    }

    /// <summary>Comes first in the transaction: it locks the row, and tells when another instance took over an expired lease.</summary>
    private async Task<bool> MarkDoneAsync(UnivAssoDb db, DueTask task, CancellationToken ct) => await db.DueTasks
        .Where(t => t.Id == task.Id && t.LeasedBy == _me && t.LeasedUntil == task.LeasedUntil && t.DoneAt == null && t.FailedAt == null)
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(t => t.DoneAt, clock.GetUtcNow())
                .SetProperty(t => t.Attempts, task.Attempts + 1)
                .SetProperty(t => t.LastError, (string?)null)
                .SetProperty(t => t.LeasedBy, (Guid?)null)
                .SetProperty(t => t.LeasedUntil, (DateTimeOffset?)null),
            ct) == 1;

    private async Task NoteFailureAsync(DueTask task, Exception failure)
    {
        var now = clock.GetUtcNow();
        var attempts = task.Attempts + 1;
        var givenUp = attempts >= DueTask.MaxAttempts;
        LogFailed(logger, task.Id, task.Kind, attempts, failure);

        // What the handler had tracked is worth nothing after its failure: a context of its own.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnivAssoDb>();
        await db.InTransactionAsync(
            async inner =>
            {
                var noted = await db.DueTasks
                    .Where(t => t.Id == task.Id && t.LeasedBy == _me && t.LeasedUntil == task.LeasedUntil && t.DoneAt == null)
                    .ExecuteUpdateAsync(
                        set => set
                            .SetProperty(t => t.Attempts, attempts)
                            .SetProperty(t => t.LastError, Shorten(failure.Message))
                            .SetProperty(t => t.TryAt, now + WaitAfter(attempts))
                            .SetProperty(t => t.FailedAt, givenUp ? now : null)
                            .SetProperty(t => t.LeasedBy, (Guid?)null)
                            .SetProperty(t => t.LeasedUntil, (DateTimeOffset?)null),
                        inner);
                if (noted == 1 && givenUp)
                {
                    db.Journal.Add(GivenUp(task, now));
                    await db.SaveChangesAsync(inner);
                }

                return true;
            },
            CancellationToken.None);
    }

    private static IDueTaskHandler HandlerOf(DueTask task, IServiceProvider services) =>
        services.GetKeyedService<IDueTaskHandler>(task.Kind)
        ?? throw new InvalidOperationException($"Nothing does the tasks « {task.Kind} ».");

    private static JournalEntry GivenUp(DueTask task, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        At = now,
        ActorKind = ActorKind.System,
        ActorId = Actor.System.Id,
        ActorName = Actor.System.Name,
        SubjectId = task.SubjectId,
        Act = GivenUpAct,
        Details = System.Text.Json.JsonSerializer.Serialize(new { task = task.Id, kind = task.Kind }),
    };

    private static TimeSpan WaitAfter(int attempts)
    {
        var wait = FirstWait * Math.Pow(3, attempts - 1);
        return wait < LongestWait ? wait : LongestWait;
    }

    private static string Shorten(string message) => message.Length <= DueTask.ErrorMaxLength ? message : message[..DueTask.ErrorMaxLength];

    [LoggerMessage(LogLevel.Debug, "{Count} due tasks handled, more are due")]
    private static partial void LogBatch(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "A round of the due tasks failed")]
    private static partial void LogRoundFailed(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Due task {TaskId} of kind {Kind} failed at attempt {Attempt}")]
    private static partial void LogFailed(ILogger logger, Guid taskId, string kind, int attempt, Exception exception);
}
