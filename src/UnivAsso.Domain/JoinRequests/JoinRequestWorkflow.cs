using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.JoinRequests;

/// <summary>Where a request to join stands.</summary>
public enum JoinRequestStatus
{
    /// <summary>Sent; nobody has taken it yet.</summary>
    Received = 1,

    /// <summary>Somebody of the coordination reads it and calls.</summary>
    InReview = 2,

    /// <summary>One question was asked; our clock waits.</summary>
    AwaitingAnswer = 3,

    /// <summary>Taken on: the need is qualified, the profile is active.</summary>
    TakenOn = 4,

    /// <summary>Sent to somebody better placed, who is named.</summary>
    Redirected = 5,

    /// <summary>Not kept, with a reason and a next step.</summary>
    NotRetained = 6,

    /// <summary>Taken back by its author.</summary>
    Withdrawn = 7,

    /// <summary>Taken on, without a team yet: looked at again on a day that is told.</summary>
    OnWatch = 8,
}

/// <summary>What can be done with a request to join.</summary>
public enum JoinRequestAct
{
    Take = 1,
    AskQuestion = 2,
    Answer = 3,
    TakeOn = 4,
    Redirect = 5,
    NotRetain = 6,
    Withdraw = 7,
    Reopen = 8,
    Watch = 9,
    Resume = 10,
}

/// <summary>Who may act on a request to join.</summary>
public enum JoinRequestParty
{
    /// <summary>The person who sent it.</summary>
    Requester = 1,

    /// <summary>The coordination of the programme.</summary>
    Coordination = 2,
}

/// <summary>The life of a request to join, as one table.</summary>
public static class JoinRequestWorkflow
{
    public static readonly Workflow<JoinRequestStatus, JoinRequestAct, JoinRequestParty> Moves = new(
        //  from                             act                        to                                who
        (JoinRequestStatus.Received,       JoinRequestAct.Take,        JoinRequestStatus.InReview,       JoinRequestParty.Coordination),
        (JoinRequestStatus.Received,       JoinRequestAct.Withdraw,    JoinRequestStatus.Withdrawn,      JoinRequestParty.Requester),
        (JoinRequestStatus.InReview,       JoinRequestAct.Take,        JoinRequestStatus.InReview,       JoinRequestParty.Coordination),
        (JoinRequestStatus.InReview,       JoinRequestAct.AskQuestion, JoinRequestStatus.AwaitingAnswer, JoinRequestParty.Coordination),
        (JoinRequestStatus.InReview,       JoinRequestAct.TakeOn,      JoinRequestStatus.TakenOn,        JoinRequestParty.Coordination),
        (JoinRequestStatus.InReview,       JoinRequestAct.Redirect,    JoinRequestStatus.Redirected,     JoinRequestParty.Coordination),
        (JoinRequestStatus.InReview,       JoinRequestAct.NotRetain,   JoinRequestStatus.NotRetained,    JoinRequestParty.Coordination),
        (JoinRequestStatus.InReview,       JoinRequestAct.Withdraw,    JoinRequestStatus.Withdrawn,      JoinRequestParty.Requester),
        (JoinRequestStatus.AwaitingAnswer, JoinRequestAct.Take,        JoinRequestStatus.AwaitingAnswer, JoinRequestParty.Coordination),
        (JoinRequestStatus.AwaitingAnswer, JoinRequestAct.Answer,      JoinRequestStatus.InReview,       JoinRequestParty.Requester),
        (JoinRequestStatus.AwaitingAnswer, JoinRequestAct.TakeOn,      JoinRequestStatus.TakenOn,        JoinRequestParty.Coordination),
        (JoinRequestStatus.AwaitingAnswer, JoinRequestAct.Redirect,    JoinRequestStatus.Redirected,     JoinRequestParty.Coordination),
        (JoinRequestStatus.AwaitingAnswer, JoinRequestAct.NotRetain,   JoinRequestStatus.NotRetained,    JoinRequestParty.Coordination),
        (JoinRequestStatus.AwaitingAnswer, JoinRequestAct.Withdraw,    JoinRequestStatus.Withdrawn,      JoinRequestParty.Requester),
        (JoinRequestStatus.TakenOn,        JoinRequestAct.Reopen,      JoinRequestStatus.InReview,       JoinRequestParty.Coordination),
        (JoinRequestStatus.TakenOn,        JoinRequestAct.Withdraw,    JoinRequestStatus.Withdrawn,      JoinRequestParty.Requester),
        (JoinRequestStatus.TakenOn,        JoinRequestAct.Watch,       JoinRequestStatus.OnWatch,        JoinRequestParty.Coordination),
        (JoinRequestStatus.OnWatch,        JoinRequestAct.Watch,       JoinRequestStatus.OnWatch,        JoinRequestParty.Coordination),
        (JoinRequestStatus.OnWatch,        JoinRequestAct.Resume,      JoinRequestStatus.TakenOn,        JoinRequestParty.Coordination),
        (JoinRequestStatus.OnWatch,        JoinRequestAct.Withdraw,    JoinRequestStatus.Withdrawn,      JoinRequestParty.Requester),
        (JoinRequestStatus.OnWatch,        JoinRequestAct.Reopen,      JoinRequestStatus.Received,       JoinRequestParty.Requester),
        (JoinRequestStatus.Redirected,     JoinRequestAct.Reopen,      JoinRequestStatus.InReview,       JoinRequestParty.Coordination),
        (JoinRequestStatus.Redirected,     JoinRequestAct.Reopen,      JoinRequestStatus.Received,       JoinRequestParty.Requester),
        (JoinRequestStatus.NotRetained,    JoinRequestAct.Reopen,      JoinRequestStatus.InReview,       JoinRequestParty.Coordination),
        (JoinRequestStatus.NotRetained,    JoinRequestAct.Reopen,      JoinRequestStatus.Received,       JoinRequestParty.Requester),
        (JoinRequestStatus.Withdrawn,      JoinRequestAct.Reopen,      JoinRequestStatus.InReview,       JoinRequestParty.Coordination),
        (JoinRequestStatus.Withdrawn,      JoinRequestAct.Reopen,      JoinRequestStatus.Received,       JoinRequestParty.Requester));
}
