using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>Asks an association whether its need is well understood: the letter and the reminder to come belong to the same save.</summary>
public sealed class ShareUnderstanding(UnivAssoDb db, NeedLinks links, UnderstandingLetters letters)
{
    /// <summary>The kind of the due row that reminds a silent association.</summary>
    public const string Reminder = "understanding-reminder";

    /// <summary>Changes the request and adds what goes with it to the current unit of work; whoever loaded the request saves.</summary>
    public Result Share(JoinRequest request, Actor by, DateTimeOffset now)
    {
        var sent = request.SendUnderstanding(by, now);
        if (sent.IsDone)
        {
            var version = request.NewestUnderstanding!;
            letters.Post(request, version, links.Add(NeedLinkPurpose.Understanding, request.Id));
            db.DueTasks.Add(DueTask.Plan(
                Reminder,
                request.Id.Value,
                version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ReminderPauses.MorningOf(ReminderPauses.AddDays(FrenchDates.DayInParis(now), UnderstandingWorkflow.RemindAfterDays))));
        }

        return sent;
    }
}
