using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Referrals;

public sealed record ResourceActorAdded(Guid SubjectId, string Type, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ResourceActorCorrected(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ResourceActorChecked(Guid SubjectId, DateOnly On, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ResourceActorArchived(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ResourceActorRestored(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ResourceActorErrorReported(Guid SubjectId, Guid ReportId, bool FromPublic, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record ResourceActorErrorHandled(Guid SubjectId, Guid ReportId, ReportVerdict Verdict, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record ReferralPrepared(Guid SubjectId, Guid CaseId, Guid StructureId, Guid ActorId, int Rank, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record ReferralAgreed(Guid SubjectId, DataScope Scope, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralKeptByStructure(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralDeclined(Guid SubjectId, string Reason, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralSent(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralAcknowledged(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralTaken(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralRefused(Guid SubjectId, string Reason, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralWentSilent(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralMovedOn(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralContactReported(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralOutcomeReported(Guid SubjectId, ReferralOutcome Outcome, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record ReferralFeedbackGiven(Guid SubjectId, ReferralOutcome Outcome, bool StillNeedsUs, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record ReferralWithdrawn(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record ReferralCalledOff(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
