namespace UnivAsso.Domain.DlaIntake;

/// <summary>How fast somebody must call.</summary>
public enum DlaUrgency
{
    None = 1,

    /// <summary>A date is near; it is told.</summary>
    Deadline = 2,

    /// <summary>Wages cannot be paid within three months: the phone comes first.</summary>
    WagesAtRisk = 3,
}

/// <summary>One structure, or several that want the same support.</summary>
public enum SupportMode
{
    Individual = 1,
    Collective = 2,
}

/// <summary>What the structures ask, in their own words.</summary>
public sealed record DlaNeed
{
    public const int TextMaxLength = 2000;
    public const int MaxThemes = 4;

    /// <summary>« Qu’est-ce qui vous amène ? »</summary>
    public required string WhatBrings { get; init; }

    /// <summary>« Qu’est-ce qui irait mieux dans un an ? »</summary>
    public string? BetterInAYear { get; init; }

    /// <summary>Codes of <see cref="DlaTheme"/>.</summary>
    public List<string> Themes { get; init; } = [];

    public required DlaUrgency Urgency { get; init; }

    /// <summary>The date that presses, when the urgency is a deadline.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>Year of a former support by a DLA, if any.</summary>
    public int? FormerDlaYear { get; init; }

    /// <summary>Other supports received or asked for.</summary>
    public string? OtherSupports { get; init; }

    /// <summary>How they heard of the DLA.</summary>
    public string? HeardFrom { get; init; }
}
