using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Web.Features.Agenda.Acts;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Offers up to three slots to the structures of a case, or opens the agenda; again as long as no date is held.</summary>
public sealed class ProposeSlots(AppointmentWork work, MeetingParts parts)
{
    /// <summary>No start opens the agenda: any free slot may then be chosen. A proposal holds nothing: the first to choose has the slot.</summary>
    public Task<Result<AppointmentId>> HandleAsync(MeetingOrder order, IReadOnlyList<DateTimeOffset> starts, Actor by, CancellationToken ct)
    {
        var offer = new SlotOffer(starts);
        return order.Existing is { } seen
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

                    return turn.Appointment.ProposeAgain(read.Value, offer, by, turn.Now).Refusal is { } refused ? refused : Proposed(turn);
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
                        : Appointment.Propose(AppointmentId.New(now), new AppointmentCaseKey(onCase.CaseId, onCase.Reference, onCase.Title), read.Value, offer, by, now);
                },
                Proposed,
                by,
                ct);
    }

    private static Happened Proposed(Turn turn) => new(AppointmentChange.Proposed, (letters, ct) => letters.ProposedAsync(turn, ct));
}
