using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Web.Features.Agenda.Acts;

namespace UnivAsso.Web.Features.Agenda.Choose;

/// <summary>What a structure does through its link: takes a slot, says that none suits, or that it cannot come.</summary>
public sealed class ChooseSlot(AppointmentWork work, SlotFinder finder)
{
    /// <summary>Takes a slot. Two who take the same one at once: the database lets one through, the other reads what is left.</summary>
    public Task<Result<AppointmentId>> ChooseAsync(Invitation invitation, DateTimeOffset start, CancellationToken ct) => work.ChangeAsync(
        invitation.Appointment.Id,
        null,
        async (turn, inner) =>
        {
            var appointment = turn.Appointment;
            var rescheduled = appointment.Status is AppointmentStatus.Moved;
            var offered = appointment.IsOpenBooking
                ? (await finder.ForAsync(appointment, inner)).Select(s => s.Start).ToList()
                : [.. appointment.Slots.Select(s => s.Start)];
            if (appointment.IsOpenBooking && appointment.Start is null && !offered.Contains(start))
            {
                return new SlotTaken();
            }

            return appointment.Choose(start, offered, invitation.Actor, turn.Now).Refusal is { } refusal
                ? refusal
                : new Happened(rescheduled ? AppointmentChange.Rescheduled : AppointmentChange.Fixed, (letters, token) => letters.FixedAsync(turn, token))
                {
                    ParticipationId = invitation.ParticipationId,
                };
        },
        invitation.Actor,
        ct);

    public Task<Result<AppointmentId>> SayNoneFitsAsync(Invitation invitation, NoneFitsForm form, CancellationToken ct)
    {
        var words = FrenchText.CleanText(form.Text);
        var phone = FrenchPhone.Parse(form.Phone!).Value;
        return work.ChangeAsync(
            invitation.Appointment.Id,
            null,
            (turn, _) => Task.FromResult<Result<Happened>>(
                turn.Appointment.SayNoneFits(invitation.ParticipationId, words, phone, invitation.Actor, turn.Now).Refusal is { } refusal
                    ? refusal
                    : new Happened(AppointmentChange.NoneFits, (letters, token) => letters.NoneFitsAsync(turn, invitation.ParticipationId, token))
                    {
                        ParticipationId = invitation.ParticipationId,
                        Words = words,
                        Phone = phone,
                    }),
            invitation.Actor,
            ct);
    }

    /// <summary>Gives the date back to choose another one, or excuses the structure.</summary>
    public Task<Result<AppointmentId>> CannotComeAsync(Invitation invitation, CannotComeForm form, CancellationToken ct)
    {
        var words = FrenchText.CleanText(form.Reason);
        return work.ChangeAsync(
            invitation.Appointment.Id,
            null,
            (turn, _) => Task.FromResult(form.Then == CannotComeForm.Another ? Postpone(turn, invitation, words) : Excuse(turn, invitation, words)),
            invitation.Actor,
            ct);
    }

    private static Result<Happened> Postpone(Turn turn, Invitation invitation, string? words) =>
        turn.Appointment.Postpone(AppointmentParty.Structure, invitation.ParticipationId, SlotOffer.OpenBooking, invitation.Actor, turn.Now).Refusal is { } refusal
            ? refusal
            : new Happened(AppointmentChange.PostponedByStructure, (letters, ct) => letters.PostponedAsync(turn, byStructure: true, ct))
            {
                ParticipationId = invitation.ParticipationId,
                Words = words,
            };

    private static Result<Happened> Excuse(Turn turn, Invitation invitation, string? words)
    {
        if (turn.Appointment.Excuse(invitation.ParticipationId, invitation.Actor, turn.Now).Refusal is { } refusal)
        {
            return refusal;
        }

        return turn.Appointment.Status is AppointmentStatus.CancelledByStructure
            ? new Happened(AppointmentChange.CancelledByStructure, (letters, ct) => letters.CancelledByStructureAsync(turn, words, ct))
            {
                ParticipationId = invitation.ParticipationId,
                Words = words,
            }
            : new Happened(AppointmentChange.Excused, (letters, ct) => letters.ExcusedAsync(turn, invitation.ParticipationId, words, ct))
            {
                ParticipationId = invitation.ParticipationId,
                Words = words,
            };
    }
}
