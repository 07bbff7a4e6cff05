using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.Coordination.Decide;
using UnivAsso.Web.Features.JoinRequests.Association;
using UnivAsso.Web.Features.JoinRequests.Sent;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Platform.Matching;

namespace UnivAsso.Web.Features.Coordination.Sheet;

/// <summary>The sheet of a request, as it is shown.</summary>
public sealed record SheetPage(DeskRoom Room, SheetHead Head, DateTimeOffset Now)
{
    public required IReadOnlyList<CaseMessage> Messages { get; init; }

    public required IReadOnlyList<CaseNote> Notes { get; init; }

    public required IReadOnlyList<CaseDocument> Documents { get; init; }

    public required IReadOnlyList<FailedMail> FailedMails { get; init; }

    public required IReadOnlyList<HistoryLine> History { get; init; }

    public required IReadOnlyList<SomebodyHere> OthersHere { get; init; }

    /// <summary>The needs that say nearly the same; nothing while the comparison is being prepared.</summary>
    public required IReadOnlyList<NearText>? Similar { get; init; }

    /// <summary>The research questions drawn from this need.</summary>
    public required IReadOnlyList<DrawnQuestion> Questions { get; init; }

    public required Guid Me { get; init; }

    /// <summary>What was typed and refused, to be shown again.</summary>
    public TypedOnSheet Typed { get; init; } = new();

    public JoinRequest Request => Head.Request;

    /// <summary>What was sent, page by page, in the words of the form.</summary>
    public required IReadOnlyList<SentSection> Answers { get; init; }

    /// <summary>The need comes first: it is what the desk reads.</summary>
    public IEnumerable<AnswerRow> NeedAnswers => Answers.Where(s => s.Slug == AssociationJourney.NeedSlug).SelectMany(s => s.Rows);

    /// <summary>All the rest; what an association told of its contact has a panel of its own.</summary>
    public IEnumerable<SentSection> OtherAnswers => Answers.Where(s => s.Slug != AssociationJourney.NeedSlug
        && (s.Slug != AssociationJourney.PersonSlug || Request.Kind is JoinRequestKind.Research));

    /// <summary>What the forms of this screen carry.</summary>
    public Shown Shown => new(Request.Version, Now);

    public string Address => Room.AddressOf(Request.Reference);

    public DateOnly Today => FrenchDates.DayInParis(Now);

    public JoinRequestDecision? Pending => Request.Pending(Now);

    /// <summary>Whole minutes before the decision leaves, never less than one.</summary>
    public int MinutesLeft => Pending is { } pending ? Math.Max(1, (int)Math.Ceiling((pending.LeavesAt - Now).TotalMinutes)) : 0;

    public bool CanTake => Allows(JoinRequestAct.Take);

    /// <summary>Whether the newest text may be sent to the association.</summary>
    public bool CanShare => Request.Kind is JoinRequestKind.Association
        && UnderstandingWorkflow.Alive.Contains(Request.Status)
        && Request.Understanding is not null
        && (Request.NewestUnderstanding is not { } newest
            || UnderstandingWorkflow.Moves.Allows(newest.Status, UnderstandingAct.Send, JoinRequestParty.Coordination));

    public bool CanWatch => Request.Kind is JoinRequestKind.Association && Pending is null && Allows(JoinRequestAct.Watch);

    public bool CanReopen => Pending is null && Allows(JoinRequestAct.Reopen);

    public IReadOnlyList<Exit> Exits => Pending is null ? [.. Exit.All.Where(e => Allows(e.Act))] : [];

    public bool Allows(JoinRequestAct act) => JoinRequestWorkflow.Moves.Allows(Request.Status, act, JoinRequestParty.Coordination);
}

/// <summary>Texts that came back because something was missing.</summary>
public sealed record TypedOnSheet(string? Understanding = null, string? Message = null, string? Note = null, string? Reason = null);

/// <summary>A research question drawn from a need.</summary>
public sealed record DrawnQuestion(string Reference, string Title, Domain.ResearchQuestions.QuestionStatus Status);
