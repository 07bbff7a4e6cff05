using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.Pairing;

/// <summary>What the coordination says of a person when it prepares an invitation.</summary>
/// <param name="WhyYou">One line that the person reads: why them.</param>
/// <param name="Note">Why the coordination added this person by hand; it stays within the coordination.</param>
public sealed record PairIntent(string? WhyYou, string? Note);

/// <summary>Why somebody whom a rule excludes is invited all the same: two people of the coordination agree to it.</summary>
/// <param name="Rule">What excludes the person, as it was told.</param>
/// <param name="Because">Why the rule is passed over.</param>
public sealed record PairOverride(string Rule, string Because)
{
    public const int RuleMaxLength = 400;

    public Guid ById { get; init; }

    public required string ByName { get; init; }

    public Guid? SecondedById { get; init; }

    public string? SecondedByName { get; init; }
}

/// <summary>What a person who says no gives as a reason.</summary>
/// <param name="Reason">A code of <see cref="PairReason.OfPerson"/>.</param>
/// <param name="AgainFrom">« Me reproposer plus tard »: this question is put to them again from this day, and never when nothing was said.</param>
public sealed record PairDecline(string Reason, DateOnly? AgainFrom);

/// <summary>What an association says of a person who was presented to it. No other association reads it.</summary>
public sealed class PairAssociation
{
    public required PairId PairId { get; init; }

    /// <summary>The request that brought the need.</summary>
    public required JoinRequestId JoinRequestId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Yes, no, or nothing yet.</summary>
    public bool? Agrees { get; private set; }

    /// <summary>A code of <see cref="PairReason.OfAssociation"/>, when it says no.</summary>
    public string? Reason { get; private set; }

    public string? Comment { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Note(bool agrees, string? reason, string? comment, string byName, DateTimeOffset now) =>
        (Agrees, Reason, Comment, AnsweredByName, AnsweredAt) = (agrees, reason, comment, byName, now);
}

/// <summary>A link by which a person answers an invitation, or an association a presentation; only the hash of its secret is kept.</summary>
public sealed class PairLink
{
    /// <summary>Longer than the ladder of reminders with a pause of the year in it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(120);

    public required Guid Id { get; init; }

    public required PairId PairId { get; init; }

    /// <summary>The association that it is for; nothing for the person of research.</summary>
    public JoinRequestId? JoinRequestId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsOpen(DateTimeOffset now) => now < ExpiresAt;
}
