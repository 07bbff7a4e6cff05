using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.FollowUp;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>The requests to join, opened by the address of their contact.</summary>
public sealed class JoinRequestCases(UnivAssoDb db) : IFollowedCases
{
    public bool Keeps(ReferenceKind kind) => kind is ReferenceKind.Need or ReferenceKind.Engagement or ReferenceKind.Research;

    public Task<CodeReader?> FindReaderAsync(string reference, string emailKey, CancellationToken ct) => db.JoinRequests
        .Where(r => r.Reference == reference && r.Contact.EmailKey == emailKey)
        .Select(r => new CodeReader(r.Id.Value, r.Id.Value, r.Contact.FirstName, r.Contact.Email))
        .SingleOrDefaultAsync(ct);

    public async Task OpenAsync(Guid caseId, DateTimeOffset now, CancellationToken ct)
    {
        var id = JoinRequestId.From(caseId);
        (await db.JoinRequests.SingleAsync(r => r.Id == id, ct)).ConfirmEmail(now);
    }

    public string ConfirmationOf(string reference) =>
        $"/rejoindre/{(reference[0] == (char)ReferenceKind.Research ? "recherche" : "association")}/merci/{reference}";
}
