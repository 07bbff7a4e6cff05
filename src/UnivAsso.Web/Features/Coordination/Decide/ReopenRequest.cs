using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.Acts;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>Opens an ended request again and tells its author why.</summary>
public sealed class ReopenRequest(
    ChangeRequest change, UnivAssoDb db, Platform.Outbox.Outbox outbox, DecisionLetters letters, TimeProvider clock)
{
    public Task<Result> HandleAsync(DeskRoom room, string reference, int version, string reason, Actor by, CancellationToken ct) =>
        change.HandleAsync(room, reference, version, request => Reopen(request, reason, by), ct);

    private Result Reopen(JoinRequest request, string reason, Actor by)
    {
        var now = clock.GetUtcNow();
        if (request.Reopen(JoinRequestParty.Coordination, by, now).Refusal is { } refusal)
        {
            return refusal;
        }

        var message = Guid.CreateVersion7(now);
        outbox.Post(
            $"reopened:{message:N}", request.Contact.Email, letters.Reopened(request, reason, by), request.Id.Value, request.CopyEmail);
        db.CaseMessages.Add(new CaseMessage
        {
            Id = message,
            CaseId = request.Id.Value,
            FromRequester = false,
            AuthorName = by.Name,
            Text = reason,
            At = now,
            VisibleAt = now,
        });
        return Result.Done;
    }
}
