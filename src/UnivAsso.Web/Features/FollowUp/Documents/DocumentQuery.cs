using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Web.Features.FollowUp.Sheet;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>Finds the documents of a request that is the reader's own.</summary>
public sealed class DocumentQuery(UnivAssoDb db, RequestDoor door)
{
    public async Task<CaseDocument?> FindAsync(ClaimsPrincipal user, string reference, Guid documentId, CancellationToken ct)
    {
        if (await door.FindAsync(user, reference, ct) is not { } request)
        {
            return null;
        }

        var caseId = request.Id.Value;
        return await db.CaseDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == caseId, ct);
    }

    public Task<List<SheetDocument>> ListAsync(Guid caseId, CancellationToken ct) => db.CaseDocuments
        .Where(d => d.CaseId == caseId)
        .OrderBy(d => d.At).ThenBy(d => d.Id)
        .Select(d => new SheetDocument(d.Id, d.Name, d.Bytes, d.At))
        .ToListAsync(ct);
}
