using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Features.Accounts;

namespace UnivAsso.Web.Features.Administration.Tasks;

/// <summary>Has a due task tried again at once, or gives it up. A task that is done, or that a worker holds right now, is left alone.</summary>
public sealed class TaskKeeping(UnivAssoDb db, AccountJournal journal, TimeProvider clock)
{
    /// <summary>What stands in place of an error once a person gave the task up.</summary>
    public const string Abandoned = "Abandonnée par l’administration.";

    public Task<Result> RetryAsync(Guid id, Actor by, CancellationToken ct) => ActAsync(
        id, by, "DueTaskRetried", task => (task.FailedAt, task.Attempts, task.TryAt) = (null, 0, clock.GetUtcNow()), ct);

    public Task<Result> AbandonAsync(Guid id, Actor by, CancellationToken ct) => ActAsync(
        id, by, "DueTaskAbandoned", task => (task.FailedAt, task.LastError) = (clock.GetUtcNow(), Abandoned), ct);

    private Task<Result> ActAsync(Guid id, Actor by, string act, Action<DueTask> change, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var now = clock.GetUtcNow();
            var task = await db.DueTasks.SingleOrDefaultAsync(
                t => t.Id == id && t.DoneAt == null && (t.LeasedUntil == null || t.LeasedUntil < now), inner);
            if (task is null)
            {
                return new TaskGone();
            }

            change(task);
            journal.Write(by, task.SubjectId, act, new { task = id, kind = task.Kind });
            return await db.TrySaveAsync(inner);
        },
        ct);
}

/// <summary>There is nothing left to do about this task.</summary>
public sealed record TaskGone() : Refusal("Rechargez la liste : cette tâche vient d’être faite ou se fait en ce moment.");
