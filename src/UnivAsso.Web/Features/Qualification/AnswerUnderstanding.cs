using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>Notes what an association says of what was understood. When somebody else saved in between, it is tried on what they left.</summary>
public sealed class AnswerUnderstanding(UnivAssoDb db, TimeProvider clock)
{
    private const int Attempts = 5;

    public async Task<Result> HandleAsync(JoinRequestId id, UnderstandingForm form, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                var request = await db.JoinRequests.Include(r => r.Decisions).Include(r => r.Understandings).AsSplitQuery().SingleAsync(r => r.Id == id, ct);
                var by = new Actor(ActorKind.Requester, id.Value, request.Contact.FullName);
                var answered = request.AnswerUnderstanding(form.Number, form.Act, form.Comment, by, clock.GetUtcNow());
                if (answered.IsDone)
                {
                    await db.SaveChangesAsync(ct);
                }
                else
                {
                    db.ChangeTracker.Clear();
                }

                return answered;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // A parallel save won; the next attempt reads what it wrote.
            }
        }
    }
}
