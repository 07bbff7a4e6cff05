using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

/// <summary>A part of an agenda, for the journal.</summary>
public enum AgendaPart
{
    Weekly = 1,
    SpecialDays = 2,
    Absences = 3,
    Places = 4,
    Rules = 5,
    Feed = 6,
}

public sealed record AgendaChanged(Guid SubjectId, AgendaPart Part, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
