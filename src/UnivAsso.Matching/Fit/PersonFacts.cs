using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Fit;

/// <summary>What a person of research declared, with what the coordination alone knows of their load and answers.</summary>
/// <param name="Key">Stable and unique.</param>
/// <param name="Works">The works and key words; none is allowed.</param>
public sealed record PersonFacts(string Key, IReadOnlyList<Passage> Works)
{
    public Subject Subject => new(Key, Works);

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> Disciplines { get; init; } = [];

    public IReadOnlyList<string> Methods { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Codes of the départements where the person can go.</summary>
    public IReadOnlyList<string> Territories { get; init; } = [];

    /// <summary>Whether the place of work is in the region.</summary>
    public bool InRegion { get; init; }

    /// <summary>Code of the status: university post, doctorate, independent…</summary>
    public string? Position { get; init; }

    /// <summary>The coordination read the profile and took it on.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The person wishes to take part, and not only to hear from us.</summary>
    public bool OptedIn { get; init; }

    /// <summary>« Ne pas me solliciter avant le … »</summary>
    public DateOnly? NotBefore { get; init; }

    public DateOnly? AvailableFrom { get; init; }

    public DateOnly? AvailableUntil { get; init; }

    /// <summary>At most this many groups at once; nothing when the person set no limit.</summary>
    public int? GroupsAtOnce { get; init; }

    /// <summary>Groups under way and invitations without an answer.</summary>
    public int Load { get; init; }

    /// <summary>Ties with structures, as declared. Read by the coordination alone.</summary>
    public IReadOnlyList<DeclaredTie> Ties { get; init; } = [];

    /// <summary>Keys of needs or questions that the person has already declined.</summary>
    public IReadOnlyList<string> Declined { get; init; } = [];

    /// <summary>Keys of needs or questions for which the person is already thought of, asked or presented.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Invitations without an answer, whatever they are about.</summary>
    public int Pending { get; init; }

    public string? MailDomain { get; init; }
}

/// <summary>A tie with a structure.</summary>
/// <param name="Structure">As the person wrote it.</param>
/// <param name="NameKey">The key of that name.</param>
/// <param name="Kind">Code of the kind of tie, if told.</param>
public sealed record DeclaredTie(string Structure, string NameKey, string? Kind);
