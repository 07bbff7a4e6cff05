using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>Keeps an internal note beside a request, whatever others did meanwhile.</summary>
public sealed class AddNote(UnivAssoDb db, TimeProvider clock)
{
    public Task<Result> HandleAsync(DeskRoom room, string reference, NoteForm form, string text, Actor by, CancellationToken ct) =>
        db.InTransactionAsync<Result>(
            async inner =>
            {
                var request = await db.JoinRequests
                    .Where(r => r.Reference == reference && r.Kind == room.Kind)
                    .Select(r => r.Id)
                    .ToListAsync(inner);
                if (request is not [var caseId])
                {
                    return new NoSuchRequest();
                }

                var id = OnceId.From(caseId.Value, "note of the desk", form.Once.ToString());
                if (!await db.CaseNotes.AnyAsync(n => n.Id == id, inner))
                {
                    db.CaseNotes.Add(new CaseNote
                    {
                        Id = id,
                        CaseId = caseId.Value,
                        AuthorId = by.Id,
                        AuthorName = by.Name,
                        Text = FrenchText.CleanText(text)!,
                        At = clock.GetUtcNow(),
                    });
                    await db.SaveChangesAsync(inner);
                }

                return Result.Done;
            },
            ct);
}
