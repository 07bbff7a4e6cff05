using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Qualification.Understanding;

/// <summary>Reminds an association of what was understood, once, if it has said nothing and its days are not over.</summary>
public sealed class UnderstandingReminderHandler(UnivAssoDb db, NeedLinks links, UnderstandingLetters letters, TimeProvider clock) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var number = int.Parse(task.Occasion, System.Globalization.CultureInfo.InvariantCulture);
        var id = JoinRequestId.From(task.SubjectId);
        var request = await db.JoinRequests.AsNoTracking().Include(r => r.Decisions).Include(r => r.Understandings).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct);
        var now = clock.GetUtcNow();
        if (request?.NewestUnderstanding is { Status: UnderstandingStatus.Sent } version
            && version.Number == number
            && !version.IsSilent(FrenchDates.DayInParis(now))
            && UnderstandingWorkflow.Alive.Contains(request.PublicStatus(now)))
        {
            letters.PostReminder(request, version, links.Add(NeedLinkPurpose.Understanding, id));
        }
    }
}
