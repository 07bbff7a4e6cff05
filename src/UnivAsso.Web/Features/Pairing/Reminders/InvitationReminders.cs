using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Notifications;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Platform.Jobs;

namespace UnivAsso.Web.Features.Pairing.Reminders;

/// <summary>
/// Reminds a person of an invitation, if no answer came. Late, it looks at what follows: a reminder that the next one, or the end, has caught up
/// with says nothing; one that the coordination holds waits.
/// </summary>
public sealed class InvitationReminderHandler(UnivAssoDb db, PairReading reading, PairLinks links, PairLetters letters, PairTasks tasks, TimeProvider clock)
    : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var id = PairId.From(task.SubjectId);
        if (await db.Pairs.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { Status: PairStatus.Sent } pair
            || pair.Round != PairTasks.RoundOf(task)
            || await reading.SidesAsync(pair, ct) is not { SeeksTeam: true, PersonIsHere: true } sides)
        {
            return;
        }

        var today = FrenchDates.DayInParis(clock.GetUtcNow());
        var days = PairTasks.DaysOf(task);
        if (pair.HeldUntil is { } held && today < held)
        {
            tasks.PlanAgain(task, 0, held);
            return;
        }

        var sent = FrenchDates.DayInParis(pair.SentAt!.Value);
        var next = days == PairClocks.FirstReminderAfter ? PairClocks.LastReminderAfter : PairClocks.ExpiresAfter;
        if (pair.HeldUntil is not null || today < ReminderPauses.AddDays(sent, next))
        {
            letters.PostReminder(pair, sides, task.Occasion, isLast: days == PairClocks.LastReminderAfter, links.Add(pair.Id));
        }
    }
}

/// <summary>Ends an invitation to which nobody answered; the person is told while the question still seeks a team.</summary>
public sealed class InvitationExpiryHandler(UnivAssoDb db, PairReading reading, PairLinks links, PairLetters letters, PairTasks tasks, TimeProvider clock)
    : IDueTaskHandler
{
    public async Task HandleAsync(DueTask task, CancellationToken ct)
    {
        var id = PairId.From(task.SubjectId);
        if (await db.Pairs.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } pair)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (pair is { Status: PairStatus.Sent, HeldUntil: { } held } && PairTasks.RoundOf(task) == pair.Round && FrenchDates.DayInParis(now) < held)
        {
            tasks.PlanAgain(task, PairClocks.ExpiresAfter - PairClocks.LastReminderAfter, held);
            return;
        }

        if (pair.Expire(PairTasks.RoundOf(task), now).IsDone && await reading.SidesAsync(pair, ct) is { SeeksTeam: true, PersonIsHere: true } sides)
        {
            letters.PostExpired(pair, sides, links.Add(pair.Id));
        }
    }
}
