using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.ResearchQuestions;

/// <summary>Where a research question stands.</summary>
public enum QuestionStatus
{
    /// <summary>The coordination writes it; nobody else reads it.</summary>
    Draft = 1,

    /// <summary>The authors of the needs read it.</summary>
    InReview = 2,

    /// <summary>Its text is agreed; it is not public yet.</summary>
    Validated = 3,

    /// <summary>In the public directory: a team is sought.</summary>
    Open = 4,

    /// <summary>No team yet; still public, looked at again on a day that is told.</summary>
    Watch = 5,

    /// <summary>A team was found.</summary>
    Filled = 6,

    /// <summary>Over, with a reason.</summary>
    Archived = 7,
}

/// <summary>What can be done with a research question.</summary>
public enum QuestionAct
{
    Write = 1,
    SendForReview = 2,
    Answer = 3,
    TakeBack = 4,
    Validate = 5,
    Open = 6,
    Watch = 7,
    Fill = 8,
    Archive = 9,
    Reopen = 10,
}

/// <summary>Who may act on a research question.</summary>
public enum QuestionParty
{
    Coordination = 1,

    /// <summary>The author of a need that the question answers.</summary>
    Author = 2,

    /// <summary>The program, when every author has agreed.</summary>
    Portal = 3,
}

/// <summary>The life of a research question, as one table.</summary>
public static class QuestionWorkflow
{
    public static readonly Workflow<QuestionStatus, QuestionAct, QuestionParty> Moves = new(
        //  from                     act                         to                         who
        (QuestionStatus.Draft,     QuestionAct.Write,         QuestionStatus.Draft,     QuestionParty.Coordination),
        (QuestionStatus.Draft,     QuestionAct.SendForReview, QuestionStatus.InReview,  QuestionParty.Coordination),
        (QuestionStatus.Draft,     QuestionAct.Archive,       QuestionStatus.Archived,  QuestionParty.Coordination),
        (QuestionStatus.InReview,  QuestionAct.Answer,        QuestionStatus.InReview,  QuestionParty.Author),
        (QuestionStatus.InReview,  QuestionAct.Validate,      QuestionStatus.Validated, QuestionParty.Portal),
        (QuestionStatus.InReview,  QuestionAct.Validate,      QuestionStatus.Validated, QuestionParty.Coordination),
        (QuestionStatus.InReview,  QuestionAct.TakeBack,      QuestionStatus.Draft,     QuestionParty.Coordination),
        (QuestionStatus.Validated, QuestionAct.Open,          QuestionStatus.Open,      QuestionParty.Coordination),
        (QuestionStatus.Validated, QuestionAct.TakeBack,      QuestionStatus.Draft,     QuestionParty.Coordination),
        (QuestionStatus.Open,      QuestionAct.Watch,         QuestionStatus.Watch,     QuestionParty.Coordination),
        (QuestionStatus.Open,      QuestionAct.Fill,          QuestionStatus.Filled,    QuestionParty.Coordination),
        (QuestionStatus.Open,      QuestionAct.TakeBack,      QuestionStatus.Draft,     QuestionParty.Coordination),
        (QuestionStatus.Open,      QuestionAct.Archive,       QuestionStatus.Archived,  QuestionParty.Coordination),
        (QuestionStatus.Watch,     QuestionAct.Reopen,        QuestionStatus.Open,      QuestionParty.Coordination),
        (QuestionStatus.Watch,     QuestionAct.Fill,          QuestionStatus.Filled,    QuestionParty.Coordination),
        (QuestionStatus.Watch,     QuestionAct.Archive,       QuestionStatus.Archived,  QuestionParty.Coordination),
        (QuestionStatus.Filled,    QuestionAct.Reopen,        QuestionStatus.Open,      QuestionParty.Coordination),
        (QuestionStatus.Filled,    QuestionAct.Archive,       QuestionStatus.Archived,  QuestionParty.Coordination),
        (QuestionStatus.Archived,  QuestionAct.Reopen,        QuestionStatus.Draft,     QuestionParty.Coordination));

    /// <summary>The statuses in which everybody may read a question.</summary>
    public static IReadOnlyList<QuestionStatus> Public { get; } = [QuestionStatus.Open, QuestionStatus.Watch, QuestionStatus.Filled];
}
