namespace UnivAsso.Domain.Referrals;

/// <summary>What came of a redirection.</summary>
public enum ReferralOutcome
{
    Helped = 1,
    OtherSolution = 2,

    /// <summary>The two never spoke.</summary>
    NoNews = 3,

    /// <summary>They spoke, and it did not help.</summary>
    NotHelped = 4,
}

/// <summary>Whether it helped, as the structure says.</summary>
public enum HelpGiven
{
    Yes = 1,
    Partly = 2,
    No = 3,
    OtherSolution = 4,
}

/// <summary>Whether what we wrote was clear, as the structure says.</summary>
public enum Clarity
{
    Clear = 1,
    RatherClear = 2,
    RatherUnclear = 3,
    Unclear = 4,
}

/// <summary>What the structure tells us forty-five days later.</summary>
public sealed record ReferralFeedback
{
    public const int CommentMaxLength = 1500;

    public required bool Contacted { get; init; }

    public required HelpGiven Help { get; init; }

    /// <summary>Whether the structure still needs the desk; the room that owns the case may open it again.</summary>
    public required bool StillNeedsUs { get; init; }

    public Clarity? Clarity { get; init; }

    public string? Comment { get; init; }

    public ReferralOutcome Outcome => Help switch
    {
        HelpGiven.OtherSolution => ReferralOutcome.OtherSolution,
        HelpGiven.Yes or HelpGiven.Partly => ReferralOutcome.Helped,
        HelpGiven.No => Contacted ? ReferralOutcome.NotHelped : ReferralOutcome.NoNews,
    };
}
