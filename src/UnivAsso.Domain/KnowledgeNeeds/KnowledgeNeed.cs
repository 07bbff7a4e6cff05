using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>Names a knowledge need.</summary>
public readonly record struct KnowledgeNeedId(Guid Value) : ITypedId<KnowledgeNeedId>
{
    public static KnowledgeNeedId From(Guid value) => new(value);

    public static KnowledgeNeedId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A knowledge need, in the words of the people who have it. The words are never rewritten.</summary>
public sealed class KnowledgeNeed : Root
{
    public const int TextMinLength = 150;
    public const int TextMaxLength = 1500;
    public const int ExistingMaxLength = 1500;

    private KnowledgeNeed()
    {
    }

    public KnowledgeNeedId Id { get; private init; }

    /// <summary>The request that brought it.</summary>
    public JoinRequestId JoinRequestId { get; private init; }

    /// <summary>« Que se passe-t-il ? »</summary>
    public string Situation { get; private init; } = null!;

    /// <summary>« Que voudriez-vous comprendre ? »</summary>
    public string Question { get; private init; } = null!;

    /// <summary>« À quoi cela vous servirait-il ? »</summary>
    public string Purpose { get; private init; } = null!;

    /// <summary>What was already tried or read.</summary>
    public string? AlreadyTried { get; private init; }

    /// <summary>Other structures concerned, as named by the author.</summary>
    public string? OthersConcerned { get; private init; }

    /// <summary>Keeps the words as they were sent.</summary>
    public static KnowledgeNeed InTheirWords(
        KnowledgeNeedId id,
        JoinRequestId joinRequestId,
        string situation,
        string question,
        string purpose,
        string? alreadyTried,
        string? othersConcerned) => new()
        {
            Id = id,
            JoinRequestId = joinRequestId,
            Situation = situation,
            Question = question,
            Purpose = purpose,
            AlreadyTried = alreadyTried,
            OthersConcerned = othersConcerned,
        };
}
