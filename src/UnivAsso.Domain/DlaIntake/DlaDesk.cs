using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Names a DLA desk.</summary>
public readonly record struct DlaDeskId(Guid Value) : ITypedId<DlaDeskId>
{
    public static DlaDeskId From(Guid value) => new(value);

    public static DlaDeskId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Whom a desk serves.</summary>
public enum DlaDeskLevel
{
    /// <summary>The structures whose seat is in its départements.</summary>
    Departmental = 1,

    /// <summary>Regional structures, and requests of several départements.</summary>
    Regional = 2,
}

/// <summary>
/// A DLA desk: whom it serves, who carries it, how to reach it. Administered data: what is not known stays empty and is shown
/// « à compléter ».
/// </summary>
public sealed class DlaDesk : Root
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 120;
    public const int ContactMaxLength = 254;
    public const int AddressMaxLength = 400;

    private readonly List<DeskPause> _pauses = [];

    private DlaDesk()
    {
    }

    public DlaDeskId Id { get; private init; }

    /// <summary>Stable word of addresses and exports: « nord », « regional ».</summary>
    public string Code { get; private init; } = null!;

    public DlaDeskLevel Level { get; private init; }

    public string Name { get; private set; } = null!;

    /// <summary>Codes of the départements served; none for the regional desk, which serves them all.</summary>
    public List<string> Departments { get; private set; } = [];

    /// <summary>The body that carries the desk.</summary>
    public string? Carrier { get; private set; }

    /// <summary>E.164.</summary>
    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? Address { get; private set; }

    /// <summary>When somebody answers, in words.</summary>
    public string? Hours { get; private set; }

    /// <summary>Announced closings: the clocks of the desk stand still.</summary>
    public IReadOnlyList<DeskPause> Pauses => _pauses;

    public static DlaDesk Open(DlaDeskId id, string code, DlaDeskLevel level, DeskCard card, Actor by, DateTimeOffset now)
    {
        var desk = new DlaDesk { Id = id, Code = code, Level = level };
        desk.Write(card);
        desk.Raise(new DlaDeskOpened(id.Value, code, by, now));
        return desk;
    }

    /// <summary>Whether a request whose seats lie in these départements belongs here.</summary>
    public bool Serves(string? departmentCode) => departmentCode is not null && Departments.Contains(departmentCode);

    public Result Change(DeskCard card, Actor by, DateTimeOffset now)
    {
        Write(card);
        Raise(new DlaDeskChanged(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>Announces a closing, first and last day included.</summary>
    public Result Announce(DateOnly from, DateOnly to, string reason, Actor by, DateTimeOffset now)
    {
        if (to < from)
        {
            return new PauseBackwards();
        }

        _pauses.Add(new DeskPause(Guid.CreateVersion7(now), from, to, reason));
        Raise(new DlaDeskPauseAnnounced(Id.Value, from, to, by, now));
        return Result.Done;
    }

    public Result Cancel(Guid pauseId, Actor by, DateTimeOffset now)
    {
        if (_pauses.Find(p => p.Id == pauseId) is { } pause)
        {
            _pauses.Remove(pause);
            Raise(new DlaDeskPauseCancelled(Id.Value, pause.From, pause.To, by, now));
        }

        return Result.Done;
    }

    private void Write(DeskCard card)
    {
        Name = card.Name;
        Departments = [.. card.Departments];
        Carrier = card.Carrier;
        Phone = card.Phone;
        Email = card.Email;
        Address = card.Address;
        Hours = card.Hours;
    }
}

/// <summary>What is written on the card of a desk.</summary>
public sealed record DeskCard
{
    public required string Name { get; init; }

    public IReadOnlyList<string> Departments { get; init; } = [];

    public string? Carrier { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? Hours { get; init; }
}

/// <summary>An announced closing of a desk, first and last day included.</summary>
public sealed class DeskPause
{
    public const int ReasonMaxLength = 200;

    private DeskPause()
    {
    }

    internal DeskPause(Guid id, DateOnly from, DateOnly to, string reason)
    {
        Id = id;
        From = from;
        To = to;
        Reason = reason;
    }

    public Guid Id { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public string Reason { get; private init; } = null!;
}

public sealed record PauseBackwards() : Refusal("La fermeture se termine avant de commencer. Corrigez l’une des deux dates.");

public sealed record DlaDeskOpened(Guid SubjectId, string Code, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaDeskChanged(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaDeskPauseAnnounced(Guid SubjectId, DateOnly From, DateOnly To, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record DlaDeskPauseCancelled(Guid SubjectId, DateOnly From, DateOnly To, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);
