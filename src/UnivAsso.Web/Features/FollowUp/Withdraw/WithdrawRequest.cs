using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.FollowUp.Withdraw;

/// <summary>Takes a request back: nothing more is decided nor mailed about it, except the word that it is noted.</summary>
public sealed class WithdrawRequest(UnivAssoDb db, RequestDoor door, FollowUpLetters letters)
{
    private const string DecisionKey = "decision:";

    public Task<Result?> HandleAsync(ClaimsPrincipal user, string reference, WithdrawForm form, CancellationToken ct) => door.ActAsync(
        user,
        reference,
        async (own, inner) =>
        {
            var pending = own.Request.Pending(own.Now);
            var result = own.Request.Withdraw(own.By, own.Now);
            if (!result.IsDone)
            {
                return result;
            }

            if (pending is not null)
            {
                await ForgetMailOfAsync(pending.Id.Value, inner);
            }

            if (FrenchText.CleanText(form.Reason) is { } reason)
            {
                db.CaseMessages.Add(OwnMessages.Write(own, reason));
            }

            letters.PostWithdrawn(own.Request);
            return result;
        },
        ct);

    // Whoever writes the key chooses how the id is spelled: both common spellings name this decision and no other.
    private async Task ForgetMailOfAsync(Guid decision, CancellationToken ct)
    {
        string[] keys = [$"{DecisionKey}{decision:D}", $"{DecisionKey}{decision:N}"];
        await db.OutboxMails.Where(m => keys.Contains(m.Key) && m.SentAt == null).ExecuteDeleteAsync(ct);

        // The words of the decision lie in the thread under its own id, not visible yet.
        await db.CaseMessages.Where(m => m.Id == decision).ExecuteDeleteAsync(ct);
    }
}
