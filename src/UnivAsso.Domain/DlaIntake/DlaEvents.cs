using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

public sealed record DlaRequestReceived(Guid SubjectId, Guid DeskId, SupportMode Mode, int Structures, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

/// <summary>A line of the workflow table happened.</summary>
public sealed record DlaRequestMoved(
    Guid SubjectId,
    DlaRequestAct Act,
    DlaRequestStatus From,
    DlaRequestStatus To,
    Guid? DetailId,
    string? Code,
    Actor By,
    DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaRequestHandedOver(Guid SubjectId, Guid? FromOfficer, Guid ToOfficer, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record DlaOfficerRecused(Guid SubjectId, Guid OfficerId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaCallLogged(Guid SubjectId, Guid CallId, CallChannel Channel, bool Reached, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record DlaStructureAnswered(Guid SubjectId, Guid ParticipationId, ParticipationState State, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record DlaLeadChanged(Guid SubjectId, Guid ParticipationId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaProposalTakenBack(Guid SubjectId, Guid DecisionId, DlaRequestStatus To, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record DlaEmailConfirmed(Guid SubjectId, Guid ParticipationId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaEmailCorrected(Guid SubjectId, Guid ParticipationId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaBridgeProposed(Guid SubjectId, Guid BridgeId, Guid ParticipationId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaBridgeEnded(Guid SubjectId, Guid BridgeId, NeedBridgeState State, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
