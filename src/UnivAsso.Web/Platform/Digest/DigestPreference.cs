using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Web.Platform.Digest;

/// <summary>Reads and keeps whether an account wants the daily letter; everybody who may have it does until they say otherwise.</summary>
public sealed class DigestPreference(UnivAssoDb db, TimeProvider clock)
{
    public async Task<bool> IsWantedAsync(Guid userId, CancellationToken ct) =>
        !await db.DigestSubscriptions.AnyAsync(s => s.UserId == userId && s.IsOff, ct);

    /// <summary>Keeps the choice; returns what to answer.</summary>
    public async Task<string> ChooseInWordsAsync(Guid userId, bool wanted, CancellationToken ct)
    {
        var next = await ChooseAsync(userId, wanted, ct);
        return wanted
            ? $"C’est noté : le prochain courriel part le {FrenchDates.Long(next)}, s’il y a quelque chose à faire."
            : "C’est noté : vous ne recevrez plus ce courriel.";
    }

    /// <summary>Keeps the choice; returns when the next letter would leave. Coming back never brings today's letter a second time.</summary>
    private Task<DateTimeOffset> ChooseAsync(Guid userId, bool wanted, CancellationToken ct) => db.InTransactionAsync(
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
