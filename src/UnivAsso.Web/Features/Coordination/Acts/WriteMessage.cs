using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Features.Coordination.Decide;
using UnivAsso.Web.Platform;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>Sends a message to the author of a request, in the thread and by mail, at once.</summary>
public sealed class WriteMessage(UnivAssoDb db, Platform.Outbox.Outbox outbox, DecisionLetters letters, TimeProvider clock)
{
    public Task<Result> HandleAsync(DeskRoom room, string reference, MessageForm form, string text, Actor by, CancellationToken ct) =>
        db.InTransactionAsync<Result>(
            async inner =>
            {
                var request = await db.JoinRequests.AsNoTracking()
                    .SingleOrDefaultAsync(r => r.Reference == reference && r.Kind == room.Kind, inner);
                if (request is null)
                {
                    return new NoSuchRequest();
                }

                var id = OnceId.From(request.Id.Value, "message of the desk", form.Once.ToString());
                if (await db.CaseMessages.AnyAsync(m => m.Id == id, inner))
                {
                    return Result.Done;
                }

                if (request.Version != form.Version)
                {
                    return new ChangedMeanwhile();
                }

                var now = clock.GetUtcNow();
                var words = FrenchText.CleanText(text)!;
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
                outbox.Post(
                    $"message:{id:N}", request.Contact.Email, letters.Message(request, words, by), request.Id.Value, request.CopyEmail);
                await db.SaveChangesAsync(inner);
                return Result.Done;
            },
            ct);
}
