using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

/// <summary>Where an appointment stands.</summary>
public enum AppointmentStatus
{
    /// <summary>Slots were offered; nobody has chosen yet.</summary>
    Proposed = 1,

    /// <summary>A date is held on both sides.</summary>
    Fixed = 2,

    /// <summary>The date that was held is given back; another one is to be chosen.</summary>
    Moved = 3,

    /// <summary>It took place.</summary>
    Held = 4,

    /// <summary>The structure cannot come and asks for no other date.</summary>
    CancelledByStructure = 5,

    /// <summary>We called it off.</summary>
    CancelledByUs = 6,

    /// <summary>The structure did not come and had told us.</summary>
    AbsentExcused = 7,

    /// <summary>The structure did not come; we had no news.</summary>
    AbsentUnexcused = 8,

    /// <summary>We were not there.</summary>
    AbsentOurs = 9,
}

/// <summary>What can be done with an appointment.</summary>
public enum AppointmentAct
{
    /// <summary>Offers slots again, other ones.</summary>
    Propose = 1,

    /// <summary>Takes one of the slots offered.</summary>
    Choose = 2,

    /// <summary>Says that no slot suits.</summary>
    SayNoneFits = 3,

    /// <summary>Writes down a date agreed on by phone.</summary>
    FixByPhone = 4,

    /// <summary>Holds another date in place of the former one.</summary>
    Move = 5,

    /// <summary>Gives the date back and asks for another one to be chosen.</summary>
    Postpone = 6,

    /// <summary>One of several structures cannot come; the others go on.</summary>
    Excuse = 7,

    Cancel = 8,

    RecordHeld = 9,

    RecordAbsentExcused = 10,

    RecordAbsentUnexcused = 11,

    RecordAbsentOurs = 12,
}

/// <summary>Who may act on an appointment.</summary>
public enum AppointmentParty
{
    /// <summary>A structure that is invited.</summary>
    Structure = 1,

    /// <summary>The desk of the officers.</summary>
    Desk = 2,
}

/// <summary>The life of an appointment, as one table.</summary>
public static class AppointmentWorkflow
{
    public static readonly Workflow<AppointmentStatus, AppointmentAct, AppointmentParty> Moves = new(
        //  from                          act                                   to                                      who
        (AppointmentStatus.Proposed, AppointmentAct.Propose,               AppointmentStatus.Proposed,             AppointmentParty.Desk),
        (AppointmentStatus.Proposed, AppointmentAct.Choose,                AppointmentStatus.Fixed,                AppointmentParty.Structure),
        (AppointmentStatus.Proposed, AppointmentAct.SayNoneFits,           AppointmentStatus.Proposed,             AppointmentParty.Structure),
        (AppointmentStatus.Proposed, AppointmentAct.FixByPhone,            AppointmentStatus.Fixed,                AppointmentParty.Desk),
        (AppointmentStatus.Proposed, AppointmentAct.Cancel,                AppointmentStatus.CancelledByStructure, AppointmentParty.Structure),
        (AppointmentStatus.Proposed, AppointmentAct.Cancel,                AppointmentStatus.CancelledByUs,        AppointmentParty.Desk),
        (AppointmentStatus.Fixed,    AppointmentAct.Move,                  AppointmentStatus.Fixed,                AppointmentParty.Desk),
        (AppointmentStatus.Fixed,    AppointmentAct.Postpone,              AppointmentStatus.Moved,                AppointmentParty.Desk),
        (AppointmentStatus.Fixed,    AppointmentAct.Postpone,              AppointmentStatus.Moved,                AppointmentParty.Structure),
        (AppointmentStatus.Fixed,    AppointmentAct.Excuse,                AppointmentStatus.Fixed,                AppointmentParty.Structure),
        (AppointmentStatus.Fixed,    AppointmentAct.Cancel,                AppointmentStatus.CancelledByStructure, AppointmentParty.Structure),
        (AppointmentStatus.Fixed,    AppointmentAct.Cancel,                AppointmentStatus.CancelledByUs,        AppointmentParty.Desk),
        (AppointmentStatus.Fixed,    AppointmentAct.RecordHeld,            AppointmentStatus.Held,                 AppointmentParty.Desk),
        (AppointmentStatus.Fixed,    AppointmentAct.RecordAbsentExcused,   AppointmentStatus.AbsentExcused,        AppointmentParty.Desk),
        (AppointmentStatus.Fixed,    AppointmentAct.RecordAbsentUnexcused, AppointmentStatus.AbsentUnexcused,      AppointmentParty.Desk),
        (AppointmentStatus.Fixed,    AppointmentAct.RecordAbsentOurs,      AppointmentStatus.AbsentOurs,           AppointmentParty.Desk),
        (AppointmentStatus.Moved,    AppointmentAct.Propose,               AppointmentStatus.Moved,                AppointmentParty.Desk),
        (AppointmentStatus.Moved,    AppointmentAct.Choose,                AppointmentStatus.Fixed,                AppointmentParty.Structure),
        (AppointmentStatus.Moved,    AppointmentAct.SayNoneFits,           AppointmentStatus.Moved,                AppointmentParty.Structure),
        (AppointmentStatus.Moved,    AppointmentAct.FixByPhone,            AppointmentStatus.Fixed,                AppointmentParty.Desk),
        (AppointmentStatus.Moved,    AppointmentAct.Cancel,                AppointmentStatus.CancelledByStructure, AppointmentParty.Structure),
        (AppointmentStatus.Moved,    AppointmentAct.Cancel,                AppointmentStatus.CancelledByUs,        AppointmentParty.Desk));
}
