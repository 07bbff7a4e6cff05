using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Referrals;

/// <summary>Where a redirection stands.</summary>
public enum ReferralStatus
{
    /// <summary>Chosen by the officer; the structure has been asked.</summary>
    Prepared = 1,

    /// <summary>The structure said yes and told what may be passed on; nothing has been passed on yet.</summary>
    AgreedByStructure = 2,

    /// <summary>The structure said no, and why.</summary>
    DeclinedByStructure = 3,

    /// <summary>The structure makes contact by itself: nothing is passed on.</summary>
    StructureContacts = 4,

    /// <summary>What was agreed has been passed on to the actor.</summary>
    Sent = 5,

    /// <summary>The actor says that it has received it.</summary>
    Seen = 6,

    /// <summary>The actor makes contact.</summary>
    Taken = 7,

    /// <summary>The actor says that it is not for it, and why.</summary>
    NotForUs = 8,

    /// <summary>The actor did not answer in time and somebody went on without it.</summary>
    Unanswered = 9,

    /// <summary>The actor and the structure have spoken.</summary>
    ContactMade = 10,

    /// <summary>What came of it is known.</summary>
    OutcomeKnown = 11,

    /// <summary>The structure took its agreement back.</summary>
    Withdrawn = 12,

    /// <summary>The desk, or the portal, called it off.</summary>
    CalledOff = 13,
}

/// <summary>What can be done with a redirection.</summary>
public enum ReferralAct
{
    Agree = 1,
    ContactThemselves = 2,
    Decline = 3,
    Send = 4,
    Acknowledge = 5,
    Take = 6,
    Refuse = 7,
    MoveOn = 8,
    ReportContact = 9,
    ReportOutcome = 10,
    GiveFeedback = 11,
    Withdraw = 12,
    CallOff = 13,
}

/// <summary>Who may act on a redirection.</summary>
public enum ReferralParty
{
    /// <summary>The structure that is directed.</summary>
    Structure = 1,

    /// <summary>The actor to whom it is directed.</summary>
    Target = 2,

    /// <summary>The DLA desk.</summary>
    Desk = 3,

    /// <summary>The program, on behalf of an agreement that was given or of a delay that is over.</summary>
    Portal = 4,
}

/// <summary>The life of a redirection, as one table.</summary>
public static class ReferralWorkflow
{
    public static readonly Workflow<ReferralStatus, ReferralAct, ReferralParty> Moves = new(
        //  from                              act                            to                                   who
        (ReferralStatus.Prepared,          ReferralAct.Agree,             ReferralStatus.AgreedByStructure,    ReferralParty.Structure),
        (ReferralStatus.Prepared,          ReferralAct.ContactThemselves, ReferralStatus.StructureContacts,    ReferralParty.Structure),
        (ReferralStatus.Prepared,          ReferralAct.Decline,           ReferralStatus.DeclinedByStructure,  ReferralParty.Structure),
        (ReferralStatus.Prepared,          ReferralAct.Withdraw,          ReferralStatus.Withdrawn,            ReferralParty.Structure),
        (ReferralStatus.Prepared,          ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Desk),
        (ReferralStatus.AgreedByStructure, ReferralAct.Send,              ReferralStatus.Sent,                 ReferralParty.Portal),
        (ReferralStatus.AgreedByStructure, ReferralAct.Send,              ReferralStatus.Sent,                 ReferralParty.Desk),
        (ReferralStatus.AgreedByStructure, ReferralAct.Withdraw,          ReferralStatus.Withdrawn,            ReferralParty.Structure),
        (ReferralStatus.AgreedByStructure, ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Desk),
        (ReferralStatus.AgreedByStructure, ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Portal),
        (ReferralStatus.StructureContacts, ReferralAct.GiveFeedback,      ReferralStatus.OutcomeKnown,         ReferralParty.Structure),
        (ReferralStatus.StructureContacts, ReferralAct.Withdraw,          ReferralStatus.Withdrawn,            ReferralParty.Structure),
        (ReferralStatus.StructureContacts, ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Desk),
        (ReferralStatus.Sent,              ReferralAct.Acknowledge,       ReferralStatus.Seen,                 ReferralParty.Target),
        (ReferralStatus.Sent,              ReferralAct.Take,              ReferralStatus.Taken,                ReferralParty.Target),
        (ReferralStatus.Sent,              ReferralAct.Refuse,            ReferralStatus.NotForUs,             ReferralParty.Target),
        (ReferralStatus.Sent,              ReferralAct.MoveOn,            ReferralStatus.Unanswered,           ReferralParty.Portal),
        (ReferralStatus.Sent,              ReferralAct.MoveOn,            ReferralStatus.Unanswered,           ReferralParty.Desk),
        (ReferralStatus.Sent,              ReferralAct.GiveFeedback,      ReferralStatus.OutcomeKnown,         ReferralParty.Structure),
        (ReferralStatus.Sent,              ReferralAct.Withdraw,          ReferralStatus.Withdrawn,            ReferralParty.Structure),
        (ReferralStatus.Sent,              ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Desk),
        (ReferralStatus.Seen,              ReferralAct.Take,              ReferralStatus.Taken,                ReferralParty.Target),
        (ReferralStatus.Seen,              ReferralAct.Refuse,            ReferralStatus.NotForUs,             ReferralParty.Target),
        (ReferralStatus.Seen,              ReferralAct.MoveOn,            ReferralStatus.Unanswered,           ReferralParty.Portal),
        (ReferralStatus.Seen,              ReferralAct.MoveOn,            ReferralStatus.Unanswered,           ReferralParty.Desk),
        (ReferralStatus.Seen,              ReferralAct.GiveFeedback,      ReferralStatus.OutcomeKnown,         ReferralParty.Structure),
        (ReferralStatus.Seen,              ReferralAct.Withdraw,          ReferralStatus.Withdrawn,            ReferralParty.Structure),
        (ReferralStatus.Seen,              ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Desk),
        (ReferralStatus.Taken,             ReferralAct.ReportContact,     ReferralStatus.ContactMade,          ReferralParty.Target),
        (ReferralStatus.Taken,             ReferralAct.Refuse,            ReferralStatus.NotForUs,             ReferralParty.Target),
        (ReferralStatus.Taken,             ReferralAct.ReportOutcome,     ReferralStatus.OutcomeKnown,         ReferralParty.Target),
        (ReferralStatus.Taken,             ReferralAct.GiveFeedback,      ReferralStatus.OutcomeKnown,         ReferralParty.Structure),
        (ReferralStatus.Taken,             ReferralAct.Withdraw,          ReferralStatus.Withdrawn,            ReferralParty.Structure),
        (ReferralStatus.Taken,             ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Desk),
        (ReferralStatus.ContactMade,       ReferralAct.ReportOutcome,     ReferralStatus.OutcomeKnown,         ReferralParty.Target),
        (ReferralStatus.ContactMade,       ReferralAct.GiveFeedback,      ReferralStatus.OutcomeKnown,         ReferralParty.Structure),
        (ReferralStatus.ContactMade,       ReferralAct.Withdraw,          ReferralStatus.Withdrawn,            ReferralParty.Structure),
        (ReferralStatus.ContactMade,       ReferralAct.CallOff,           ReferralStatus.CalledOff,            ReferralParty.Desk),
        (ReferralStatus.OutcomeKnown,      ReferralAct.GiveFeedback,      ReferralStatus.OutcomeKnown,         ReferralParty.Structure));
}
