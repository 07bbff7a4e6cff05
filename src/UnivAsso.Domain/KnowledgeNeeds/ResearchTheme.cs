namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>One of the axes of the programme; a row that the administration edits, never deleted once used.</summary>
public sealed class ResearchTheme
{
    public const int LabelMaxLength = 160;

    /// <summary>Stable, used in addresses and in stored answers.</summary>
    public required string Slug { get; init; }

    public required string Label { get; set; }

    public required string Source { get; set; }

    public int Rank { get; set; }

    public bool Active { get; set; } = true;
}

/// <summary>How sure we are of the title of a knowledge challenge.</summary>
public enum ChallengeStatus
{
    /// <summary>The whole title was read in a named source.</summary>
    Sourced = 1,

    /// <summary>Only a part of the title is known.</summary>
    Fragment = 2,

    /// <summary>Confirmed by the Institut français du Monde associatif.</summary>
    Confirmed = 3,
}

/// <summary>One of the national knowledge challenges of the Institut français du Monde associatif, as far as its title is known.</summary>
public sealed class KnowledgeChallenge
{
    public const int TitleMaxLength = 240;

    public required Guid Id { get; init; }

    public required string Title { get; set; }

    public ChallengeStatus Status { get; set; }

    public required string Source { get; set; }

    public int Rank { get; set; }
}
