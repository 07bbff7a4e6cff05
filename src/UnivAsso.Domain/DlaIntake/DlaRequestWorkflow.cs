using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Where a request to the DLA stands.</summary>
public enum DlaRequestStatus
{
    /// <summary>Sent; no officer has taken it yet.</summary>
    Received = 1,

    /// <summary>An officer follows it and prepares the first meeting.</summary>
    Assigned = 2,

    /// <summary>One question was asked; the desk's clock waits.</summary>
    AwaitingComplement = 3,

    /// <summary>Slots are offered; the structure chooses.</summary>
    MeetingProposed = 4,

    /// <summary>The first meeting has its date.</summary>
    MeetingFixed = 5,

    /// <summary>The first meeting took place: what follows is to be decided together.</summary>
    Met = 6,

    /// <summary>The officer has proposed what follows; each structure answers.</summary>
    DecisionProposed = 7,

    /// <summary>A structure disagreed: somebody else of the desks reads again.</summary>
    SecondReading = 8,

    /// <summary>Decided together: on to the shared diagnosis.</summary>
    Continued = 9,

    /// <summary>Decided together: other actors answer better; each redirection is followed to its outcome.</summary>
    Redirected = 10,

    /// <summary>Decided together: nothing follows at the DLA.</summary>
    NotPursued = 11,

    /// <summary>Taken back by the structures.</summary>
    Withdrawn = 12,

    /// <summary>Nobody could be reached, after several logged attempts.</summary>
    Unreachable = 13,

    /// <summary>The same request as another one, where it goes on.</summary>
    Duplicate = 14,

    /// <summary>Set aside, with a reason: a death, a dissolution, a change of people.</summary>
    Suspended = 15,

    /// <summary>Nothing is left to do; what was decided stays readable.</summary>
    Closed = 16,
}

/// <summary>What can be done with a request to the DLA.</summary>
public enum DlaRequestAct
{
    Take = 1,
    AskComplement = 2,
    AnswerComplement = 3,
    ProposeMeeting = 4,
    ChooseSlot = 5,
    RefuseSlots = 6,
    FixMeeting = 7,
    CancelMeeting = 8,
    RecordAbsence = 9,
    HoldMeeting = 10,
    ProposeDecision = 11,
    Agree = 12,
    Disagree = 13,
    AskToTalk = 14,
    RecordOralPosition = 15,
    Continue = 16,
    Redirect = 17,
    EndByAgreement = 18,
    Transfer = 19,
    Suspend = 20,
    Resume = 21,
    MarkDuplicate = 22,
    CloseUnreachable = 23,
    Withdraw = 24,
    Close = 25,
    Reopen = 26,
    PostponeMeeting = 27,
}

/// <summary>Who may act on a request to the DLA.</summary>
public enum DlaRequestParty
{
    /// <summary>A structure of the request.</summary>
    Structure = 1,

    /// <summary>The officers of the desk.</summary>
    Desk = 2,

    /// <summary>The desk and every structure: neither side can do it alone.</summary>
    Both = 3,
}

