using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.JoinRequests;

/// <summary>What the coordination had understood at one time, and what the association says of it. The text never changes.</summary>
public sealed class UnderstandingVersion
{
    public const int CommentMaxLength = 2000;

    public required JoinRequestId JoinRequestId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    public UnderstandingStatus Status { get; private set; } = UnderstandingStatus.Written;

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The last day on which the association is expected to answer.</summary>
    public DateOnly? AnswerUntil { get; private set; }

    /// <summary>What is right, or what should change, in the words of the association.</summary>
    public string? Comment { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredByName { get; private set; }

    /// <summary>Whether the association was asked and said nothing within its days.</summary>
    public bool IsSilent(DateOnly today) => Status is UnderstandingStatus.Sent && AnswerUntil < today;

    internal void Send(DateTimeOffset now)
    {
        Status = UnderstandingStatus.Sent;
        SentAt = now;
        AnswerUntil = FrenchDates.DayInParis(now).AddDays(UnderstandingWorkflow.AnswerWithinDays);
    }

    internal void Note(UnderstandingStatus answer, string? comment, string byName, DateTimeOffset now) =>
        (Status, Comment, AnsweredByName, AnsweredAt) = (answer, comment, byName, now);
}
