using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.Agenda;

namespace UnivAsso.Web.Features.DlaIntake.Meet;

/// <summary>Keeps what is written about a meeting, as a draft and then for good.</summary>
public sealed class KeepSheet(UnivAssoDb db, DlaSight sight, ChangeDlaRequest change, AppointmentQuery appointments, RecordHeld held, TimeProvider clock)
{
    /// <summary>The sheet being written, or the last one.</summary>
    public Task<MeetingSheet?> LastAsync(DlaRequestId id, CancellationToken ct) => db.MeetingSheets.AsNoTracking()
        .Where(s => s.RequestId == id).OrderBy(s => s.SignedAt != null).ThenByDescending(s => s.SavedAt).FirstOrDefaultAsync(ct);

    /// <summary>
    /// Saves the fields, complete or not. Signing says that the meeting took place: the appointment is held, and the request waits for its
    /// proposal.
    /// </summary>
    public async Task<Result<MeetingSheetId>> HandleAsync(DlaCase @case, SheetForm form, bool sign, Actor by, CancellationToken ct) =>
        await db.UnlessRefusedAsync<MeetingSheetId>(
            async inner =>
            {
                if (!await sight.SeesAsync(by.Id, @case.Request.Id, inner))
                {
                    return new NoSuchDlaRequest();
                }

                var now = clock.GetUtcNow();
                var appointment = await appointments.LastOfCaseAsync(@case.Request.Id.Value, inner);
                var sheet = await db.MeetingSheets.Where(s => s.RequestId == @case.Request.Id && s.SignedAt == null)
                    .OrderByDescending(s => s.SavedAt).FirstOrDefaultAsync(inner);
                if (sheet?.Version != form.Version)
                {
                    return new ChangedMeanwhile();
                }

                if (sheet is null)
                {
                    sheet = MeetingSheet.Start(MeetingSheetId.New(now), @case.Request.Id, appointment?.Id.Value, by, now);
                    db.MeetingSheets.Add(sheet);
                }

                if (sheet.Save(form.ToNotes(), by, now).Refusal is { } refusal)
                {
                    return refusal;
                }

                if (sign && sheet.Sign(by, now).Refusal is { } incomplete)
                {
                    return incomplete;
                }

                if ((await db.TrySaveAsync(inner)).Refusal is { } late)
                {
                    return late;
                }

                return sign && (await HoldAsync(@case, sheet, appointment, by, inner)).Refusal is { } notHeld ? notHeld : sheet.Id;
            },
            ct);

    /// <summary>The meeting that the sheet tells took place, whether it had been written down as an appointment or not.</summary>
    private async Task<Result> HoldAsync(DlaCase @case, MeetingSheet sheet, AppointmentCard? appointment, Actor by, CancellationToken ct)
    {
        if (!@case.Allows(DlaRequestAct.HoldMeeting))
        {
            return Result.Done;
        }

        if (appointment is { CanBeConcluded: true })
        {
            return new Result((await held.HandleAsync(new SeenAppointment(appointment.Id, appointment.Version), by, ct)).Refusal);
        }

        if (appointment is { Status: AppointmentStatus.Fixed })
        {
            return new MeetingIsAhead();
        }

        var told = await change.ByIdAsync(
            @case.Request.Id, null, (turn, _) => Task.FromResult(turn.Request.HoldMeeting(sheet.Id.Value, turn.Calendar, by, turn.Now)), ct);
        return new Result(told.Refusal);
    }
}

public sealed record MeetingIsAhead()
    : Refusal("Le rendez-vous n’a pas encore eu lieu. Gardez la fiche comme brouillon, ou changez la date du rendez-vous.");
