using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Pairing;

/// <summary>Where a question and a person of research stand with each other.</summary>
public enum PairStatus
{
    /// <summary>The coordination thinks of this person; nothing has left.</summary>
    Prepared = 1,

    /// <summary>The invitation has left; an answer is awaited.</summary>
    Sent = 2,

    /// <summary>« Cela m’intéresse ».</summary>
    Interested = 3,

    /// <summary>« J’aimerais en parler d’abord ».</summary>
    ToDiscuss = 4,

    /// <summary>The person declined, with a reason.</summary>
    Declined = 5,

    /// <summary>No answer came.</summary>
    Expired = 6,

    /// <summary>The coordination went no further, with a reason.</summary>
    Cancelled = 7,

    /// <summary>The person offered to answer the question, without being invited.</summary>
    Proposed = 8,

    /// <summary>The associations have been told who it is and answer.</summary>
    Presented = 9,

    /// <summary>Both sides said yes: their contacts were given to each other.</summary>
    Confirmed = 10,

    /// <summary>No association said yes.</summary>
    NotConfirmed = 11,
}

/// <summary>What can be done with a pair.</summary>
public enum PairAct
{
    Write = 1,
    Second = 2,
    Send = 3,
    SayInterested = 4,
    AskToTalk = 5,
    Decline = 6,
    Expire = 7,
    Cancel = 8,
    Present = 9,
    Agree = 10,
    Refuse = 11,
    GiveUp = 12,
    PrepareAgain = 13,
    PassOver = 14,
    Offer = 15,
}

/// <summary>Who acts on a pair.</summary>
public enum PairParty
{
    Coordination = 1,

    /// <summary>The person of research.</summary>
    Person = 2,

    /// <summary>The author of a need that the question answers.</summary>
    Association = 3,

    /// <summary>The program, when time is over or everybody has answered.</summary>
    Portal = 4,
}

