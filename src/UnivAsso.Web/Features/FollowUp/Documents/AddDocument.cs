using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Files;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Documents;

/// <summary>Adds a document to a request: its content is looked at, then kept under a name of our own.</summary>
public sealed class AddDocument(UnivAssoDb db, RequestDoor door, IFileStore files, Secrets secrets)
{
    public async Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, DocumentForm form, CancellationToken ct)
    {
        await using var content = form.File!.OpenReadStream();
        if (await DocumentSniffer.ReadAsync(content, ct) is not { } kind || kind != DocumentKind.ClaimedBy(form.File.FileName))
        {
            return new NotAnAcceptedDocument();
        }

        // The content first: a row without a content would be a lie, a content without a row is only a few bytes lost.
        var key = secrets.NewToken();
        content.Position = 0;
        await files.SaveAsync(key, content, ct);
        var isKept = false;
        try
        {
            return await door.ActAsync(
                user,
                reference,
                async (own, inner) =>
                {
                    var caseId = own.Request.Id.Value;
                    var id = OnceId.From(caseId, "document", form.Stamp);
                    isKept = false;
                    if (await db.CaseDocuments.AnyAsync(d => d.Id == id, inner))
                    {
                        return Result.Done;
                    }

                    var already = await db.CaseDocuments.CountAsync(d => d.CaseId == caseId, inner);
                    var result = own.Request.AddDocument(id, already, own.By, own.Now);
                    if (result.IsDone)
                    {
                        isKept = true;
                        db.CaseDocuments.Add(new CaseDocument
                        {
                            Id = id,
                            CaseId = caseId,
                            Name = DocumentName.Clean(form.File.FileName, kind),
                            ContentType = kind.ContentType,
                            Bytes = form.File.Length,
                            StoreKey = key,
                            At = own.Now,
                        });
                    }

                    return result;
                },
                ct);
        }
        catch
        {
            isKept = false;
            throw;
        }
        finally
        {
            if (!isKept)
            {
                files.Delete(key);
            }
        }
    }
}
