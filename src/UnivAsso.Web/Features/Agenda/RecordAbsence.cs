using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Features.Agenda.Acts;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>
/// Notes that people did not see each other, in one of three neutral forms, and offers new slots when the desk wishes it: two of them, in
/// priority when the absence is ours. The room of the case knows how many absences there were, and decides whether to offer or to call.
/// </summary>
public sealed class RecordAbsence(UnivAssoDb db, AppointmentWork work, SlotFinder finder)
{
    private const int SlotsOffered = 2;

    /// <summary>Answers the new appointment when slots are offered, otherwise the one that was missed.</summary>
    public Task<Result<AppointmentId>> HandleAsync(SeenAppointment seen, AbsenceKind kind, bool offerSlots, Actor by, CancellationToken ct) => work.TogetherAsync(
        async inner =>
        {
            var recorded = await work.ChangeAsync(seen.Id, seen.Version, (turn, _) => Task.FromResult(Record(turn, kind, by)), by, inner);
            return recorded.IsDone && offerSlots ? await OfferAsync(seen.Id, kind, by, inner) : recorded;
        },
        ct);

    private static Result<Happened> Record(Turn turn, AbsenceKind kind, Actor by) => turn.Appointment.RecordAbsence(kind, by, turn.Now).Refusal is { } refusal
        ? refusal
        : new Happened(ChangeOf(kind), (_, _) => Task.CompletedTask);

    private async Task<Result<AppointmentId>> OfferAsync(AppointmentId missedId, AbsenceKind kind, Actor by, CancellationToken ct)
    {
        var missed = await db.Appointments.AsNoTracking().SingleAsync(a => a.Id == missedId, ct);
        var isOurs = kind is AbsenceKind.Ours;
        var search = new SlotSearch(missed.Terms.Channel, missed.Terms.Minutes) { PlaceId = missed.Terms.PlaceId, IsUrgent = isOurs };
        var officers = missed.Officers.OrderBy(o => o.Position).ToList();
        var free = await finder.FindAsync(search, [.. officers.Select(o => o.OfficerId)], ct);

        // On different days, so that one bad day does not spoil both; with fewer, the whole agenda is open.
        var starts = free.DistinctBy(s => FrenchDates.DayInParis(s.Start)).Take(SlotsOffered).Select(s => s.Start).ToList();
        var offer = new SlotOffer(starts.Count == SlotsOffered ? starts : []) { HasPriority = isOurs, FollowsId = missedId };
        var parts = new AppointmentParts(
            [.. officers.Select(o => new AppointmentOfficer
            {
                OfficerId = o.OfficerId,
                Name = o.Name,
                Position = o.Position,
                BufferBefore = o.BufferBefore,
                BufferAfter = o.BufferAfter,
            })],
            [.. missed.Invitations.OrderBy(i => i.Position).Select(i => i.ParticipationId)],
            missed.Terms with { });
        return await work.AddAsync(
            missed.CaseId,
            (onCase, now, _) => Task.FromResult(Appointment.Propose(
                AppointmentId.New(now), new AppointmentCaseKey(onCase.CaseId, onCase.Reference, onCase.Title), parts, offer, by, now)),
            next => new Happened(
                AppointmentChange.Proposed,
                (letters, token) => letters.MissedAsync(new Turn(missed, next.Case, next.Now), next, kind, token)),
            by,
            ct);
    }

    private static AppointmentChange ChangeOf(AbsenceKind kind) => kind switch
    {
        AbsenceKind.Excused => AppointmentChange.AbsentExcused,
        AbsenceKind.Unexcused => AppointmentChange.AbsentUnexcused,
        AbsenceKind.Ours => AppointmentChange.AbsentOurs,
    };
}
