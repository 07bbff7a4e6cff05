using System.Security.Claims;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.FollowUp.Reopen;

/// <summary>Opens an ended request again at its author's wish, with what changed as a message of the file.</summary>
public sealed class ReopenRequest(UnivAssoDb db, RequestDoor door)
{
    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, ReopenForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        (own, _) =>
        {
            var result = own.Request.Reopen(JoinRequestParty.Requester, own.By, own.Now);
            if (result.IsDone)
            {
                db.CaseMessages.Add(OwnMessages.Write(own, FrenchText.CleanText(form.Text)!));
            }

            return Task.FromResult(result);
        },
        ct);
}
