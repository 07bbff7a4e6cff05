using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.Agenda;
using UnivAsso.Web.Features.DlaIntake.Inbox;

namespace UnivAsso.Web.Features.DlaIntake.Meet;

/// <summary>What a request does when its appointment moves, and what the agenda may know of it.</summary>
public sealed class DlaAppointments(UnivAssoDb db, DlaDesks desks, DlaLateness lateness) : IAppointmentCases
{
    public async Task<AppointmentCase?> FindAsync(Guid caseId, CancellationToken ct)
    {
        if (await LoadAsync(caseId, ct) is not { } request)
        {
            return null;
        }

        var desk = await desks.OfAsync(request.DeskId, ct);
        var people = request.Participations.Where(p => p.TakesPart).OrderByDescending(p => p.IsLead).ThenBy(p => p.Id.Value).ToList();
        return new AppointmentCase(
            caseId,
            request.Reference,
            string.Join(", ", people.Select(p => p.Structure.Name)),
            [.. people.Select(p => new AppointmentPerson(p.Id.Value, p.Contact.FullName, p.Contact.Email, p.Structure.Name))],
            desk.Name,
            desk.Phone);
    }

    public async Task<Result> MovedAsync(AppointmentMoved moved, CancellationToken ct)
    {
        if (await LoadAsync(moved.CaseId, ct) is not { } request)
        {
            return new NoSuchDlaRequest();
        }

        var followed = await FollowAsync(request, moved, ct);
        if (followed.IsDone)
        {
            await lateness.PlanAsync(request, ct);
        }

        return followed;
    }

    private async Task<Result> FollowAsync(DlaRequest request, AppointmentMoved moved, CancellationToken ct)
    {
        var (by, at, id) = (moved.By, moved.At, moved.AppointmentId.Value);
        var calendar = await desks.CalendarOfAsync(request.DeskId, ct);
        return moved.Change switch
        {
            AppointmentChange.Proposed or AppointmentChange.PostponedByUs => request.ProposeMeeting(id, by, at),
            AppointmentChange.Fixed when by.Kind is ActorKind.Requester => request.ChooseSlot(id, DayOf(moved), by, at),
            AppointmentChange.Fixed or AppointmentChange.Rescheduled => request.FixMeeting(id, DayOf(moved), by, at),
            AppointmentChange.NoneFits => request.RefuseSlots(id, calendar, by, at),
            AppointmentChange.PostponedByStructure => request.PostponeMeeting(id, by, at),

            // The others still meet.
            AppointmentChange.Excused => Result.Done,

            // The request itself let go of the appointment when it ended.
            AppointmentChange.CancelledByStructure or AppointmentChange.CancelledByUs when !IsMeeting(request.Status) => Result.Done,
            AppointmentChange.CancelledByStructure => request.CancelMeeting(DlaRequestParty.Structure, id, calendar, by, at),
            AppointmentChange.CancelledByUs => request.CancelMeeting(DlaRequestParty.Desk, id, calendar, by, at),
            AppointmentChange.Held => request.HoldMeeting(await SheetOfAsync(request, moved, ct), calendar, by, at),
            AppointmentChange.AbsentExcused => request.RecordAbsence(AbsenceKind.TheirsExcused, id, calendar, by, at),
            AppointmentChange.AbsentUnexcused => request.RecordAbsence(AbsenceKind.TheirsUnexcused, id, calendar, by, at),
            AppointmentChange.AbsentOurs => request.RecordAbsence(AbsenceKind.Ours, id, calendar, by, at),
            _ => throw new ArgumentOutOfRangeException(nameof(moved), moved.Change, "An appointment changed in a way that requests do not know."),
        };
    }

    private static bool IsMeeting(DlaRequestStatus status) => status is DlaRequestStatus.MeetingProposed or DlaRequestStatus.MeetingFixed;

    private static DateOnly DayOf(AppointmentMoved moved) => FrenchDates.DayInParis(
        moved.Start ?? throw new InvalidOperationException("An appointment was fixed without a date."));

    private Task<DlaRequest?> LoadAsync(Guid caseId, CancellationToken ct)
    {
        var id = new DlaRequestId(caseId);
        return db.DlaRequests.Where(r => r.Id == id).Whole().SingleOrDefaultAsync(ct);
    }

    /// <summary>The sheet prepared for this appointment, or a new one to be written.</summary>
    private async Task<Guid> SheetOfAsync(DlaRequest request, AppointmentMoved moved, CancellationToken ct)
    {
        var appointmentId = moved.AppointmentId.Value;
        if (await db.MeetingSheets.Where(s => s.RequestId == request.Id && s.AppointmentId == appointmentId)
            .OrderByDescending(s => s.SavedAt).FirstOrDefaultAsync(ct) is { } prepared)
        {
            return prepared.Id.Value;
        }

        var sheet = MeetingSheet.Start(MeetingSheetId.New(moved.At), request.Id, appointmentId, moved.By, moved.At);
        db.MeetingSheets.Add(sheet);
        return sheet.Id.Value;
    }
}
