using System.Security.Claims;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Outbox;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Lets a structure leave, after a page that says what it means: the others go on, or the request ends with the last one.</summary>
[Route(DlaSheetController.Route + "/retirer")]
[Allow<Follower>]
public sealed class DlaLeaveController(OwnDlaSheetQuery sheets, LeaveDlaRequest leave) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => await SheetAsync(ct) switch
    {
        null => NotFound(),
        { CanLeave: true } sheet => View("Leave", new LeavePage(sheet, new LeaveForm())),
        _ => View("CannotLeave"),
    };

    [HttpPost("")]
    public async Task<IActionResult> Confirm(LeaveForm form, CancellationToken ct)
    {
        if (await SheetAsync(ct) is not { } sheet)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Refill("Leave", new LeavePage(sheet, form));
        }

        switch (await leave.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                return this.Refused("Leave", new LeavePage(sheet, form), refusal);
            default:
                this.SayDone(sheet.OthersGoOn ? "C’est noté : votre structure s’est retirée." : "C’est noté : la demande est retirée.");
                return this.SeeOther(Root);
        }
    }

    private async Task<DlaSheet?> SheetAsync(CancellationToken ct) =>
        await sheets.FindAsync(User, RequestReference, ct) is { Own.HasLeft: false, Sheet: var sheet } ? sheet : null;
}

/// <summary>The page « Nous nous retirons », with what was typed.</summary>
public sealed record LeavePage(DlaSheet Sheet, LeaveForm Form)
{
    public string? Reason => Form.Reason;
}

/// <summary>Why a structure leaves, if it wishes to say it.</summary>
public sealed record LeaveForm
{
    public string? Reason { get; init; }
}

public sealed class LeaveFormValidator : AbstractValidator<LeaveForm>
{
    public LeaveFormValidator() => RuleFor(f => f.Reason)
        .Must(r => (FrenchText.CleanText(r)?.Length ?? 0) <= DlaRequest.ReasonMaxLength)
        .WithMessage("Raccourcissez votre texte : 1 000 caractères au plus.");
}

/// <summary>Takes a structure out of the request. When the lead leaves, its thread stays its own: the next lead begins a new one.</summary>
public sealed class LeaveDlaRequest(UnivAssoDb db, DlaDoor door, Outbox outbox, PublicLinks links)
{
    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, LeaveForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        async (own, inner) =>
        {
            var (request, part) = (own.Turn.Request, own.Own);
            var wasLead = part.IsLead;
            var left = request.Leave(part.Id, FrenchText.CleanText(form.Reason), own.Turn.Now);
            if (!left.IsDone)
            {
                return left;
            }

            if (wasLead && !part.IsLead)
            {
                var (thread, kept) = (request.Id.Value, part.Id.Value);
                await db.CaseMessages.Where(m => m.CaseId == thread).ExecuteUpdateAsync(set => set.SetProperty(m => m.CaseId, kept), inner);
            }

            Tell(request, part, own.Turn.Now);
            return left;
        },
        ct);

    private void Tell(DlaRequest request, DlaParticipation part, DateTimeOffset now)
    {
        var ended = request.Status is DlaRequestStatus.Withdrawn;
        var key = $"dla:{request.Id.Value:N}:left:{part.Id.Value:N}:{now.UtcTicks}";
        outbox.Post(
            key,
            part.Contact.Email,
            new Letter($"[{request.Reference}] {(ended ? "C’est noté : votre demande est retirée" : "C’est noté : votre structure s’est retirée")}")
            {
                Greeting = $"Bonjour {part.Contact.FirstName},",
                Paragraphs = ended
                    ?
                    [
                        $"Vous avez retiré la demande {request.Reference}. Le guichet n’y travaille plus et ne vous écrira plus à son sujet.",
                        "Vous changez d’avis ? Vous pouvez la rouvrir pendant six mois, sans rien ressaisir.",
                    ]
                    :
                    [
                        $"« {part.Structure.Name} » s’est retirée de la demande {request.Reference}. Les autres structures continuent sans elle.",
                        "Vous changez d’avis ? Appelez le guichet.",
                    ],
                Action = ("Revoir la demande", links.To($"/suivi?reference={request.Reference}")),
                Closing = ["Ce retrait ne vient pas de vous ? Prévenez le guichet sans attendre."],
            },
            request.Id.Value);
        if (!ended)
        {
            outbox.Post(
                $"{key}:lead",
                request.Lead.Contact.Email,
                new Letter($"[{request.Reference}] « {part.Structure.Name} » s’est retirée")
                {
                    Greeting = $"Bonjour {request.Lead.Contact.FirstName},",
                    Paragraphs =
                    [
                        $"« {part.Structure.Name} » ne prend plus part à la demande {request.Reference}. La demande continue avec les autres.",
                        $"« {request.Lead.Structure.Name} » porte la demande : le guichet s’adresse à vous.",
                    ],
                    Action = ("Suivre la demande", links.To($"/suivi?reference={request.Reference}")),
                },
                request.Id.Value);
        }
    }
}
