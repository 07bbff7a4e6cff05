using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>Takes back a decision with its letter and its message, while the letter has not left.</summary>
public sealed class UndoDecision(UnivAssoDb db, TimeProvider clock)
{
    public async Task<Result> HandleAsync(
        DeskRoom room, string reference, Guid decision, int version, Actor by, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(inner => UndoAsync(room, reference, new(decision), version, by, inner), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile();
        }
    }

    private async Task<Result> UndoAsync(
        DeskRoom room, string reference, JoinRequestDecisionId decision, int version, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var request = await db.JoinRequests.Include(r => r.Decisions)
            .SingleOrDefaultAsync(r => r.Reference == reference && r.Kind == room.Kind, ct);
        if (request is null)
        {
            return new NoSuchRequest();
        }

        if (request.Version != version)
        {
            return new ChangedMeanwhile();
        }

        if (request.Undo(decision, by, now).Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        // A letter in the hands of the worker may have reached its server: the condition is in the statement that removes it.
        var key = DecisionLetters.KeyOf(decision);
        var removed = await db.OutboxMails
            .Where(m => m.Key == key && m.SentAt == null && (m.LeasedUntil == null || m.LeasedUntil < now))
            .ExecuteDeleteAsync(ct);
        if (removed == 0)
        {
            db.ChangeTracker.Clear();
            return new TooLateToUndo();
        }

        await db.CaseMessages.Where(m => m.Id == decision.Value && m.VisibleAt > now).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        return Result.Done;
    }
}
