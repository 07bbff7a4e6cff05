using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Names a structure's part in a request.</summary>
public readonly record struct DlaParticipationId(Guid Value) : ITypedId<DlaParticipationId>
{
    public static DlaParticipationId From(Guid value) => new(value);

    public static DlaParticipationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How far a structure is part of a request.</summary>
public enum ParticipationState
{
    /// <summary>Named by the lead; its own contact has not answered yet.</summary>
    Invited = 1,

    /// <summary>Its own contact said yes. The lead says yes by sending.</summary>
    Confirmed = 2,

    /// <summary>Its own contact said no.</summary>
    Declined = 3,

    /// <summary>It left after having said yes.</summary>
    Left = 4,
}

/// <summary>
/// One structure of a request. Its identity is written here and nowhere else: nobody outside the desks can tell that it asked.
/// </summary>
public sealed class DlaParticipation
{
    public const int TokenHashLength = 64;
    public const int WordsMaxLength = 1000;

    private DlaParticipation()
    {
    }

    internal DlaParticipation(DlaParticipationId id, DlaStructure structure, ContactPerson contact, bool isLead, string? tokenHash, DateTimeOffset now)
    {
        Id = id;
        Structure = structure;
        Contact = contact;
        IsLead = isLead;
        TokenHash = tokenHash;
        State = isLead ? ParticipationState.Confirmed : ParticipationState.Invited;
        AnsweredAt = isLead ? now : null;
    }

    public DlaParticipationId Id { get; private init; }

    public DlaStructure Structure { get; private init; } = null!;

    public ContactPerson Contact { get; internal set; } = null!;

    /// <summary>The structure that speaks for the request; there is always one as long as one takes part.</summary>
    public bool IsLead { get; internal set; }

    public ParticipationState State { get; private set; }

    /// <summary>Hash of the secret mailed to the contact, which opens the page where it answers.</summary>
    public string? TokenHash { get; private init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why it said no or left, if it says so.</summary>
    public string? Words { get; private set; }

    /// <summary>Takes part, or has not answered yet.</summary>
    public bool IsExpected => State is ParticipationState.Invited or ParticipationState.Confirmed;

    public bool TakesPart => State is ParticipationState.Confirmed;

    internal void Answer(ParticipationState state, string? words, DateTimeOffset now)
    {
        State = state;
        Words = words;
        AnsweredAt = now;
    }
}

/// <summary>What a structure told of itself: bands only, never exact figures.</summary>
public sealed record DlaStructure
{
    public const int NameMaxLength = 200;
    public const int NetworksMaxLength = 500;

    public required string Name { get; init; }

    /// <summary>The name without accents, case and empty words.</summary>
    public required string NameKey { get; init; }

    /// <summary>Code of the legal form.</summary>
    public string? LegalForm { get; init; }

    public string? Rna { get; init; }

    public string? Siren { get; init; }

    public string? Siret { get; init; }

    /// <summary>INSEE code of the seat; none outside the region.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>Name of the seat's commune as typed, when it lies outside the region.</summary>
    public string? SeatOutside { get; init; }

    public string? DepartmentCode { get; init; }

    public string? EpciSiren { get; init; }

    /// <summary>Heads a network in the whole region: the regional desk answers.</summary>
    public bool IsRegionalHead { get; init; }

    /// <summary>Code of the headcount group.</summary>
    public string? StaffGroup { get; init; }

    /// <summary>Nobody is employed yet, and somebody will be within a year.</summary>
    public bool HiresWithinAYear { get; init; }

    /// <summary>Code of the range of full-time equivalents.</summary>
    public string? FullTimeBand { get; init; }

    /// <summary>Code of the range of the yearly budget.</summary>
    public string? BudgetBand { get; init; }

    /// <summary>Year of creation, if told.</summary>
    public int? CreatedIn { get; init; }

    /// <summary>Last year whose accounts are closed.</summary>
    public int? LastAccountsYear { get; init; }

    public string? Networks { get; init; }

    /// <summary>Code of <see cref="BoardAwareness"/>.</summary>
    public string? BoardAware { get; init; }
}
