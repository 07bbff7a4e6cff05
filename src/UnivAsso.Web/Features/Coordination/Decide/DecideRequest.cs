using Microsoft.Extensions.Options;
using UnivAsso.Data;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.Acts;
using UnivAsso.Web.Platform;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>Ends the reading of a request: the decision, its letter and the words in the thread are one transaction.</summary>
public sealed partial class DecideRequest(
    ChangeRequest change,
    UnivAssoDb db,
    Platform.Outbox.Outbox outbox,
    DecisionLetters letters,
    IOptions<UnivAssoOptions> options,
    TimeProvider clock,
    ILogger<DecideRequest> logger)
{
    public async Task<Result> HandleAsync(
        DeskRoom room, string reference, Exit exit, DecisionForm form, Actor by, CancellationToken ct)
    {
        var result = await change.HandleAsync(room, reference, form.Version, request => Decide(request, form.ToExit(exit.Act), by), ct);
        if (result.Refusal is NotPossibleFromHere or DecisionWaiting)
        {
            LogRefused(logger, reference, exit.Act, by.Id);
        }

        return result;
    }

    private Result Decide(JoinRequest request, JoinRequestExit exit, Actor by)
    {
        var now = clock.GetUtcNow();
        var decided = request.Decide(exit, by, TimeSpan.FromMinutes(options.Value.UndoMinutes), now);
        if (decided.Refusal is { } refusal)
        {
            return refusal;
        }

        var decision = decided.Value;
        outbox.Post(
            DecisionLetters.KeyOf(decision.Id),
            request.Contact.Email,
            letters.Of(exit, request, by, now),
            request.Id.Value,
            request.CopyEmail,
            decision.LeavesAt);

        // The message takes the id of its decision: taking the decision back finds it.
        db.CaseMessages.Add(new CaseMessage
        {
            Id = decision.Id.Value,
            CaseId = request.Id.Value,
            FromRequester = false,
            AuthorName = by.Name,
            Text = exit.Text ?? exit.NextStep!,
            At = now,
            VisibleAt = decision.LeavesAt,
        });
        return Result.Done;
    }

    [LoggerMessage(LogLevel.Warning, "Request {Reference}: {Act} was refused to {ActorId}")]
    private static partial void LogRefused(ILogger logger, string reference, JoinRequestAct act, Guid actorId);
}
