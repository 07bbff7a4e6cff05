using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Agenda.Acts;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Calls an appointment off: the desk by its choice, or with the case when it ends.</summary>
public sealed class CancelAppointment(UnivAssoDb db, AppointmentWork work)
{
    /// <summary><paramref name="words"/> go in the mail to the structures.</summary>
    public Task<Result<AppointmentId>> HandleAsync(SeenAppointment seen, string? words, Actor by, CancellationToken ct) =>
        CancelAsync(seen.Id, seen.Version, AppointmentParty.Desk, words, by, ct);

    /// <summary>
    /// Calls off what is under way for a case that is withdrawn or closed, and frees its slots; nothing to do is done. Call it while the case
    /// can still be found.
    /// </summary>
    public async Task<Result> OfCaseAsync(Guid caseId, AppointmentParty party, string? words, Actor by, CancellationToken ct)
    {
        var ids = await db.Appointments.AsNoTracking()
            .Where(a => a.CaseId == caseId
                && (a.Status == AppointmentStatus.Proposed || a.Status == AppointmentStatus.Fixed || a.Status == AppointmentStatus.Moved))
            .Select(a => a.Id)
            .ToListAsync(ct);
        foreach (var id in ids)
        {
            if ((await CancelAsync(id, null, party, words, by, ct)).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return Result.Done;
    }

    private Task<Result<AppointmentId>> CancelAsync(AppointmentId id, int? seen, AppointmentParty party, string? words, Actor by, CancellationToken ct) => work.ChangeAsync(
        id,
        seen,
        (turn, _) => Task.FromResult<Result<Happened>>(
            turn.Appointment.Cancel(party, by, turn.Now).Refusal is { } refusal ? refusal : Cancelled(turn, party, words)),
        by,
        ct);

    private static Happened Cancelled(Turn turn, AppointmentParty party, string? words) => party is AppointmentParty.Desk
        ? new Happened(AppointmentChange.CancelledByUs, (letters, ct) => letters.CancelledByUsAsync(turn, words, ct)) { Words = words }
        : new Happened(AppointmentChange.CancelledByStructure, (letters, ct) => letters.CancelledByStructureAsync(turn, words, ct)) { Words = words };
}
