using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Web.Platform.FollowUp;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>
/// Mails a code to whoever may follow a request. Nothing that the caller can see tells whether the request exists: the same rows are
/// written in every case, and beyond the hourly limit they are tied to nothing.
/// </summary>
public sealed class AskForCode(UnivAssoDb db, IEnumerable<IFollowedCases> rooms, Secrets secrets, FollowUpLetters letters, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public Task HandleAsync(AskedPair asked, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var now = clock.GetUtcNow();
            var since = now - Window;
            var hash = asked.Hash;
            var already = await db.AccessCodes.CountAsync(c => c.AskedForHash == hash && c.CreatedAt > since, inner);
            var reader = await asked.RoomIn(rooms).FindReaderAsync(asked.Reference, asked.Email, inner);
            var isAllowed = already < AccessCode.MaxPerHour;
            var code = secrets.NewCode(AccessCode.Length);
            var row = new AccessCode
            {
                Id = Guid.CreateVersion7(now),
                CaseId = isAllowed ? reader?.CaseId : null,
                AskedForHash = isAllowed ? hash : Secrets.Hash(secrets.NewToken()),
                CodeHash = Secrets.Hash(code),
                CreatedAt = now,
                ExpiresAt = now + AccessCode.Lifetime,
            };
            db.AccessCodes.Add(row);
            letters.PostCode(isAllowed ? reader : null, asked.Reference, row, code);
            return await db.SaveChangesAsync(inner);
        },
        ct);
}
