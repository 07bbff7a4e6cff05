using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

public sealed record AppointmentProposed(Guid SubjectId, Guid CaseId, int Slots, AppointmentStatus To, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record AppointmentFixed(Guid SubjectId, Guid CaseId, AppointmentAct Act, DateTimeOffset Start, int Sequence, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record AppointmentNoneFits(Guid SubjectId, Guid CaseId, Guid ParticipationId, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record AppointmentPostponed(Guid SubjectId, Guid CaseId, int Sequence, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record AppointmentExcused(Guid SubjectId, Guid CaseId, Guid ParticipationId, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record AppointmentCancelled(Guid SubjectId, Guid CaseId, AppointmentStatus To, int Sequence, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record AppointmentEnded(Guid SubjectId, Guid CaseId, AppointmentStatus To, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
