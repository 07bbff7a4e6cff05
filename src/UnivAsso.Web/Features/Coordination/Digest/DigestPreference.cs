using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;

namespace UnivAsso.Web.Features.Coordination.Digest;

/// <summary>Reads and keeps whether an account wants the daily letter; everybody of the coordination does until they say otherwise.</summary>
public sealed class DigestPreference(UnivAssoDb db, TimeProvider clock)
{
    public async Task<bool> IsWantedAsync(Guid userId, CancellationToken ct) =>
        !await db.DigestSubscriptions.AnyAsync(s => s.UserId == userId && s.IsOff, ct);

    /// <summary>Keeps the choice; returns when the next letter would leave. Coming back never brings today's letter a second time.</summary>
    public Task<DateTimeOffset> ChooseAsync(Guid userId, bool wanted, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var next = DigestClock.NextAfter(clock.GetUtcNow());
            if (await db.DigestSubscriptions.SingleOrDefaultAsync(s => s.UserId == userId, inner) is not { } subscription)
            {
                subscription = new DigestSubscription { UserId = userId, DueAt = next };
                db.DigestSubscriptions.Add(subscription);
            }

            if (subscription.IsOff == wanted)
            {
                (subscription.IsOff, subscription.DueAt) = (!wanted, next);
            }

            await db.SaveChangesAsync(inner);
            return subscription.DueAt;
        },
        ct);
}
