using UnivAsso.Matching.Affinity;

namespace UnivAsso.Matching.Fit;

/// <summary>What a need or a research question asks for. What it does not ask (an empty list) is not judged.</summary>
/// <param name="Key">Stable and unique.</param>
/// <param name="Text">The words of its author.</param>
public sealed record NeedFacts(string Key, Passage Text)
{
    /// <summary>Slugs of the axes of the programme.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Codes of the départements where the work would take place.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    /// <summary>Codes of the sections of the Conseil national des universités.</summary>
    public IReadOnlyList<string> Disciplines { get; init; } = [];

    /// <summary>Codes of methods.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Codes of the parts to be played.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The structures that carry the need: a tie with one of them forbids an invitation.</summary>
    public IReadOnlyList<NamedStructure> Structures { get; init; } = [];

    /// <summary>Domains of the authors' addresses when they are those of structures, never of public mail services.</summary>
    public IReadOnlyList<string> MailDomains { get; init; } = [];
}

/// <summary>A structure by its name and by the key under which two spellings of a name are the same.</summary>
public sealed record NamedStructure(string Name, string NameKey);
