using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals;

/// <summary>
/// Runs a move of redirections as one transaction: the rows, the mails, the tasks, and what the room that owns the case does about it. A
/// refusal of anybody undoes everything.
/// </summary>
public sealed class ReferralChange(UnivAssoDb db, ReferralCaseDoor door)
{
    /// <summary>Inside the transaction of a caller, a refusal is handed back and the caller undoes.</summary>
    public async Task<Result<T>> RunAsync<T>(Func<CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await work(ct);
        }

        try
        {
            return await db.InTransactionAsync(
                async inner =>
                {
                    var result = await work(inner);
                    if (result.Refusal is { } refusal)
                    {
                        throw new UndoneException(refusal);
                    }

                    await db.SaveChangesAsync(inner);
                    return result;
                },
                ct);
        }
        catch (UndoneException undone)
        {
            db.ChangeTracker.Clear();
            return undone.Refusal;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile();
        }
    }

    /// <summary>Tells the room that owns the case what happened to a redirection of its own.</summary>
    public Task<Result> TellAsync(
        Referral referral, ReferralNews news, Actor by, DateTimeOffset now, CancellationToken ct, Func<ReferralMoved, ReferralMoved>? more = null)
    {
        var moved = new ReferralMoved(referral.CaseId, referral.StructureId, referral.Id, news, by, now);
        return door.Cases.MovedAsync(more is null ? moved : more(moved), ct);
    }

    /// <summary>The redirections proposed together, to be changed, whom we try first in front.</summary>
    public Task<List<Referral>> ProposalAsync(Guid proposalId, CancellationToken ct) =>
        db.Referrals.Where(r => r.ProposalId == proposalId).OrderBy(r => r.Rank).ToListAsync(ct);

    // Leaves the transaction without a commit; never leaves this class.
    private sealed class UndoneException(Refusal refusal) : Exception(refusal.Message)
    {
        public Refusal Refusal { get; } = refusal;
    }
}
