using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.JoinRequests;

public sealed record JoinRequestReceived(Guid SubjectId, JoinRequestKind Kind, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestTaken(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestUnderstood(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record UnderstandingSent(Guid SubjectId, int Number, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record UnderstandingAnswered(Guid SubjectId, int Number, UnderstandingStatus Answer, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestDecided(
    Guid SubjectId,
    Guid DecisionId,
    JoinRequestAct Act,
    JoinRequestStatus From,
    JoinRequestStatus To,
    string? Reason,
    Actor By,
    DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestDecisionUndone(Guid SubjectId, Guid DecisionId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestAnswered(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestWatched(Guid SubjectId, DateOnly Until, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestResumed(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestWithdrawn(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestReopened(Guid SubjectId, JoinRequestStatus To, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestEmailConfirmed(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestEmailCorrected(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestAccountAttached(Guid SubjectId, Guid AccountId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestDocumentAdded(Guid SubjectId, Guid DocumentId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record JoinRequestDocumentRemoved(Guid SubjectId, Guid DocumentId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
