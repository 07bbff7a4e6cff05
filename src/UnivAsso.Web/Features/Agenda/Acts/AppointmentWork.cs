using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Agenda.Letters;

namespace UnivAsso.Web.Features.Agenda.Acts;

/// <summary>What an act works with: the appointment, its case, the time.</summary>
public sealed record Turn(Appointment Appointment, AppointmentCase Case, DateTimeOffset Now)
{
    /// <summary>The date held before the act.</summary>
    public DateTimeOffset? FormerStart { get; init; } = Appointment.Start;

    public DateTimeOffset? FormerEnd { get; init; } = Appointment.End;

    /// <summary>Tells the letters of this act from those of the others about the same appointment.</summary>
    public int Occasion { get; init; } = Appointment.Version;
}

/// <summary>What an act did: how the case hears it, and the letters that tell it.</summary>
public sealed record Happened(AppointmentChange Change, Func<AppointmentLetters, CancellationToken, Task> Tell)
{
    public Guid? ParticipationId { get; init; }

    public string? Words { get; init; }

    public string? Phone { get; init; }
}

/// <summary>
/// The one way in which an appointment changes: one transaction holds the change, the quarters of an hour, what the case does of it, the
/// mails and the reminders. A refusal anywhere undoes all of it; a race lost in the database is said as a refusal with a name.
/// </summary>
public sealed class AppointmentWork(UnivAssoDb db, CaseRoom cases, AppointmentLetters letters, AppointmentReminders reminders, TimeProvider clock)
{
    private const int Attempts = 4;

    /// <summary>Makes a new appointment of a case, unless one is under way.</summary>
    public Task<Result<AppointmentId>> AddAsync(
        Guid caseId,
        Func<AppointmentCase, DateTimeOffset, CancellationToken, Task<Result<Appointment>>> make,
        Func<Turn, Happened> happened,
        Actor by,
        CancellationToken ct) => TryAsync(
            async inner =>
            {
                if (await cases.FindAsync(caseId, inner) is not { } onCase)
                {
                    return new NoSuchCase();
                }

                if (await db.Appointments.AnyAsync(
                    a => a.CaseId == caseId
                        && (a.Status == AppointmentStatus.Proposed || a.Status == AppointmentStatus.Fixed || a.Status == AppointmentStatus.Moved),
                    inner))
                {
                    return new AlreadyOneAppointment();
                }

                var now = clock.GetUtcNow();
                var made = await make(onCase, now, inner);
                if (made.Refusal is { } refusal)
                {
                    return refusal;
                }

                db.Appointments.Add(made.Value);
                var turn = new Turn(made.Value, onCase, now) { FormerStart = null, FormerEnd = null, Occasion = 0 };
                return await FinishAsync(turn, happened(turn), by, inner);
            },
            ct);

    /// <summary>Changes an appointment; <paramref name="seen"/> is the version that was on the screen, when there was one.</summary>
    public Task<Result<AppointmentId>> ChangeAsync(
        AppointmentId id,
        int? seen,
        Func<Turn, CancellationToken, Task<Result<Happened>>> act,
        Actor by,
        CancellationToken ct) => TryAsync(
            async inner =>
            {
                if (await LoadAsync(id, inner) is not { } appointment)
                {
                    return new NoSuchAppointment();
                }

                if (seen is { } version && version != appointment.Version)
                {
                    return new ChangedMeanwhile();
                }

                if (await cases.FindAsync(appointment.CaseId, inner) is not { } onCase)
                {
                    return new NoSuchCase();
                }

                var turn = new Turn(appointment, onCase, clock.GetUtcNow());
                var result = await act(turn, inner);
                return result.Refusal is { } refusal
                    ? refusal

                    // Nothing happened: the same thing had been asked before, and was done then.
                    : appointment.Events.Count == 0 ? appointment.Id : await FinishAsync(turn, result.Value, by, inner);
            },
            ct);

    /// <summary>Several changes that hold together or not at all.</summary>
    public Task<Result<AppointmentId>> TogetherAsync(Func<CancellationToken, Task<Result<AppointmentId>>> work, CancellationToken ct) => TryAsync(work, ct);

    private async Task<Appointment?> LoadAsync(AppointmentId id, CancellationToken ct) =>
        await db.Appointments.Include(a => a.BookedQuarters).AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct);

    private async Task<Result<AppointmentId>> FinishAsync(Turn turn, Happened happened, Actor by, CancellationToken ct)
    {
        var appointment = turn.Appointment;
        if (await IsTakenAsync(appointment, ct))
        {
            return new SlotTaken();
        }

        var moved = new AppointmentMoved(appointment.CaseId, appointment.Id, happened.Change, by, turn.Now)
        {
            Start = appointment.Start ?? turn.FormerStart,
            ParticipationId = happened.ParticipationId,
            Words = happened.Words,
            Phone = happened.Phone,
        };
        if ((await cases.MovedAsync(moved, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        await happened.Tell(letters, ct);
        if (happened.Change is AppointmentChange.Fixed or AppointmentChange.Rescheduled)
        {
            reminders.Plan(appointment, turn.Now);
        }

        await db.SaveChangesAsync(ct);
        return appointment.Id;
    }

    /// <summary>Asked first, to answer kindly; the key of the table answers for good.</summary>
    private async Task<bool> IsTakenAsync(Appointment appointment, CancellationToken ct)
    {
        if (appointment.BookedQuarters.Count == 0)
        {
            return false;
        }

        var officers = appointment.Officers.Select(o => o.OfficerId).ToList();
        var (first, last) = (appointment.BookedQuarters.Min(q => q.StartUtc), appointment.BookedQuarters.Max(q => q.StartUtc));
        var others = await db.BookedQuarters.AsNoTracking()
            .Where(q => officers.Contains(q.OfficerId) && q.StartUtc >= first && q.StartUtc <= last && q.AppointmentId != appointment.Id)
            .Select(q => new { q.OfficerId, q.StartUtc })
            .ToListAsync(ct);
        return others.Exists(o => appointment.BookedQuarters.Any(q => q.OfficerId == o.OfficerId && q.StartUtc == o.StartUtc));
    }

    /// <summary>
    /// Somebody may save in between: the next attempt reads what they wrote, and says what is still possible. Inside a transaction of the
    /// caller there is one attempt: what the caller began cannot be begun again here.
    /// </summary>
    private async Task<Result<AppointmentId>> TryAsync(Func<CancellationToken, Task<Result<AppointmentId>>> work, CancellationToken ct)
    {
        var attempts = db.Database.CurrentTransaction is null ? Attempts : 1;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.UnlessRefusedAsync(work, ct);
            }
            catch (DbUpdateException) when (attempt < attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