/// <summary>The life of a pair, as one table.</summary>
public static class PairWorkflow
{
    public static readonly Workflow<PairStatus, PairAct, PairParty> Moves = new(
        //  from                   act                     to                       who
        (PairStatus.Prepared,     PairAct.Write,         PairStatus.Prepared,     PairParty.Coordination),
        (PairStatus.Prepared,     PairAct.PassOver,      PairStatus.Prepared,     PairParty.Coordination),
        (PairStatus.Prepared,     PairAct.Second,        PairStatus.Prepared,     PairParty.Coordination),
        (PairStatus.Prepared,     PairAct.Send,          PairStatus.Sent,         PairParty.Coordination),
        (PairStatus.Prepared,     PairAct.Cancel,        PairStatus.Cancelled,    PairParty.Coordination),
        (PairStatus.Prepared,     PairAct.Offer,         PairStatus.Proposed,     PairParty.Person),
        (PairStatus.Sent,         PairAct.SayInterested, PairStatus.Interested,   PairParty.Person),
        (PairStatus.Sent,         PairAct.SayInterested, PairStatus.Interested,   PairParty.Coordination),
        (PairStatus.Sent,         PairAct.AskToTalk,     PairStatus.ToDiscuss,    PairParty.Person),
        (PairStatus.Sent,         PairAct.Decline,       PairStatus.Declined,     PairParty.Person),
        (PairStatus.Sent,         PairAct.Decline,       PairStatus.Declined,     PairParty.Coordination),
        (PairStatus.Sent,         PairAct.Expire,        PairStatus.Expired,      PairParty.Portal),
        (PairStatus.Sent,         PairAct.Cancel,        PairStatus.Cancelled,    PairParty.Coordination),
        (PairStatus.Interested,   PairAct.AskToTalk,     PairStatus.ToDiscuss,    PairParty.Person),
        (PairStatus.Interested,   PairAct.Decline,       PairStatus.Declined,     PairParty.Person),
        (PairStatus.Interested,   PairAct.Decline,       PairStatus.Declined,     PairParty.Coordination),
        (PairStatus.Interested,   PairAct.Present,       PairStatus.Presented,    PairParty.Coordination),
        (PairStatus.Interested,   PairAct.Cancel,        PairStatus.Cancelled,    PairParty.Coordination),
        (PairStatus.ToDiscuss,    PairAct.SayInterested, PairStatus.Interested,   PairParty.Person),
        (PairStatus.ToDiscuss,    PairAct.SayInterested, PairStatus.Interested,   PairParty.Coordination),
        (PairStatus.ToDiscuss,    PairAct.Decline,       PairStatus.Declined,     PairParty.Person),
        (PairStatus.ToDiscuss,    PairAct.Decline,       PairStatus.Declined,     PairParty.Coordination),
        (PairStatus.ToDiscuss,    PairAct.Cancel,        PairStatus.Cancelled,    PairParty.Coordination),
        (PairStatus.Declined,     PairAct.SayInterested, PairStatus.Interested,   PairParty.Person),
        (PairStatus.Declined,     PairAct.AskToTalk,     PairStatus.ToDiscuss,    PairParty.Person),
        (PairStatus.Declined,     PairAct.Offer,         PairStatus.Proposed,     PairParty.Person),
        (PairStatus.Declined,     PairAct.PrepareAgain,  PairStatus.Prepared,     PairParty.Coordination),
        (PairStatus.Expired,      PairAct.SayInterested, PairStatus.Interested,   PairParty.Person),
        (PairStatus.Expired,      PairAct.AskToTalk,     PairStatus.ToDiscuss,    PairParty.Person),
        (PairStatus.Expired,      PairAct.Decline,       PairStatus.Declined,     PairParty.Person),
        (PairStatus.Expired,      PairAct.PrepareAgain,  PairStatus.Prepared,     PairParty.Coordination),
        (PairStatus.Cancelled,    PairAct.Offer,         PairStatus.Proposed,     PairParty.Person),
        (PairStatus.Cancelled,    PairAct.PrepareAgain,  PairStatus.Prepared,     PairParty.Coordination),
        (PairStatus.Proposed,     PairAct.PassOver,      PairStatus.Proposed,     PairParty.Coordination),
        (PairStatus.Proposed,     PairAct.Second,        PairStatus.Proposed,     PairParty.Coordination),
        (PairStatus.Proposed,     PairAct.Decline,       PairStatus.Declined,     PairParty.Person),
        (PairStatus.Proposed,     PairAct.Present,       PairStatus.Presented,    PairParty.Coordination),
        (PairStatus.Proposed,     PairAct.Cancel,        PairStatus.Cancelled,    PairParty.Coordination),
        (PairStatus.Presented,    PairAct.Agree,         PairStatus.Confirmed,    PairParty.Association),
        (PairStatus.Presented,    PairAct.Refuse,        PairStatus.Presented,    PairParty.Association),
        (PairStatus.Presented,    PairAct.GiveUp,        PairStatus.NotConfirmed, PairParty.Portal),
        (PairStatus.Presented,    PairAct.Decline,       PairStatus.Declined,     PairParty.Person),
        (PairStatus.Presented,    PairAct.Cancel,        PairStatus.Cancelled,    PairParty.Coordination),
        (PairStatus.Confirmed,    PairAct.Agree,         PairStatus.Confirmed,    PairParty.Association),
        (PairStatus.Confirmed,    PairAct.Refuse,        PairStatus.Confirmed,    PairParty.Association),
        (PairStatus.NotConfirmed, PairAct.Agree,         PairStatus.Confirmed,    PairParty.Association),
        (PairStatus.NotConfirmed, PairAct.Offer,         PairStatus.Proposed,     PairParty.Person),
        (PairStatus.NotConfirmed, PairAct.Present,       PairStatus.Presented,    PairParty.Coordination));

    /// <summary>The statuses in which the person may still be written to about the question, or works on it.</summary>
    public static IReadOnlyList<PairStatus> Living { get; } =
        [PairStatus.Prepared, PairStatus.Sent, PairStatus.Interested, PairStatus.ToDiscuss, PairStatus.Proposed, PairStatus.Presented, PairStatus.Confirmed];
}
