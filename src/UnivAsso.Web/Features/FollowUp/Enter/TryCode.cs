using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.FollowUp;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>
/// Opens a request with a code. Any live code of the pair is good, since mails may arrive in another order; a wrong one counts against
/// all of them, so that asking for more codes gives no more tries.
/// </summary>
public sealed class TryCode(UnivAssoDb db, IEnumerable<IFollowedCases> rooms, TimeProvider clock)
{
    private const int Attempts = 10;

    public async Task<Result<OpenedRequest>> HandleAsync(AskedPair asked, string typed, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                return await db.InTransactionAsync(inner => TryAsync(asked, Secrets.Hash(Secrets.CleanCode(typed)), inner), ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Another try was counted in between: this one counts too, after it.
            }
        }
    }

    private async Task<Result<OpenedRequest>> TryAsync(AskedPair asked, string codeHash, CancellationToken ct)
    {
        var (now, askedForHash) = (clock.GetUtcNow(), asked.Hash);
        var live = await db.AccessCodes
            .Where(c => c.AskedForHash == askedForHash && c.UsedAt == null && c.ExpiresAt > now && c.Tries < AccessCode.MaxTries)
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id)
            .ToListAsync(ct);
        if (live.Count == 0)
        {
            return new CodeSpent();
        }

        if (live.Find(c => c.Opens(codeHash)) is not { } right)
        {
            var answers = live.ConvertAll(c => c.Try(codeHash, now));
            await db.SaveChangesAsync(ct);
            return answers[0].Refusal ?? throw new InvalidOperationException("A code that opens nothing was accepted.");
        }

        if (right.Try(codeHash, now).Refusal is { } refusal)
        {
            return refusal;
        }

        live.ForEach(c => c.Retire(now));
        await asked.RoomIn(rooms).OpenAsync(right.CaseId!.Value, now, ct);
        await db.SaveChangesAsync(ct);
        return new OpenedRequest(right.CaseId.Value, asked.Reference);
    }
}

/// <summary>What a code opened, and the reference of its page.</summary>
public sealed record OpenedRequest(Guid Id, string Reference);
