using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Agenda.Acts;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Writes down a date agreed on by phone, whether slots had been offered or not.</summary>
public sealed class FixAppointment(AppointmentWork work, MeetingParts parts)
{
    public Task<Result<AppointmentId>> HandleAsync(MeetingOrder order, DateTimeOffset start, Actor by, CancellationToken ct) =>
        order.Existing is { } seen
            ? work.ChangeAsync(
                seen.Id,
                seen.Version,
                async (turn, inner) =>
                {
                    var read = await parts.ReadAsync(order, turn.Case, inner);
                    if (read.Refusal is { } refusal)
                    {
                        return refusal;
                    }

                    return turn.Appointment.FixByPhone(read.Value, start, by, turn.Now).Refusal is { } refused ? refused : Fixed(turn);
                },
                by,
                ct)
            : work.AddAsync(
                order.CaseId,
                async (onCase, now, inner) =>
                {
                    var read = await parts.ReadAsync(order, onCase, inner);
                    return read.Refusal is { } refusal
                        ? refusal
                        : Appointment.Fix(AppointmentId.New(now), new AppointmentCaseKey(onCase.CaseId, onCase.Reference, onCase.Title), read.Value, start, by, now);
                },
                Fixed,
                by,
                ct);

    private static Happened Fixed(Turn turn) => new(AppointmentChange.Fixed, (letters, ct) => letters.FixedAsync(turn, ct));
}
