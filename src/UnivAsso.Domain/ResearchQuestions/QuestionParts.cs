using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.ResearchQuestions;

/// <summary>What a question said at one time; it never changes.</summary>
public sealed class QuestionVersion
{
    public required ResearchQuestionId QuestionId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required QuestionText Text { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What the author of a need says of the text.</summary>
public enum QuestionAnswer
{
    /// <summary>« Je valide ».</summary>
    Agrees = 1,

    /// <summary>« Je corrige ».</summary>
    WantsChange = 2,
}

/// <summary>A need that a question answers, and what its author says of the text.</summary>
public sealed class QuestionNeed
{
    public const int CommentMaxLength = 2000;

    public required ResearchQuestionId QuestionId { get; init; }

    /// <summary>The request that brought the need.</summary>
    public required JoinRequestId JoinRequestId { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }

    public QuestionAnswer? Answer { get; private set; }

    /// <summary>What should change; kept with the version that it is about.</summary>
    public string? Comment { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredByName { get; private set; }

    /// <summary>The version that was read.</summary>
    public int? AnsweredVersion { get; private set; }

    /// <summary>Whether the author has spoken of this version.</summary>
    public bool HasAnswered(int version) => AnsweredVersion == version && Answer is not null;

    /// <summary>Whether exactly this was answered.</summary>
    internal bool Says(QuestionAnswer answer, string? comment, int version) => HasAnswered(version) && Answer == answer && Comment == comment;

    internal void Note(QuestionAnswer answer, string? comment, int version, string byName, DateTimeOffset now) =>
        (Answer, Comment, AnsweredVersion, AnsweredByName, AnsweredAt) = (answer, comment, version, byName, now);
}

/// <summary>The link by which the author of a need reads a question; only the hash of its secret is kept.</summary>
public sealed class QuestionLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public required Guid Id { get; init; }

    public required ResearchQuestionId QuestionId { get; init; }

    public required JoinRequestId JoinRequestId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsOpen(DateTimeOffset now) => now < ExpiresAt;
}
