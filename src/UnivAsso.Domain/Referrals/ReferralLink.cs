namespace UnivAsso.Domain.Referrals;

/// <summary>Whom a mailed link lets in.</summary>
public enum ReferralLinkPurpose
{
    /// <summary>The structure: to agree, to follow, to take its agreement back. The subject is the proposal.</summary>
    Structure = 1,

    /// <summary>The actor. The subject is the redirection.</summary>
    Target = 2,

    /// <summary>The structure, to say what came of it. The subject is the redirection.</summary>
    Feedback = 3,
}

/// <summary>A link that opens a page about a redirection without an account; only the hash of its secret is kept.</summary>
public sealed class ReferralLink
{
    public required Guid Id { get; init; }

    public required ReferralLinkPurpose Purpose { get; init; }

    public required Guid SubjectId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>How long such a link opens its page. The structure must be able to take its agreement back for as long as anything lasts.</summary>
    public static TimeSpan LifetimeOf(ReferralLinkPurpose purpose) => purpose switch
    {
        ReferralLinkPurpose.Structure => TimeSpan.FromDays(365),
        ReferralLinkPurpose.Target => TimeSpan.FromDays(90),
        ReferralLinkPurpose.Feedback => TimeSpan.FromDays(60),
    };

    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
