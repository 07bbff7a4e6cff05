using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Web.Platform.Files;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.Coordination.Sheet;

/// <summary>A document of the person, always as a download: a file of a stranger is never opened inside our pages.</summary>
[Route(DeskRoom.Route + "/{reference}/documents/{documentId:guid}")]
[Allow<Platform.Security.Coordination>]
public sealed class DocumentController(UnivAssoDb db, IFileStore files) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Download([FromRoute] string room, [FromRoute] string reference, [FromRoute] Guid documentId, CancellationToken ct)
    {
        var kind = DeskRoom.Of(room).Kind;
        var request = await db.JoinRequests
            .Where(r => r.Reference == reference && r.Kind == kind)
            .Select(r => r.Id)
            .SingleOrDefaultAsync(ct);
        var document = await db.CaseDocuments.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == request.Value, ct);
        return document is not null && files.Open(document.StoreKey) is { } content
            ? File(content, document.ContentType, document.Name)
            : NotFound();
    }
}
