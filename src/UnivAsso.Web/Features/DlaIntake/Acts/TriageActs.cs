using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>What an officer does with a request without a letter to the structure.</summary>
public sealed class TriageActs(ChangeDlaRequest change, UnivAssoDb db, Platform.Outbox.Outbox outbox, DlaDeskLetters letters)
{
    public Task<Result<DlaRequestId>> TakeAsync(string reference, int seen, Actor by, CancellationToken ct) =>
        change.ByDeskAsync(reference, seen, by.Id, (turn, _) => Now(turn.Request.Take(turn.Calendar, by, turn.Now)), ct);

    /// <summary>
    /// Gives the request to a colleague of its desk, who is told by mail unless told otherwise. A new one is taken first: it has an owner from
    /// then on.
    /// </summary>
    public Task<Result<DlaRequestId>> HandOverAsync(
        string reference, int seen, Guid colleague, Actor by, CancellationToken ct, bool tell = true) => change.ByDeskAsync(
        reference,
        seen,
        by.Id,
        async (turn, inner) =>
        {
            var request = turn.Request;
            var to = await (
                from seat in db.DlaOfficerSeats
                where seat.DeskId == request.DeskId && seat.UserId == colleague && seat.LeftAt == null
                join user in db.Users on seat.UserId equals user.Id
                select new { seat.Name, user.Email }).FirstOrDefaultAsync(inner);
            if (to is null)
            {
                return new NotAColleague();
            }

            if (request.OwnerId == colleague)
            {
                return new AlreadyTheirs();
            }

            if (request.Status is DlaRequestStatus.Received && request.Take(turn.Calendar, by, turn.Now).Refusal is { } notTaken)
            {
                return notTaken;
            }

            if (request.HandOver(colleague, to.Name, by, turn.Now).Refusal is { } refusal)
            {
                return refusal;
            }

            if (tell && colleague != by.Id)
            {
                outbox.Post($"dla-handed:{request.Id.Value:N}:{request.Version}", to.Email!, letters.HandedOver(request, to.Name, by), request.Id.Value);
            }

            return Result.Done;
        },
        ct);

    public Task<Result<DlaRequestId>> LogCallAsync(string reference, int seen, CallLog log, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        seen,
        by.Id,
        (turn, _) =>
        {
            turn.Request.LogCall(log, by, turn.Now);
            return Now(Result.Done);
        },
        ct);

    /// <summary>The structure answered an officer: the words are kept with the call, and the clock goes on.</summary>
    public Task<Result<DlaRequestId>> HearAnswerAsync(string reference, int seen, string heard, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        seen,
        by.Id,
        (turn, _) =>
        {
            var answered = turn.Request.AnswerComplement(DlaRequestParty.Desk, turn.Calendar, by, turn.Now);
            if (answered.IsDone)
            {
                turn.Request.LogCall(new CallLog(CallChannel.Phone, Reached: true, heard), by, turn.Now);
            }

            return Now(answered);
        },
        ct);

    public Task<Result<DlaRequestId>> ResumeAsync(string reference, int seen, Actor by, CancellationToken ct) =>
        change.ByDeskAsync(reference, seen, by.Id, (turn, _) => Now(turn.Request.Resume(turn.Calendar, by, turn.Now)), ct);

    public Task<Result<DlaRequestId>> SuspendAsync(string reference, int seen, string? reason, Actor by, CancellationToken ct) =>
        change.ByDeskAsync(reference, seen, by.Id, (turn, _) => Now(turn.Request.Suspend(FrenchText.CleanText(reason), by, turn.Now)), ct);

    public Task<Result<DlaRequestId>> RecuseAsync(string reference, int seen, Actor by, CancellationToken ct) =>
        change.ByDeskAsync(reference, seen, by.Id, (turn, _) => Now(turn.Request.Recuse(by, turn.Now)), ct);

    /// <summary>The other request may lie at any desk: nothing of it is shown.</summary>
    public Task<Result<DlaRequestId>> MarkDuplicateAsync(string reference, int seen, string? original, Actor by, CancellationToken ct) => change.ByDeskAsync(
        reference,
        seen,
        by.Id,
        async (turn, inner) =>
        {
            if (!Reference.TryParse(original, out var named))
            {
                return new OriginalUnknown();
            }

            var exact = named.ToString();
            return await db.DlaRequests.Where(r => r.Reference == exact).Select(r => new { r.Id }).SingleOrDefaultAsync(inner) is { } found
                ? turn.Request.MarkDuplicate(found.Id, by, turn.Now)
                : new OriginalUnknown();
        },
        ct);

    private static Task<Result> Now(Result result) => Task.FromResult(result);
}

public sealed record NotAColleague() : Refusal("Cette personne n’a pas de place au guichet de la demande. Choisissez quelqu’un d’autre, ou transférez la demande.");

public sealed record AlreadyTheirs() : Refusal("Cette personne suit déjà la demande.");

public sealed record OriginalUnknown() : Refusal("Aucune demande ne porte cette référence. Vérifiez-la, par exemple D-26-0093-T.");
