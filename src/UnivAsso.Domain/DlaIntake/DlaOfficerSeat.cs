using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Names a seat.</summary>
public readonly record struct DlaSeatId(Guid Value) : ITypedId<DlaSeatId>
{
    public static DlaSeatId From(Guid value) => new(value);

    public static DlaSeatId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A DLA officer's place at a desk. Without a seat, the role opens nothing.</summary>
public sealed class DlaOfficerSeat : Root
{
    private readonly List<OfficerAbsence> _absences = [];

    private DlaOfficerSeat()
    {
    }

    public DlaSeatId Id { get; private init; }

    /// <summary>The account.</summary>
    public Guid UserId { get; private init; }

    /// <summary>« Prénom Nom », as colleagues and structures read it.</summary>
    public string Name { get; private set; } = null!;

    public DlaDeskId DeskId { get; private init; }

    /// <summary>The desk's lead is told of late files and reassigns them.</summary>
    public bool IsLead { get; private set; }

    /// <summary>Direct line given to structures, E.164.</summary>
    public string? Phone { get; private set; }

    /// <summary>Set when the officer leaves: the seat opens nothing from then on.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public IReadOnlyList<OfficerAbsence> Absences => _absences;

    public static DlaOfficerSeat Give(
        DlaSeatId id, Guid userId, string name, DlaDeskId deskId, bool isLead, string? phone, Actor by, DateTimeOffset now)
    {
        var seat = new DlaOfficerSeat { Id = id, UserId = userId, Name = name, DeskId = deskId, IsLead = isLead, Phone = phone };
        seat.Raise(new DlaSeatGiven(id.Value, userId, deskId.Value, isLead, by, now));
        return seat;
    }

    public Result Change(string name, bool isLead, string? phone, Actor by, DateTimeOffset now)
    {
        (Name, IsLead, Phone) = (name, isLead, phone);
        Raise(new DlaSeatChanged(Id.Value, isLead, by, now));
        return Result.Done;
    }

    /// <summary>Ends the seat; the files it owned are handed over by the lead.</summary>
    public Result Leave(Actor by, DateTimeOffset now)
    {
        if (LeftAt is null)
        {
            LeftAt = now;
            Raise(new DlaSeatLeft(Id.Value, by, now));
        }

        return Result.Done;
    }

    /// <summary>Somebody else of the desk takes over the files for some days, first and last day included.</summary>
    public Result BeAway(DateOnly from, DateOnly to, Guid? substituteId, string? substituteName, Actor by, DateTimeOffset now)
    {
        if (to < from)
        {
            return new PauseBackwards();
        }

        if (substituteId == UserId)
        {
            return new OwnSubstitute();
        }

        _absences.Add(new OfficerAbsence(Guid.CreateVersion7(now), from, to, substituteId, substituteName));
        Raise(new DlaOfficerAway(Id.Value, from, to, substituteId, by, now));
        return Result.Done;
    }

    public Result ComeBack(Guid absenceId, Actor by, DateTimeOffset now)
    {
        if (_absences.Find(a => a.Id == absenceId) is { } absence)
        {
            _absences.Remove(absence);
            Raise(new DlaOfficerBack(Id.Value, absence.From, absence.To, by, now));
        }

        return Result.Done;
    }

    /// <summary>The absence that covers a day, if any.</summary>
    public OfficerAbsence? AwayOn(DateOnly day) => _absences.Find(a => a.From <= day && day <= a.To);
}

/// <summary>Days during which somebody else answers for an officer.</summary>
public sealed class OfficerAbsence
{
    private OfficerAbsence()
    {
    }

    internal OfficerAbsence(Guid id, DateOnly from, DateOnly to, Guid? substituteId, string? substituteName)
    {
        Id = id;
        From = from;
        To = to;
        SubstituteId = substituteId;
        SubstituteName = substituteName;
    }

    public Guid Id { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public Guid? SubstituteId { get; private init; }

    public string? SubstituteName { get; private init; }
}

public sealed record OwnSubstitute() : Refusal("Choisissez une autre personne : on ne se remplace pas soi-même.");

public sealed record DlaSeatGiven(Guid SubjectId, Guid UserId, Guid DeskId, bool IsLead, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record DlaSeatChanged(Guid SubjectId, bool IsLead, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaSeatLeft(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record DlaOfficerAway(Guid SubjectId, DateOnly From, DateOnly To, Guid? SubstituteId, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);

public sealed record DlaOfficerBack(Guid SubjectId, DateOnly From, DateOnly To, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);