/// <summary>The life of a request to the DLA, as one table. The three decided ends belong to both sides.</summary>
public static class DlaRequestWorkflow
{
    public static readonly Workflow<DlaRequestStatus, DlaRequestAct, DlaRequestParty> Moves = new(
        //  from                                 act                                to                                   who
        (DlaRequestStatus.Received,           DlaRequestAct.Take,               DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Received,           DlaRequestAct.Transfer,           DlaRequestStatus.Received,           DlaRequestParty.Desk),
        (DlaRequestStatus.Received,           DlaRequestAct.MarkDuplicate,      DlaRequestStatus.Duplicate,          DlaRequestParty.Desk),
        (DlaRequestStatus.Received,           DlaRequestAct.Suspend,            DlaRequestStatus.Suspended,          DlaRequestParty.Desk),
        (DlaRequestStatus.Received,           DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.Assigned,           DlaRequestAct.Take,               DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.AskComplement,      DlaRequestStatus.AwaitingComplement, DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.ProposeMeeting,     DlaRequestStatus.MeetingProposed,    DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.FixMeeting,         DlaRequestStatus.MeetingFixed,       DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.HoldMeeting,        DlaRequestStatus.Met,                DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.Transfer,           DlaRequestStatus.Received,           DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.MarkDuplicate,      DlaRequestStatus.Duplicate,          DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.CloseUnreachable,   DlaRequestStatus.Unreachable,        DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.Suspend,            DlaRequestStatus.Suspended,          DlaRequestParty.Desk),
        (DlaRequestStatus.Assigned,           DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.Take,               DlaRequestStatus.AwaitingComplement, DlaRequestParty.Desk),
        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.AnswerComplement,   DlaRequestStatus.Assigned,           DlaRequestParty.Structure),
        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.AnswerComplement,   DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.Transfer,           DlaRequestStatus.Received,           DlaRequestParty.Desk),
        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.MarkDuplicate,      DlaRequestStatus.Duplicate,          DlaRequestParty.Desk),
        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.CloseUnreachable,   DlaRequestStatus.Unreachable,        DlaRequestParty.Desk),
        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.Suspend,            DlaRequestStatus.Suspended,          DlaRequestParty.Desk),
        (DlaRequestStatus.AwaitingComplement, DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.Take,               DlaRequestStatus.MeetingProposed,    DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.ProposeMeeting,     DlaRequestStatus.MeetingProposed,    DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.ChooseSlot,         DlaRequestStatus.MeetingFixed,       DlaRequestParty.Structure),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.RefuseSlots,        DlaRequestStatus.Assigned,           DlaRequestParty.Structure),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.FixMeeting,         DlaRequestStatus.MeetingFixed,       DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.CancelMeeting,      DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.CancelMeeting,      DlaRequestStatus.Assigned,           DlaRequestParty.Structure),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.Suspend,            DlaRequestStatus.Suspended,          DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingProposed,    DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.Take,               DlaRequestStatus.MeetingFixed,       DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.FixMeeting,         DlaRequestStatus.MeetingFixed,       DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.ProposeMeeting,     DlaRequestStatus.MeetingProposed,    DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.CancelMeeting,      DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.CancelMeeting,      DlaRequestStatus.Assigned,           DlaRequestParty.Structure),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.PostponeMeeting,    DlaRequestStatus.MeetingProposed,    DlaRequestParty.Structure),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.RecordAbsence,      DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.HoldMeeting,        DlaRequestStatus.Met,                DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.Suspend,            DlaRequestStatus.Suspended,          DlaRequestParty.Desk),
        (DlaRequestStatus.MeetingFixed,       DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.Met,                DlaRequestAct.Take,               DlaRequestStatus.Met,                DlaRequestParty.Desk),
        (DlaRequestStatus.Met,                DlaRequestAct.ProposeMeeting,     DlaRequestStatus.MeetingProposed,    DlaRequestParty.Desk),
        (DlaRequestStatus.Met,                DlaRequestAct.FixMeeting,         DlaRequestStatus.MeetingFixed,       DlaRequestParty.Desk),
        (DlaRequestStatus.Met,                DlaRequestAct.ProposeDecision,    DlaRequestStatus.DecisionProposed,   DlaRequestParty.Desk),
        (DlaRequestStatus.Met,                DlaRequestAct.Suspend,            DlaRequestStatus.Suspended,          DlaRequestParty.Desk),
        (DlaRequestStatus.Met,                DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.Take,               DlaRequestStatus.DecisionProposed,   DlaRequestParty.Desk),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.Agree,              DlaRequestStatus.DecisionProposed,   DlaRequestParty.Structure),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.AskToTalk,          DlaRequestStatus.DecisionProposed,   DlaRequestParty.Structure),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.Disagree,           DlaRequestStatus.SecondReading,      DlaRequestParty.Structure),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.RecordOralPosition, DlaRequestStatus.DecisionProposed,   DlaRequestParty.Desk),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.Continue,           DlaRequestStatus.Continued,          DlaRequestParty.Both),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.Redirect,           DlaRequestStatus.Redirected,         DlaRequestParty.Both),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.EndByAgreement,     DlaRequestStatus.NotPursued,         DlaRequestParty.Both),
        (DlaRequestStatus.DecisionProposed,   DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.SecondReading,      DlaRequestAct.Take,               DlaRequestStatus.SecondReading,      DlaRequestParty.Desk),
        (DlaRequestStatus.SecondReading,      DlaRequestAct.ProposeDecision,    DlaRequestStatus.DecisionProposed,   DlaRequestParty.Desk),
        (DlaRequestStatus.SecondReading,      DlaRequestAct.ProposeMeeting,     DlaRequestStatus.MeetingProposed,    DlaRequestParty.Desk),
        (DlaRequestStatus.SecondReading,      DlaRequestAct.FixMeeting,         DlaRequestStatus.MeetingFixed,       DlaRequestParty.Desk),
        (DlaRequestStatus.SecondReading,      DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),

        (DlaRequestStatus.Continued,          DlaRequestAct.Close,              DlaRequestStatus.Closed,             DlaRequestParty.Desk),
        (DlaRequestStatus.Continued,          DlaRequestAct.Reopen,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Redirected,         DlaRequestAct.Close,              DlaRequestStatus.Closed,             DlaRequestParty.Desk),
        (DlaRequestStatus.Redirected,         DlaRequestAct.Reopen,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Redirected,         DlaRequestAct.Reopen,             DlaRequestStatus.Received,           DlaRequestParty.Structure),
        (DlaRequestStatus.NotPursued,         DlaRequestAct.Close,              DlaRequestStatus.Closed,             DlaRequestParty.Desk),
        (DlaRequestStatus.NotPursued,         DlaRequestAct.Reopen,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.NotPursued,         DlaRequestAct.Reopen,             DlaRequestStatus.Received,           DlaRequestParty.Structure),
        (DlaRequestStatus.Withdrawn,          DlaRequestAct.Reopen,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Withdrawn,          DlaRequestAct.Reopen,             DlaRequestStatus.Received,           DlaRequestParty.Structure),
        (DlaRequestStatus.Unreachable,        DlaRequestAct.Reopen,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Unreachable,        DlaRequestAct.Reopen,             DlaRequestStatus.Received,           DlaRequestParty.Structure),
        (DlaRequestStatus.Duplicate,          DlaRequestAct.Reopen,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Suspended,          DlaRequestAct.Resume,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk),
        (DlaRequestStatus.Suspended,          DlaRequestAct.Withdraw,           DlaRequestStatus.Withdrawn,          DlaRequestParty.Structure),
        (DlaRequestStatus.Closed,             DlaRequestAct.Reopen,             DlaRequestStatus.Assigned,           DlaRequestParty.Desk));

    /// <summary>Whether nothing more is expected of the desk.</summary>
    public static bool HasEnded(DlaRequestStatus status) => status is DlaRequestStatus.Withdrawn or DlaRequestStatus.Unreachable
        or DlaRequestStatus.Duplicate or DlaRequestStatus.Closed or DlaRequestStatus.NotPursued;

    /// <summary>Whether the two sides have decided together.</summary>
    public static bool IsDecided(DlaRequestStatus status) =>
        status is DlaRequestStatus.Continued or DlaRequestStatus.Redirected or DlaRequestStatus.NotPursued;
}
