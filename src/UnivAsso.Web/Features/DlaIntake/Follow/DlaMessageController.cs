using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Features.FollowUp;
using UnivAsso.Web.Features.FollowUp.Message;
using UnivAsso.Web.Platform;
using UnivAsso.Web.Platform.Mvc;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>Lets a structure write to the desk.</summary>
[Route(DlaSheetController.Route + "/message")]
[Allow<Follower>]
public sealed class DlaMessageController(DlaDoor door, SendDlaMessage send, Secrets secrets) : OwnRequestController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken ct) => await door.FindAsync(User, RequestReference, ct) is { HasLeft: false }
        ? View("DlaMessage", new MessageForm { Stamp = secrets.NewHandle() })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Send(MessageForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await door.FindAsync(User, RequestReference, ct) is { HasLeft: false } ? this.Refill("DlaMessage", form) : NotFound();
        }

        switch (await send.HandleAsync(User, RequestReference, form, ct))
        {
            case null:
                return NotFound();
            case { Refusal: { } refusal }:
                return this.Refused("DlaMessage", form, refusal);
            default:
                this.SayDone("Votre message est envoyé. Le guichet le lira.");
                return this.SeeOther(Root);
        }
    }
}

/// <summary>Leaves a message of a structure in its thread, where the desk reads it.</summary>
public sealed class SendDlaMessage(UnivAssoDb db, DlaDoor door)
{
    public Task<Result?> HandleAsync(System.Security.Claims.ClaimsPrincipal user, string reference, MessageForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        async (own, inner) =>
        {
            var message = own.Write(FrenchText.CleanText(form.Text)!, OnceId.From(own.Own.Id.Value, "message", form.Stamp));
            if (!await db.CaseMessages.AnyAsync(m => m.Id == message.Id, inner))
            {
                db.CaseMessages.Add(message);
            }

            return Result.Done;
        },
        ct);
}
