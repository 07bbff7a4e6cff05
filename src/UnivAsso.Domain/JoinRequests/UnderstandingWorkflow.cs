using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.JoinRequests;

/// <summary>Where a version of « ce que nous avons compris » stands.</summary>
public enum UnderstandingStatus
{
    /// <summary>The coordination wrote it; its author has not been asked.</summary>
    Written = 1,

    /// <summary>The association was asked, and has not answered.</summary>
    Sent = 2,

    /// <summary>« Je valide ».</summary>
    Validated = 3,

    /// <summary>« Je corrige ».</summary>
    ToCorrect = 4,
}

/// <summary>What can be done with what was understood.</summary>
public enum UnderstandingAct
{
    Write = 1,
    Send = 2,
    Validate = 3,
    Correct = 4,
}

/// <summary>The life of what was understood of a need, as one table: it is that of the newest version.</summary>
public static class UnderstandingWorkflow
{
    /// <summary>The association has this many days before the coordination calls.</summary>
    public const int AnswerWithinDays = 7;

    /// <summary>One word to a silent association, after so many days.</summary>
    public const int RemindAfterDays = 4;

    public static readonly Workflow<UnderstandingStatus, UnderstandingAct, JoinRequestParty> Moves = new(
        //  from                            act                         to                             who
        (UnderstandingStatus.Written,   UnderstandingAct.Write,    UnderstandingStatus.Written,   JoinRequestParty.Coordination),
        (UnderstandingStatus.Written,   UnderstandingAct.Send,     UnderstandingStatus.Sent,      JoinRequestParty.Coordination),
        (UnderstandingStatus.Sent,      UnderstandingAct.Write,    UnderstandingStatus.Written,   JoinRequestParty.Coordination),
        (UnderstandingStatus.Sent,      UnderstandingAct.Validate, UnderstandingStatus.Validated, JoinRequestParty.Requester),
        (UnderstandingStatus.Sent,      UnderstandingAct.Correct,  UnderstandingStatus.ToCorrect, JoinRequestParty.Requester),
        (UnderstandingStatus.Validated, UnderstandingAct.Write,    UnderstandingStatus.Written,   JoinRequestParty.Coordination),
        (UnderstandingStatus.Validated, UnderstandingAct.Validate, UnderstandingStatus.Validated, JoinRequestParty.Requester),
        (UnderstandingStatus.Validated, UnderstandingAct.Correct,  UnderstandingStatus.ToCorrect, JoinRequestParty.Requester),
        (UnderstandingStatus.ToCorrect, UnderstandingAct.Write,    UnderstandingStatus.Written,   JoinRequestParty.Coordination),
        (UnderstandingStatus.ToCorrect, UnderstandingAct.Validate, UnderstandingStatus.Validated, JoinRequestParty.Requester),
        (UnderstandingStatus.ToCorrect, UnderstandingAct.Correct,  UnderstandingStatus.ToCorrect, JoinRequestParty.Requester));

    /// <summary>The requests about which an association is asked: read, and not ended.</summary>
    public static IReadOnlyList<JoinRequestStatus> Alive { get; } =
        [JoinRequestStatus.InReview, JoinRequestStatus.AwaitingAnswer, JoinRequestStatus.TakenOn, JoinRequestStatus.OnWatch];
}
