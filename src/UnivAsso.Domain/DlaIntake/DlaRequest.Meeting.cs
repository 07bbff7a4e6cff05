using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>In which neutral way a meeting did not take place.</summary>
public enum AbsenceKind
{
    /// <summary>The structure could not come and said so.</summary>
    TheirsExcused = 1,

    /// <summary>The structure did not come.</summary>
    TheirsUnexcused = 2,

    /// <summary>The desk was not there.</summary>
    Ours = 3,
}

public sealed partial class DlaRequest
{
    /// <summary>Slots were offered to the structure.</summary>
    public Result ProposeMeeting(Guid appointmentId, Actor by, DateTimeOffset now)
    {
        var proposed = Move(
            DlaRequestAct.ProposeMeeting,
            DlaRequestParty.Desk,
            new Effect(Today(now).AddDays(DlaClocks.ChooseWithinDays), appointmentId, RestartsClock: true),
            by,
            now);
        FirstContactAt = proposed.IsDone ? FirstContactAt ?? now : FirstContactAt;
        return proposed;
    }

    /// <summary>The structure chose one of the slots.</summary>
    public Result ChooseSlot(Guid appointmentId, DateOnly meetingOn, Actor by, DateTimeOffset now) =>
        Move(DlaRequestAct.ChooseSlot, DlaRequestParty.Structure, new Effect(meetingOn, appointmentId), by, now);

    /// <summary>No slot fits: the officer calls.</summary>
    public Result RefuseSlots(Guid appointmentId, DeskCalendar calendar, Actor by, DateTimeOffset now) => Move(
        DlaRequestAct.RefuseSlots,
        DlaRequestParty.Structure,
        new Effect(calendar.AddWorkingDays(Today(now), DlaClocks.UrgentContactWithin), appointmentId),
        by,
        now);

    /// <summary>The officer fixed the date with the structure, or moved it.</summary>
    public Result FixMeeting(Guid appointmentId, DateOnly meetingOn, Actor by, DateTimeOffset now)
    {
        var done = Move(DlaRequestAct.FixMeeting, DlaRequestParty.Desk, new Effect(meetingOn, appointmentId, RestartsClock: true), by, now);
        FirstContactAt = done.IsDone ? FirstContactAt ?? now : FirstContactAt;
        return done;
    }

    /// <summary>The structure gave the date back and is choosing another one.</summary>
    public Result PostponeMeeting(Guid appointmentId, Actor by, DateTimeOffset now) => Move(
        DlaRequestAct.PostponeMeeting,
        DlaRequestParty.Structure,
        new Effect(Today(now).AddDays(DlaClocks.ChooseWithinDays), appointmentId),
        by,
        now);

    /// <summary>One side cannot be there and said so before.</summary>
    public Result CancelMeeting(DlaRequestParty party, Guid appointmentId, DeskCalendar calendar, Actor by, DateTimeOffset now) => Move(
        DlaRequestAct.CancelMeeting,
        party,
        new Effect(calendar.AddWorkingDays(Today(now), DlaClocks.FirstContactWithin), appointmentId),
        by,
        now);

    /// <summary>The meeting did not take place; a new date is to be found.</summary>
    public Result RecordAbsence(AbsenceKind kind, Guid appointmentId, DeskCalendar calendar, Actor by, DateTimeOffset now) => Move(
        DlaRequestAct.RecordAbsence,
        DlaRequestParty.Desk,
        new Effect(calendar.AddWorkingDays(Today(now), DlaClocks.FirstContactWithin), appointmentId, kind.ToString()),
        by,
        now);

    /// <summary>The meeting took place; the clock of the proposal starts.</summary>
    public Result HoldMeeting(Guid sheetId, DeskCalendar calendar, Actor by, DateTimeOffset now)
    {
        var held = Move(
            DlaRequestAct.HoldMeeting,
            DlaRequestParty.Desk,
            new Effect(calendar.AddWorkingDays(Today(now), DlaClocks.DecideWithin), sheetId),
            by,
            now);
        if (held.IsDone)
        {
            MetAt ??= now;
            FirstContactAt ??= now;
        }

        return held;
    }
}
