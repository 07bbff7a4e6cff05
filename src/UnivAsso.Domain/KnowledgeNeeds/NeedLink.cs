using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>What the link given to the author of a need opens.</summary>
public enum NeedLinkPurpose
{
    /// <summary>« Avons-nous bien compris ? »</summary>
    Understanding = 1,

    /// <summary>« Vous êtes plusieurs à poser cette question. »</summary>
    Group = 2,
}

/// <summary>The link by which the author of a need answers without an account; only the hash of its secret is kept.</summary>
public sealed class NeedLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public required Guid Id { get; init; }

    public required NeedLinkPurpose Purpose { get; init; }

    /// <summary>The request that brought the need.</summary>
    public required JoinRequestId JoinRequestId { get; init; }

    /// <summary>The group that is asked about, when it is one.</summary>
    public NeedGroupId? GroupId { get; init; }

    public required string TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public bool IsOpen(DateTimeOffset now) => now < ExpiresAt;
}
