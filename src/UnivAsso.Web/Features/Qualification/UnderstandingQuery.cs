using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>Reads what was understood of a need as its author sees it: what was shared, and nothing before.</summary>
public sealed class UnderstandingQuery(UnivAssoDb db, TimeProvider clock)
{
    public async Task<UnderstandingPage?> OpenAsync(JoinRequestId id, string address, string? back, CancellationToken ct)
    {
        var request = await db.JoinRequests.AsNoTracking().Include(r => r.Decisions).Include(r => r.Understandings).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == id, ct);
        var need = await db.KnowledgeNeeds.AsNoTracking().SingleOrDefaultAsync(n => n.JoinRequestId == id, ct);
        return request?.SharedUnderstanding is { } version && need is not null
            ? new UnderstandingPage
            {
                Request = request,
                Need = need,
                Version = version,
                Address = address,
                Back = back,
                Now = clock.GetUtcNow(),
                Number = version.Number,
                Answer = version.Status switch
                {
                    UnderstandingStatus.Validated => UnderstandingForm.Agree,
                    UnderstandingStatus.ToCorrect => UnderstandingForm.Correct,
                    _ => null,
                },
                Comment = version.Comment,
            }
            : null;
    }
}
