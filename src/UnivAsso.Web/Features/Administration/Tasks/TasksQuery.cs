using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Features.Administration.Tasks;

/// <summary>Reads the due tasks that were not done: their kind and their error, never what they are about.</summary>
public sealed class TasksQuery(UnivAssoDb db, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <summary>A task that should have been tried this long ago is told to somebody.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public async Task<TaskCounts> CountAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var late = now - Late;
        return await db.DueTasks
            .Where(t => t.DoneAt == null)
            .GroupBy(_ => 1)
            .Select(all => new TaskCounts(
                all.Count(t => t.FailedAt == null),
                all.Count(t => t.FailedAt == null && t.TryAt < late),
                all.Count(t => t.FailedAt == null && t.Attempts > 0),
                all.Count(t => t.FailedAt != null && t.LastError != TaskKeeping.Abandoned)))
            .SingleOrDefaultAsync(ct) ?? new TaskCounts(0, 0, 0, 0);
    }

    public async Task<TasksPage> ListAsync(string? state, int page, CancellationToken ct)
    {
        var counts = await CountAsync(ct);
        var shown = state is TasksPage.Waiting ? TasksPage.Waiting : TasksPage.Failed;
        var total = shown is TasksPage.Waiting ? counts.Waiting : counts.Failed;
        var current = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await NotDone(shown)
            .OrderBy(t => t.TryAt)
            .ThenBy(t => t.Id)
            .Skip((current - 1) * PageSize)
            .Take(PageSize)
            .Select(t => new TaskCard(t.Id, t.Kind, t.DueAt, t.TryAt, t.Attempts, t.LastError))
            .ToListAsync(ct);
        return new TasksPage(counts, shown, rows, total, current);
    }

    private IQueryable<DueTask> NotDone(string state) => state is TasksPage.Waiting
        ? db.DueTasks.Where(t => t.DoneAt == null && t.FailedAt == null)
        : db.DueTasks.Where(t => t.DoneAt == null && t.FailedAt != null && t.LastError != TaskKeeping.Abandoned);
}

/// <summary>How many due tasks stand where.</summary>
public sealed record TaskCounts(int Waiting, int Overdue, int Retried, int Failed);

/// <summary>One page of the due tasks.</summary>
public sealed record TasksPage(TaskCounts Counts, string State, IReadOnlyList<TaskCard> Rows, int Total, int Page)
{
    public const string Failed = "echec";
    public const string Waiting = "attente";
}

/// <summary>A due task without its subject.</summary>
public sealed record TaskCard(Guid Id, string Kind, DateTimeOffset DueAt, DateTimeOffset TryAt, int Attempts, string? LastError);
