using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Notifications;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>
/// When a request has to be told to the desk's lead because nothing follows: a due row of the transaction that makes the stage. When the
/// stage is over in time, the row finds nothing to do.
/// </summary>
public sealed class DlaLateness(UnivAssoDb db, DlaDesks desks)
{
    /// <summary>The kind of these tasks. The subject is the request.</summary>
    public const string Kind = "dla-late";

    /// <summary>Plans the word to the lead for the stage as it now stands; planned twice, it is one row.</summary>
    public async Task PlanAsync(DlaRequest request, CancellationToken ct)
    {
        if (MomentOf(request, await desks.CalendarOfAsync(request.DeskId, ct)) is not { } moment)
        {
            return;
        }

        var task = DueTask.Plan(Kind, request.Id.Value, OccasionOf(request, moment), moment);
        if (db.DueTasks.Local.All(t => t.Key != task.Key) && !await db.DueTasks.AnyAsync(t => t.Key == task.Key, ct))
        {
            db.DueTasks.Add(task);
        }
    }

    /// <summary>
    /// Nine in the morning of the first working day of the desk after the due day; when the structure was to answer, the desk has the
    /// time of a call first. Nothing where nothing is expected.
    /// </summary>
    public static DateTimeOffset? MomentOf(DlaRequest request, DeskCalendar calendar)
    {
        if (request.DueOn is not { } due || DlaRequestWorkflow.HasEnded(request.Status))
        {
            return null;
        }

        var grace = request.Status is DlaRequestStatus.AwaitingComplement or DlaRequestStatus.MeetingProposed or DlaRequestStatus.DecisionProposed
            ? DlaClocks.UrgentContactWithin
            : 0;
        return ReminderPauses.MorningOf(calendar.AddWorkingDays(due, 1 + grace));
    }

    /// <summary>The name of a letter about a stage: one for each lead, desk, stage and coming to it.</summary>
    public static string LetterKeyOf(DlaRequest request, Guid lead) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}:{request.Id.Value:N}:{lead:N}:{request.DeskId.Value.ToString("N")[^12..]}:{(int)request.Status}:{request.StatusSince.ToUnixTimeSeconds()}");

    private static string OccasionOf(DlaRequest request, DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Status}-{request.StatusSince:yyyyMMddHHmmss}-{moment:yyyyMMdd}");
}
