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
        var desk = DeskRoom.Of(room);
        var request = await db.JoinRequests
            .Where(r => r.Reference == reference && r.Kind == desk.Kind)
            .Select(r => r.Id)
            .SingleOrDefaultAsync(ct);
        var document = await db.CaseDocuments.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == request.Value, ct);
        if (document is null)
        {
            return NotFound();
        }

        if (files.Open(document.StoreKey) is { } content)
        {
            return File(content, document.ContentType, document.Name);
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("DocumentLost", new LostDocument(desk, reference, document.Name));
    }
}

/// <summary>A document whose content is gone.</summary>
public sealed record LostDocument(DeskRoom Room, string Reference, string Name);
