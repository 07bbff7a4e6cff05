using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;

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
                if (request is not [var id])
                {
                    return new NoSuchRequest();
                }

                if (!await db.CaseNotes.AnyAsync(n => n.Id == form.Once, inner))
                {
                    db.CaseNotes.Add(new CaseNote
                    {
                        Id = form.Once,
                        CaseId = id.Value,
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
