using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Notifications;
using UnivAsso.Web.Platform.Jobs;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>What has to be done later about a proposal, as due rows of the transaction that makes it.</summary>
public sealed class DecisionTasks(UnivAssoDb db)
{
    /// <summary>Reminds the structures that have not answered. The subject is the proposal.</summary>
    public const string Reminder = "dla-decision-reminder";

    /// <summary>Asks the officer to call. The subject is the proposal.</summary>
    public const string Silence = "dla-decision-silence";

    private static readonly int[] RemindersAfter = [5, 10];

    public void Plan(IntakeDecision decision)
    {
        var left = FrenchDates.DayInParis(decision.LeavesAt);
        foreach (var days in RemindersAfter)
        {
            Plan(Reminder, decision, days.ToString(System.Globalization.CultureInfo.InvariantCulture), ReminderPauses.AddDays(left, days));
        }

        Plan(Silence, decision, "once", ReminderPauses.AddDays(left, DlaClocks.AgreeWithinDays));
    }

    private void Plan(string kind, IntakeDecision decision, string occasion, DateOnly day) =>
        db.DueTasks.Add(DueTask.Plan(kind, decision.Id.Value, occasion, ReminderPauses.MorningOf(day)));
}

/// <summary>Finds the proposal of a task while it still waits for an answer.</summary>
public sealed class OpenDecisions(UnivAssoDb db)
{
    public async Task<(DlaRequest Request, IntakeDecision Decision, IReadOnlyList<DlaParticipation> Silent)?> FindAsync(Guid decisionId, CancellationToken ct)
    {
        var id = new IntakeDecisionId(decisionId);
        var request = await db.DlaRequests.Where(r => r.Decisions.Any(d => d.Id == id)).Whole().SingleOrDefaultAsync(ct);
        if (request is not { Status: DlaRequestStatus.DecisionProposed, Proposal: { SettledAt: null } decision } || decision.Id != id)
        {
            return null;
        }

        var silent = request.Participations
            .Where(p => p.TakesPart && decision.Positions.Any(x => x.ParticipationId == p.Id && x.Answer is null))
            .ToList();
        return silent.Count == 0 ? null : (request, decision, silent);
    }
}

/// <summary>Reminds each structure that has not answered yet, with a link of its own.</summary>
public sealed class DecisionReminderHandler(OpenDecisions open, DlaDecisionLetters letters, Secrets secrets, TimeProvider clock) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        if (await open.FindAsync(task.SubjectId, ct) is not { } found)
        {
            return;
        }

        var days = int.Parse(task.Occasion, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var participation in found.Silent)
        {
            var token = secrets.NewToken();
            if (found.Request.Remind(found.Decision.Id, participation.Id, Secrets.Hash(token), clock.GetUtcNow()))
            {
                await letters.PostReminderAsync(found.Request, found.Decision, participation, token, days, ct);
            }
        }
    }
}

/// <summary>Tells the officer that somebody says nothing: a call answers better than a third reminder.</summary>
public sealed class DecisionSilenceHandler(OpenDecisions open, DlaDecisionLetters letters) : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        if (await open.FindAsync(task.SubjectId, ct) is { } found)
        {
            await letters.PostSilentAsync(found.Request, found.Decision, found.Silent, ct);
        }
    }
}
