using Microsoft.AspNetCore.Mvc;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Files;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>Lets the author add, read back and take away documents.</summary>
public abstract class DocumentsController(DocumentDesk desk) : OwnRequestController
{
    // The file, and a little for the fields and the boundaries around it.
    private const long LargestBody = CaseDocument.MaxBytes + (64 * 1024);

    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) =>
        await desk.Door.FindAsync(User, RequestReference, ct) is { } request
            ? await FormAsync(request, new DocumentForm { Stamp = desk.Secrets.NewHandle() }, ct)
            : NotFound();

    [HttpPost("")]
    [BodyLimit(LargestBody)]
    public async Task<IActionResult> Add(DocumentForm form, CancellationToken ct)
    {
        if (await desk.Door.FindAsync(User, RequestReference, ct) is not { } request)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await FormAsync(request, form, ct);
        }

        switch (await desk.Add.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                ModelState.AddModelError(nameof(DocumentForm.File), refusal.Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await FormAsync(request, form, ct);
            default:
                this.SayDone("Le document est ajouté.");
                return this.SeeOther(Root);
        }
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Download(Guid id, CancellationToken ct)
    {
        if (await desk.Query.FindAsync(User, RequestReference, id, ct) is not { } document)
        {
            return NotFound();
        }

        if (desk.Files.Open(document.StoreKey) is { } content)
        {
            return File(content, document.ContentType, document.Name);
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("DocumentLost", document);
    }

    [HttpGet("{id:guid}/retirer")]
    public async Task<IActionResult> AskRemove(Guid id, CancellationToken ct) =>
        await desk.Query.FindAsync(User, RequestReference, id, ct) is { } document ? View("RemoveDocument", document) : NotFound();

    [HttpPost("{id:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct)
    {
        var document = await desk.Query.FindAsync(User, RequestReference, id, ct);
        switch (await desk.Remove.HandleAsync(User, RequestReference, id, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal } when document is not null:
                return this.Refused("RemoveDocument", document, refusal);
            default:
                this.SayDone("Le document est retiré.");
                return this.SeeOther(Root);
        }
    }

    private async Task<IActionResult> FormAsync(JoinRequest request, DocumentForm form, CancellationToken ct)
    {
        ViewData["Documents"] = await desk.Query.ListAsync(request.Id.Value, ct);
        ViewData["CanAdd"] = request.TakesDocuments(desk.Clock.GetUtcNow());
        return View("Document", form);
    }
}

/// <summary>What the pages about documents work with.</summary>
public sealed record DocumentDesk(
    RequestDoor Door, DocumentQuery Query, AddDocument Add, RemoveDocument Remove, IFileStore Files, Secrets Secrets, TimeProvider Clock);

[Route(FollowUpRoute + "/document")]
[Allow<Follower>]
public sealed class FollowUpDocumentsController(DocumentDesk desk) : DocumentsController(desk);

[Route(SpaceRoute + "/document")]
[Allow<SignedIn>]
public sealed class SpaceDocumentsController(DocumentDesk desk) : DocumentsController(desk);
