using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>It was proposed to bring needs together.</summary>
public sealed record NeedGroupProposed(Guid SubjectId, int Needs, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>A need was asked about, came in, stayed out or left.</summary>
public sealed record NeedGroupPlaceChanged(Guid SubjectId, Guid JoinRequestId, GroupPlace Place, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>It is over.</summary>
public sealed record NeedGroupEnded(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>It was taken up again.</summary>
public sealed record NeedGroupReopened(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
