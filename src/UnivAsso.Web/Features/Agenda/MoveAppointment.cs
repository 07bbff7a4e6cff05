using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Agenda.Acts;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Changes the date of an appointment, the place or the people; or gives the date back and offers others.</summary>
public sealed class MoveAppointment(AppointmentWork work, MeetingParts parts)
{
    /// <summary>Holds another date at once.</summary>
    public Task<Result<AppointmentId>> ToAsync(MeetingOrder order, SeenAppointment seen, DateTimeOffset start, Actor by, CancellationToken ct) => work.ChangeAsync(
        seen.Id,
        seen.Version,
        async (turn, inner) =>
        {
            var read = await parts.ReadAsync(order, turn.Case, inner);
            if (read.Refusal is { } refusal)
            {
                return refusal;
            }

            return turn.Appointment.Move(read.Value, start, by, turn.Now).Refusal is { } refused
                ? refused
                : new Happened(AppointmentChange.Rescheduled, (letters, token) => letters.FixedAsync(turn, token));
        },
        by,
        ct);

    /// <summary>Gives the date back; another one is to be chosen among these, or in the agenda when none is named.</summary>
    public Task<Result<AppointmentId>> PostponeAsync(SeenAppointment seen, IReadOnlyList<DateTimeOffset> starts, Actor by, CancellationToken ct) => work.ChangeAsync(
        seen.Id,
        seen.Version,
        (turn, _) => Task.FromResult<Result<Happened>>(
            turn.Appointment.Postpone(AppointmentParty.Desk, null, new SlotOffer(starts), by, turn.Now).Refusal is { } refusal
                ? refusal
                : new Happened(AppointmentChange.PostponedByUs, (letters, token) => letters.PostponedAsync(turn, byStructure: false, token))),
        by,
        ct);
}
