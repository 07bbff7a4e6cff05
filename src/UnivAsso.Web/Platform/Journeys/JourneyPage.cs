using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>
/// What surrounds the form of a page: where we are, where back and the button lead, which draft, which state of it, and whether a change
/// has called for the page after the answers had been checked.
/// </summary>
public sealed record JourneyPage(
    Journey Journey,
    JourneyStep Step,
    string? Handle,
    string Stamp,
    string BackAddress,
    int Number,
    int Count,
    JourneyReturn Return,
    bool IsNewlyAsked,
    DateTimeOffset? KeptUntil)
{
    public string PostAddress => $"{Journey.Root}/{Step.Slug}";

    public string AutosaveAddress => $"{Journey.Root}/{Step.Slug}/enregistrer";

    public string Button => Return switch
    {
        JourneyReturn.NextPage => "Continuer",
        JourneyReturn.MissingPage => "Enregistrer et continuer",
        JourneyReturn.Check => "Enregistrer et revenir à la vérification",
    };

    /// <summary>« Brouillon gardé jusqu’au mardi 3 mars 2026 ».</summary>
    public string? KeptUntilWords => KeptUntil is { } until ? FrenchDates.Day(FrenchDates.DayInParis(until)) : null;
}

/// <summary>Where the button of a page leads.</summary>
public enum JourneyReturn
{
    /// <summary>To the next page: the answers are being given for the first time.</summary>
    NextPage,

    /// <summary>To another page that a change has called for, then to the check page.</summary>
    MissingPage,

    /// <summary>To the check page.</summary>
    Check,
}

/// <summary>One draft of the start page.</summary>
public sealed record DraftCard(string Handle, string Title, DateTimeOffset UpdatedAt, DateTimeOffset ExpiresAt, string ContinueAddress);

/// <summary>The recap before sending.</summary>
public sealed record CheckPage(Journey Journey, string Handle, IReadOnlyList<CheckSection> Sections, JourneyStep? Missing, DateTimeOffset KeptUntil)
{
    public string SendAddress => $"{Journey.Root}/{Journey.CheckSlug}";
}

/// <summary>One page of the journey in the recap.</summary>
public sealed record CheckSection(JourneyStep Step, string ChangeAddress, bool Done, IReadOnlyList<AnswerRow> Rows);

/// <summary>Two tabs changed the same page: what was kept, beside what was just typed.</summary>
public sealed record ConflictPage(JourneyPage Page, IReadOnlyList<(AnswerRow Kept, AnswerRow Mine)> Rows, IReadOnlyList<KeyValuePair<string, string>> Posted);
