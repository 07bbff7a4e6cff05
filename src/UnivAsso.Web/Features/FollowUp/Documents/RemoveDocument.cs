using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform.Files;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>Takes a document out of a request, with its content.</summary>
public sealed class RemoveDocument(UnivAssoDb db, RequestDoor door, IFileStore files)
{
    public async Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, Guid documentId, CancellationToken ct)
    {
        string? key = null;
        var result = await door.ActAsync(
            user,
            reference,
            async (own, inner) =>
            {
                key = null;
                var caseId = own.Request.Id.Value;
                if (await db.CaseDocuments.SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == caseId, inner) is not { } document)
                {
                    // A second press: it is gone already.
                    return Result.Done;
                }

                var removed = own.Request.RemoveDocument(documentId, own.By, own.Now);
                if (removed.IsDone)
                {
                    key = document.StoreKey;
                    db.CaseDocuments.Remove(document);
                }

                return removed;
            },
            ct);
        if (key is not null)
        {
            files.Delete(key);
        }

        return result;
    }
}
