using UnivAsso.Domain.Common;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Names a bridge to a knowledge need.</summary>
public readonly record struct NeedBridgeId(Guid Value) : ITypedId<NeedBridgeId>
{
    public static NeedBridgeId From(Guid value) => new(value);

    public static NeedBridgeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>How a bridge stands.</summary>
public enum NeedBridgeState
{
    /// <summary>The structure reads it.</summary>
    Proposed = 1,

    /// <summary>« Oui »: the texts went to a draft of the structure, which goes on alone.</summary>
    Accepted = 2,

    /// <summary>« Non »: nothing was passed on.</summary>
    Declined = 3,

    /// <summary>The desk took it back before an answer.</summary>
    TakenBack = 4,

    /// <summary>Nobody answered in time; the link no longer opens it.</summary>
    Expired = 5,
}

/// <summary>The three texts of a knowledge need, prepared by an officer for a structure. Each is as long as a need asks for.</summary>
public sealed record PreparedNeed(string Situation, string Question, string Purpose)
{
    /// <summary>Whether a text can be that of a need.</summary>
    public static bool Fits(string? text) => text is { Length: >= KnowledgeNeed.TextMinLength and <= KnowledgeNeed.TextMaxLength };
}

/// <summary>
/// « Passerelle »: a request hides a question for research, and the structure may carry it to Univ’Asso. It stays on the desk's side:
/// nothing on the other side knows of it, nor of the request.
/// </summary>
public sealed class NeedBridge
{
    /// <summary>How long the mailed link may be answered.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(60);

    private NeedBridge()
    {
    }

    internal NeedBridge(DlaParticipationId participationId, PreparedNeed need, string tokenHash, Actor by, DateTimeOffset now)
    {
        Id = NeedBridgeId.New(now);
        ParticipationId = participationId;
        Need = need;
        TokenHash = tokenHash;
        ByName = by.Name;
        ProposedAt = now;
        Kept = NeedBridgeState.Proposed;
    }

    public NeedBridgeId Id { get; private init; }

    /// <summary>The structure that is asked.</summary>
    public DlaParticipationId ParticipationId { get; private init; }

    public PreparedNeed Need { get; private init; } = null!;

    public string TokenHash { get; private init; } = null!;

    public string ByName { get; private init; } = null!;

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>What was done last; only <see cref="StateAt"/> knows of the time gone by.</summary>
    public NeedBridgeState Kept { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public NeedBridgeState StateAt(DateTimeOffset now) =>
        Kept is NeedBridgeState.Proposed && now >= ProposedAt + OpenFor ? NeedBridgeState.Expired : Kept;

    internal void End(NeedBridgeState state, DateTimeOffset now) => (Kept, EndedAt) = (state, now);
}
