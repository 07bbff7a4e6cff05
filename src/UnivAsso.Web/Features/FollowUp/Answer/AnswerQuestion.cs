using System.Security.Claims;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.FollowUp.Answer;

/// <summary>Gives the answer to the question asked, as a message of the file; our clock goes on.</summary>
public sealed class AnswerQuestion(UnivAssoDb db, RequestDoor door)
{
    /// <summary>The question that waits for an answer, as the author sees it now.</summary>
    public static JoinRequestDecision? Waiting(JoinRequest request, DateTimeOffset now) =>
        request.PublicStatus(now) is JoinRequestStatus.AwaitingAnswer
            ? request.Decisions
                .Where(d => d.Act is JoinRequestAct.AskQuestion && d.UndoneAt is null && d.LeavesAt <= now)
                .MaxBy(d => d.DecidedAt)
            : null;

    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, AnswerForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        (own, _) =>
        {
            if (Waiting(own.Request, own.Now)?.Id.Value is not { } question || question != form.Question)
            {
                return Task.FromResult<Result>(new AlreadyAnswered());
            }

            if (own.Request.Pending(own.Now) is not null)
            {
                return Task.FromResult<Result>(new BeingHandled());
            }

            var result = own.Request.Answer(own.By, own.Now);
            if (result.IsDone)
            {
                db.CaseMessages.Add(OwnMessages.Write(own, FrenchText.CleanText(form.Text)!));
            }

            return Task.FromResult(result);
        },
        ct);
}

public sealed record AlreadyAnswered()
    : Refusal("Cette question a déjà reçu une réponse, ou elle n’attend plus. Pour ajouter quelque chose, écrivez un message.");

public sealed record BeingHandled()
    : Refusal("La coordination traite la demande en ce moment. Copiez votre texte et renvoyez-le dans dix minutes.");
