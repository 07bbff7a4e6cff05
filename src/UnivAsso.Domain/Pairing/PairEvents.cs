using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Pairing;

/// <summary>The coordination thinks of a person for a question.</summary>
public sealed record PairPrepared(Guid SubjectId, Guid QuestionId, Guid ResearcherId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>A rule is passed over for this person; a second person of the coordination has to agree.</summary>
public sealed record PairOverridden(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>A second person of the coordination agrees to pass over the rule.</summary>
public sealed record PairSeconded(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>The invitation left.</summary>
public sealed record PairSent(Guid SubjectId, int Round, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>A person of research offers to answer an open question.</summary>
public sealed record PairProposed(Guid SubjectId, Guid QuestionId, Guid ResearcherId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>The person answered. The reason of a no stays in the row, which the coordination alone reads.</summary>
public sealed record PairAnswered(Guid SubjectId, PairStatus Answer, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>No answer came in time.</summary>
public sealed record PairExpired(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>The coordination went no further.</summary>
public sealed record PairCancelled(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>The reminders of an invitation wait until a day, or go on again.</summary>
public sealed record PairRemindersHeld(Guid SubjectId, DateOnly? Until, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>The person was presented to the associations.</summary>
public sealed record PairPresented(Guid SubjectId, int Associations, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>An association answered.</summary>
public sealed record PairAssociationAnswered(Guid SubjectId, Guid JoinRequestId, bool Agrees, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>Both sides said yes.</summary>
public sealed record PairConfirmed(Guid SubjectId, Guid JoinRequestId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

/// <summary>No association said yes.</summary>
public sealed record PairNotConfirmed(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
