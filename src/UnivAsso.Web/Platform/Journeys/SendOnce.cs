using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>Runs the making of the records of a draft exactly once.</summary>
public sealed class SendOnce(UnivAssoDb db)
{
    private const int Attempts = 3;

    /// <summary>
    /// Calls <paramref name="make"/> inside the transaction that marks the draft as sent. A parallel sending waits, or loses the race and
    /// reads what the winner wrote.
    /// </summary>
    public async Task<Result<string>> RunAsync(Guid draftId, Func<CancellationToken, Task<Reference>> make, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                return await db.InTransactionAsync(
                    async inner =>
                    {
                        var draft = await db.Drafts.SingleAsync(d => d.Id == draftId, inner);
                        if (draft.SentAs is null)
                        {
                            draft.Sent((await make(inner)).ToString(), JourneyAnswers.None.ToJson());
                            await db.SaveChangesAsync(inner);
                        }

                        return draft.SentAs!;
                    },
                    ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // The other sending won; the next attempt reads its reference.
            }
        }
    }
}
