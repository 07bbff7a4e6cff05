using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.ResearchQuestions;

/// <summary>A question was begun from needs.</summary>
public sealed record QuestionWritten(Guid SubjectId, int Needs, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>It was written again.</summary>
public sealed record QuestionRewritten(Guid SubjectId, int TextVersion, int Needs, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>The authors of its needs were asked to read it.</summary>
public sealed record QuestionSentForReview(Guid SubjectId, int TextVersion, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>An author said yes, or asked for a change.</summary>
public sealed record QuestionAnswered(Guid SubjectId, Guid JoinRequestId, QuestionAnswer Answer, int TextVersion, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>Its text is agreed.</summary>
public sealed record QuestionValidated(Guid SubjectId, int TextVersion, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>Its text is written again.</summary>
public sealed record QuestionTakenBack(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>Everybody may read it.</summary>
public sealed record QuestionOpened(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>No team yet.</summary>
public sealed record QuestionWatched(Guid SubjectId, DateOnly Until, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>A team was found.</summary>
public sealed record QuestionFilled(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>It is over.</summary>
public sealed record QuestionArchived(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>It was taken up again.</summary>
public sealed record QuestionReopened(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
