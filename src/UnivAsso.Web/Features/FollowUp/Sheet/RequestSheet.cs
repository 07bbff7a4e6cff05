using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Features.JoinRequests.Sent;

namespace UnivAsso.Web.Features.FollowUp.Sheet;

/// <summary>Everything that the page of a request shows to its author.</summary>
public sealed record RequestSheet
{
    public required string Reference { get; init; }

    public required JoinRequestKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>What has been said to the author: a decision that can still be undone is not there yet.</summary>
    public required JoinRequestStatus Status { get; init; }

    public required StatusWords Words { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string? OwnerName { get; init; }

    public required ExpectedMove Expected { get; init; }

    public required NextMove Next { get; init; }

    public required IReadOnlyList<SheetStep> Steps { get; init; }

    /// <summary>What we understood, in the newest version that was shared with the author.</summary>
    public required UnderstandingVersion? Understanding { get; init; }

    /// <summary>The title of the group that the author agreed to join.</summary>
    public required string? Group { get; init; }

    /// <summary>The question or the decision that stands, in the words of the coordination.</summary>
    public required JoinRequestDecision? Decision { get; init; }

    public required IReadOnlyList<SheetMessage> Messages { get; init; }

    public required IReadOnlyList<SheetDocument> Documents { get; init; }

    /// <summary>What was sent, page by page, in the words of the form.</summary>
    public required IReadOnlyList<SentSection> Answers { get; init; }

    public required IReadOnlyList<SheetEvent> History { get; init; }

    public required bool CanWithdraw { get; init; }

    public required bool CanReopen { get; init; }

    public required bool TakesDocuments { get; init; }

    public required bool CanOpenAccount { get; init; }
}

/// <summary>What is expected, of whom, and by when.</summary>
public sealed record ExpectedMove(string Who, string What, string? When);

/// <summary>The one thing to do now, if there is one. The page is named relative to the sheet.</summary>
public sealed record NextMove(string Text, string? Words = null, string? Page = null);

/// <summary>One step of the road: done, current or next.</summary>
public sealed record SheetStep(string State, string Label, string? Date, bool IsCurrent = false);

public sealed record SheetMessage(bool FromRequester, string AuthorName, string Text, DateTimeOffset At);

public sealed record SheetDocument(Guid Id, string Name, long Bytes, DateTimeOffset At);

/// <summary>One line of the history.</summary>
public sealed record SheetEvent(DateTimeOffset At, string What);
