using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

public sealed partial class DlaRequest
{
    private readonly List<NeedBridge> _bridges = [];

    public IReadOnlyList<NeedBridge> Bridges => _bridges;

    /// <summary>Whether a bridge may be proposed: as long as the structures may be written to, even once all is decided.</summary>
    public bool TakesBridges => Status is not (DlaRequestStatus.Suspended or DlaRequestStatus.Duplicate or DlaRequestStatus.Withdrawn or DlaRequestStatus.Unreachable);

    /// <summary>Proposes to a structure to carry a question to Univ’Asso; one proposal at a time for each structure.</summary>
    public Result<NeedBridge> ProposeBridge(DlaParticipationId participationId, PreparedNeed need, string tokenHash, Actor by, DateTimeOffset now)
    {
        if (!TakesBridges)
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        if (Find(participationId) is not { TakesPart: true })
        {
            return new BridgeForNobody();
        }

        if (!PreparedNeed.Fits(need.Situation) || !PreparedNeed.Fits(need.Question) || !PreparedNeed.Fits(need.Purpose))
        {
            return new BridgeTextsUnfit();
        }

        if (_bridges.Exists(b => b.ParticipationId == participationId && b.StateAt(now) is NeedBridgeState.Proposed))
        {
            return new BridgeAlreadyOpen();
        }

        var bridge = new NeedBridge(participationId, need, tokenHash, by, now);
        _bridges.Add(bridge);
        Raise(new DlaBridgeProposed(Id.Value, bridge.Id.Value, participationId.Value, by, now));
        return bridge;
    }

    /// <summary>The structure says yes or no. The same answer given again changes nothing.</summary>
    public Result AnswerBridge(NeedBridgeId id, bool accepted, DateTimeOffset now)
    {
        var bridge = BridgeOf(id);
        var state = accepted ? NeedBridgeState.Accepted : NeedBridgeState.Declined;
        if (bridge.Kept == state)
        {
            return Result.Done;
        }

        return bridge.StateAt(now) is NeedBridgeState.Proposed
            ? EndBridge(bridge, state, AsStructure(Find(bridge.ParticipationId)!), now)
            : new BridgeClosed();
    }

    /// <summary>The desk takes back a bridge that nobody answered.</summary>
    public Result TakeBridgeBack(NeedBridgeId id, Actor by, DateTimeOffset now)
    {
        var bridge = BridgeOf(id);
        return bridge.Kept is NeedBridgeState.TakenBack ? Result.Done
            : bridge.Kept is NeedBridgeState.Proposed ? EndBridge(bridge, NeedBridgeState.TakenBack, by, now)
            : new BridgeClosed();
    }

    private NeedBridge BridgeOf(NeedBridgeId id) =>
        _bridges.Find(b => b.Id == id) ?? throw new InvalidOperationException("The bridge is not one of this request.");

    private Result EndBridge(NeedBridge bridge, NeedBridgeState state, Actor by, DateTimeOffset now)
    {
        bridge.End(state, now);
        Raise(new DlaBridgeEnded(Id.Value, bridge.Id.Value, state, by, now));
        return Result.Done;
    }
}
