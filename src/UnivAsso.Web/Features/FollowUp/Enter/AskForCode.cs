using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>
/// Mails a code to the author of a request. Nothing that the caller can see tells whether the request exists: the same rows are
/// written in every case, and beyond the hourly limit they are tied to nothing.
/// </summary>
public sealed class AskForCode(UnivAssoDb db, Secrets secrets, FollowUpLetters letters, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public Task HandleAsync(AskedPair asked, CancellationToken ct) => db.InTransactionAsync(
        async inner =>
        {
            var now = clock.GetUtcNow();
            var since = now - Window;
            var hash = asked.Hash;
            var already = await db.AccessCodes.CountAsync(c => c.AskedForHash == hash && c.CreatedAt > since, inner);
            var reader = await db.JoinRequests
                .Where(r => r.Reference == asked.Reference && r.Contact.EmailKey == asked.Email)
                .Select(r => new CodeReader(r.Id.Value, r.Contact.FirstName, r.Contact.Email))
                .SingleOrDefaultAsync(inner);
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

/// <summary>To whom a code is written.</summary>
public sealed record CodeReader(Guid CaseId, string FirstName, string Email);
