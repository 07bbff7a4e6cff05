using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>Sends a message to the structure that carries the request, in the thread and by mail, at once.</summary>
public sealed class WriteToStructure(UnivAssoDb db, DlaSight sight, DlaDesks desks, Platform.Outbox.Outbox outbox, DlaDeskLetters letters, TimeProvider clock)
{
    public Task<Result<DlaRequestId>> HandleAsync(string reference, DlaMessageForm form, Actor by, CancellationToken ct) => db.UnlessRefusedAsync<DlaRequestId>(
        async inner =>
        {
            var request = await sight.RequestsOf(by.Id).AsNoTracking().Include(r => r.Participations).SingleOrDefaultAsync(r => r.Reference == reference, inner);
            if (request is null)
            {
                return new NoSuchDlaRequest();
            }

            var id = OnceId.From(request.Id.Value, "message of the desk", form.Once.ToString());
            if (await db.CaseMessages.AnyAsync(m => m.Id == id, inner))
            {
                return request.Id;
            }

            if (request.Version != form.Version)
            {
                return new ChangedMeanwhile();
            }

            var (now, words) = (clock.GetUtcNow(), FrenchText.CleanText(form.Message)!);
            db.CaseMessages.Add(new CaseMessage
            {
                Id = id,
                CaseId = request.Id.Value,
                FromRequester = false,
                AuthorName = by.Name,
                Text = words,
                At = now,
                VisibleAt = now,
            });
            var desk = await desks.OfAsync(request.DeskId, inner);
            outbox.Post($"dla-message:{id:N}", request.Lead.Contact.Email, letters.Message(request, request.Lead, words, desk, by), request.Id.Value);
            await db.SaveChangesAsync(inner);
            return request.Id;
        },
        ct);
}

/// <summary>Keeps an internal note beside a request, whatever others did meanwhile.</summary>
public sealed class KeepDlaNote(UnivAssoDb db, DlaSight sight, TimeProvider clock)
{
    public Task<Result<DlaRequestId>> HandleAsync(string reference, DlaNoteForm form, Actor by, CancellationToken ct) => db.UnlessRefusedAsync<DlaRequestId>(
        async inner =>
        {
            if (await sight.RequestsOf(by.Id).Where(r => r.Reference == reference).Select(r => new { r.Id }).SingleOrDefaultAsync(inner) is not { } request)
            {
                return new NoSuchDlaRequest();
            }

            var id = OnceId.From(request.Id.Value, "note of the desk", form.Once.ToString());
            if (!await db.CaseNotes.AnyAsync(n => n.Id == id, inner))
            {
                db.CaseNotes.Add(new CaseNote
                {
                    Id = id,
                    CaseId = request.Id.Value,
                    AuthorId = by.Id,
                    AuthorName = by.Name,
                    Text = FrenchText.CleanText(form.Note)!,
                    At = clock.GetUtcNow(),
                });
                await db.SaveChangesAsync(inner);
            }

            return request.Id;
        },
        ct);
}
