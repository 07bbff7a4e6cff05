using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.Researchers;

/// <summary>Names a person of research.</summary>
public readonly record struct ResearcherId(Guid Value) : ITypedId<ResearcherId>
{
    public static ResearcherId From(Guid value) => new(value);

    public static ResearcherId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A person of research as they describe themselves. Nothing is public unless they ticked it, field by field.</summary>
public sealed class Researcher : Root
{
    public const int WorksMax = 5;
    public const int ThemesMax = 4;
    public const int DisciplinesMax = 3;
    public const int MethodsMax = 5;
    public const int KeywordsMax = 8;
    public const int KeywordMaxLength = 60;
    public const int InterestsMax = 5;
    public const int GroupsAtOnceMax = 4;
    public const int ShortMaxLength = 160;
    public const int TextMaxLength = 1500;

    private Researcher()
    {
    }

    public ResearcherId Id { get; private init; }

    public JoinRequestId JoinRequestId { get; private init; }

    public string FirstName { get; private init; } = null!;

    public string LastName { get; private init; } = null!;

    public ResearchProfile Profile { get; private init; } = null!;

    /// <summary>Codes of the fields the person agrees to show in the directory; empty means hidden.</summary>
    public List<string> PublicFields { get; private init; } = [];

    public static Researcher Join(
        ResearcherId id,
        JoinRequestId joinRequestId,
        string firstName,
        string lastName,
        ResearchProfile profile,
        IReadOnlyList<string> publicFields) => new()
        {
            Id = id,
            JoinRequestId = joinRequestId,
            FirstName = firstName,
            LastName = lastName,
            Profile = profile,
            PublicFields = [.. publicFields],
        };
}

/// <summary>What a person of research tells of their work and of the way they would take part. Codes come from the nomenclatures.</summary>
public sealed record ResearchProfile
{
    /// <summary>Code of the status: university post, doctorate, independent…</summary>
    public required string Position { get; init; }

    /// <summary>Canonical, with hyphens.</summary>
    public string? Orcid { get; init; }

    public string? Institution { get; init; }

    public string? ResearchUnit { get; init; }

    public string? Site { get; init; }

    /// <summary>Whether the place of work is in Hauts-de-France; outside makes eligible for the scientific council.</summary>
    public bool InRegion { get; init; }

    public List<string> Disciplines { get; init; } = [];

    public List<string> Methods { get; init; } = [];

    public List<string> Keywords { get; init; } = [];

    public List<string> Languages { get; init; } = [];

    public List<HighlightedWork> Works { get; init; } = [];

    /// <summary>Code: experience of participatory research; none is fine.</summary>
    public string? ParticipatoryExperience { get; init; }

    public List<string> Roles { get; init; } = [];

    /// <summary>Codes of départements where the person can go.</summary>
    public List<string> Territories { get; init; } = [];

    public string? HoursPerMonth { get; init; }

    /// <summary>At most this many groups at once.</summary>
    public int? GroupsAtOnce { get; init; }

    public DateOnly? AvailableFrom { get; init; }

    public DateOnly? AvailableUntil { get; init; }

    /// <summary>« Ne pas me solliciter avant le … »</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>The day the charter was accepted; nothing for who only wants to be kept informed.</summary>
    public DateOnly? CharterAcceptedOn { get; init; }
}

/// <summary>A work the person wants to be known by.</summary>
public sealed record HighlightedWork(string Title, string? Address)
{
    public const int TitleMaxLength = 300;
}

/// <summary>Names a declaration of interest.</summary>
public readonly record struct InterestDeclarationId(Guid Value) : ITypedId<InterestDeclarationId>
{
    public static InterestDeclarationId From(Guid value) => new(value);

    public static InterestDeclarationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A tie with a structure in the last three years. Kept apart from the profile: the coordination alone reads it.</summary>
public sealed class InterestDeclaration
{
    public const int StructureMaxLength = 200;
    public const int CommentMaxLength = 1500;

    public required InterestDeclarationId Id { get; init; }

    public required ResearcherId ResearcherId { get; init; }

    /// <summary>The structure, or nothing when the person declares none.</summary>
    public string? Structure { get; init; }

    /// <summary>Code: employed, on the board, paid mission, close relation.</summary>
    public string? Kind { get; init; }

    public string? Comment { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }
}
