namespace UnivAsso.Domain.Common;

/// <summary>The only door to a group of rows that change together; carries the version that two people at once are checked against.</summary>
public abstract class Root
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>Raised by one at each save. A form carries the version it was shown.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What happened since the last save; written to the journal in the same transaction.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    /// <summary>Called once per save by the data layer.</summary>
    public void RaiseVersion() => Version++;

    /// <summary>Called by the data layer once the events are in the journal.</summary>
    public void ForgetEvents() => _events.Clear();

    protected void Raise(DomainEvent happened) => _events.Add(happened);
}

/// <summary>Something that happened to a root: who, when, to what. Carries codes and ids, never names or free text.</summary>
public abstract record DomainEvent(Guid SubjectId, Actor By, DateTimeOffset At);
