using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.DlaIntake.Confirm;

/// <summary>Takes the answer of a structure and tells the lead, in one transaction. Its words are for the desk alone.</summary>
public sealed class ConfirmStructure(ChangeDlaRequest change, Outbox outbox, PublicLinks links)
{
    public Task<Result<DlaRequestId>> HandleAsync(StructureInvitation invitation, ConfirmForm form, CancellationToken ct) => change.ByIdAsync(
        invitation.RequestId,
        seen: null,
        (turn, _) =>
        {
            var answered = turn.Request.AnswerInvitation(invitation.ParticipationId, form.Joins, FrenchText.CleanText(form.Words), turn.Now);
            if (answered.IsDone)
            {
                TellLead(turn.Request, invitation, form.Joins);
            }

            return Task.FromResult(answered);
        },
        ct);

    private void TellLead(DlaRequest request, StructureInvitation invitation, bool joins) => outbox.Post(
        $"dla:{request.Id.Value:N}:answered:{invitation.ParticipationId.Value:N}",
        request.Lead.Contact.Email,
        new Letter($"[{request.Reference}] « {invitation.StructureName} » {(joins ? "en est" : "n’en est pas")}")
        {
            Greeting = $"Bonjour {request.Lead.Contact.FirstName},",
            Paragraphs = joins
                ? [$"« {invitation.StructureName} » confirme prendre part à la demande {request.Reference}.", "Vous n’avez rien à faire."]
                :
                [
                    $"« {invitation.StructureName} » ne prend pas part à la demande {request.Reference}.",
                    "La demande continue avec les autres structures. Vous n’avez rien à faire.",
                ],
            Action = ("Suivre la demande", links.To($"/suivi?reference={request.Reference}")),
        },
        request.Id.Value);
}
