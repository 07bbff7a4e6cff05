using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Agenda.Acts;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Notes that a meeting took place. No mail: what follows is said by the room of the case.</summary>
public sealed class RecordHeld(AppointmentWork work)
{
    public Task<Result<AppointmentId>> HandleAsync(SeenAppointment seen, Actor by, CancellationToken ct) => work.ChangeAsync(
        seen.Id,
        seen.Version,
        (turn, _) => Task.FromResult<Result<Happened>>(
            turn.Appointment.RecordHeld(by, turn.Now).Refusal is { } refusal
                ? refusal
                : new Happened(AppointmentChange.Held, (_, _) => Task.CompletedTask)),
        by,
        ct);
}
