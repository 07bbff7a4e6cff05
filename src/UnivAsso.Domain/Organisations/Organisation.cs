using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Organisations;

/// <summary>Names a structure.</summary>
public readonly record struct OrganisationId(Guid Value) : ITypedId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How far the identity of a structure was checked.</summary>
public enum OrganisationStatus
{
    ToVerify = 1,
    Verified = 2,
    Flagged = 3,
    Dissolved = 4,
}

/// <summary>An association or another structure, as its contact described it. Numbers are optional: young groups have none.</summary>
public sealed class Organisation : Root
{
    public const int NameMaxLength = 200;
    public const int NetworksMaxLength = 500;
    public const int SeatOutsideMaxLength = 120;

    private Organisation()
    {
    }

    public OrganisationId Id { get; private init; }

    public string Name { get; private init; } = null!;

    /// <summary>The name without accents, case and empty words; same key in the same commune is probably the same structure.</summary>
    public string NameKey { get; private init; } = null!;

    public OrganisationStatus Status { get; private set; }

    /// <summary>Code of the legal form, told and never guessed from a number.</summary>
    public string? LegalForm { get; private init; }

    public string? Rna { get; private init; }

    public string? Siren { get; private init; }

    public string? Siret { get; private init; }

    /// <summary>Code of what was said instead of a number: none yet, or not at hand.</summary>
    public string? NumberAnswer { get; private init; }

    /// <summary>Code of the kind of group, told by a structure that has no number.</summary>
    public string? GroupKind { get; private init; }

    /// <summary>INSEE code of the seat.</summary>
    public string? CommuneCode { get; private init; }

    /// <summary>Name of the commune of the seat, as typed, when it is outside the region.</summary>
    public string? SeatOutside { get; private init; }

    public string? DepartmentCode { get; private init; }

    public string? EpciSiren { get; private init; }

    /// <summary>Codes of départements, « region » or « ailleurs ».</summary>
    public List<string> ActionTerritories { get; private init; } = [];

    /// <summary>At most three RNA families.</summary>
    public List<string> ObjectFamilies { get; private init; } = [];

    public string? StaffBand { get; private init; }

    public string? VolunteerBand { get; private init; }

    public string? Networks { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Registers a structure as told by its contact; its identity remains to be verified.</summary>
    public static Organisation Register(OrganisationId id, OrganisationTold told, Actor by, DateTimeOffset now)
    {
        var organisation = new Organisation
        {
            Id = id,
            Name = told.Name,
            NameKey = told.NameKey,
            Status = OrganisationStatus.ToVerify,
            LegalForm = told.LegalForm,
            Rna = told.Rna,
            Siren = told.Siren,
            Siret = told.Siret,
            NumberAnswer = told.NumberAnswer,
            GroupKind = told.GroupKind,
            CommuneCode = told.CommuneCode,
            SeatOutside = told.SeatOutside,
            DepartmentCode = told.DepartmentCode,
            EpciSiren = told.EpciSiren,
            ActionTerritories = [.. told.ActionTerritories],
            ObjectFamilies = [.. told.ObjectFamilies],
            StaffBand = told.StaffBand,
            VolunteerBand = told.VolunteerBand,
            Networks = told.Networks,
            CreatedAt = now,
        };
        organisation.Raise(new OrganisationRegistered(id.Value, by, now));
        return organisation;
    }

    /// <summary>What its first contact told of it.</summary>
    public OrganisationTold AsTold() => new()
    {
        Name = Name,
        NameKey = NameKey,
        LegalForm = LegalForm,
        Rna = Rna,
        Siren = Siren,
        Siret = Siret,
        NumberAnswer = NumberAnswer,
        GroupKind = GroupKind,
        CommuneCode = CommuneCode,
        SeatOutside = SeatOutside,
        DepartmentCode = DepartmentCode,
        EpciSiren = EpciSiren,
        ActionTerritories = ActionTerritories,
        ObjectFamilies = ObjectFamilies,
        StaffBand = StaffBand,
        VolunteerBand = VolunteerBand,
        Networks = Networks,
    };

    /// <summary>Notes how far the identity was checked.</summary>
    public Result MarkAs(OrganisationStatus status, Actor by, DateTimeOffset now)
    {
        if (status != Status)
        {
            Raise(new OrganisationMarked(Id.Value, Status, status, by, now));
            Status = status;
        }

        return Result.Done;
    }
}

/// <summary>What the contact told of the structure, already read into canonical forms.</summary>
public sealed record OrganisationTold
{
    public required string Name { get; init; }

    public required string NameKey { get; init; }

    public string? LegalForm { get; init; }

    public string? Rna { get; init; }

    public string? Siren { get; init; }

    public string? Siret { get; init; }

    /// <summary>Code of what was said instead of a number.</summary>
    public string? NumberAnswer { get; init; }

    /// <summary>Code of the kind of group, when there is no number.</summary>
    public string? GroupKind { get; init; }

    public string? CommuneCode { get; init; }

    /// <summary>The commune as typed, when it is outside the region.</summary>
    public string? SeatOutside { get; init; }

    public string? DepartmentCode { get; init; }

    public string? EpciSiren { get; init; }

    public List<string> ActionTerritories { get; init; } = [];

    public List<string> ObjectFamilies { get; init; } = [];

    public string? StaffBand { get; init; }

    public string? VolunteerBand { get; init; }

    public string? Networks { get; init; }
}

public sealed record OrganisationRegistered(Guid SubjectId, Actor By, DateTimeOffset At) : DomainEvent(SubjectId, By, At);

public sealed record OrganisationMarked(Guid SubjectId, OrganisationStatus From, OrganisationStatus To, Actor By, DateTimeOffset At)
    : DomainEvent(SubjectId, By, At);
