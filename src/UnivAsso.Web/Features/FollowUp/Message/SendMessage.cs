using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Platform;

namespace UnivAsso.Web.Features.FollowUp.Message;

/// <summary>Leaves a message of the author in the file of the request, where the coordination reads it.</summary>
public sealed class SendMessage(UnivAssoDb db, RequestDoor door)
{
    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, MessageForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        async (own, inner) =>
        {
            var message = OwnMessages.Write(own, FrenchText.CleanText(form.Text)!, OnceId.From(own.Request.Id.Value, "message", form.Stamp));
            if (!await db.CaseMessages.AnyAsync(m => m.Id == message.Id, inner))
            {
                db.CaseMessages.Add(message);
            }

            return Result.Done;
        },
        ct);
}
