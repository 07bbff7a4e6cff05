using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.KnowledgeNeeds;
using Xunit;
using static UnivAsso.Domain.Tests.DlaIntake.DlaRequests;

namespace UnivAsso.Domain.Tests.DlaIntake;

public sealed class NeedBridgeTests
{
    private static readonly string Long = new('a', KnowledgeNeed.TextMinLength);

    private static readonly PreparedNeed Need = new(Long, Long, Long);

    public static TheoryData<DlaRequestStatus> AllStatuses { get; } = [.. Enum.GetValues<DlaRequestStatus>()];

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void A_bridge_is_proposed_as_long_as_the_structures_may_be_written_to(DlaRequestStatus status)
    {
        var request = At(status);

        var proposed = request.ProposeBridge(request.Lead.Id, Need, "hash", Sacha, Start.AddYears(1));

        var reachable = status is not (DlaRequestStatus.Suspended or DlaRequestStatus.Duplicate or DlaRequestStatus.Withdrawn or DlaRequestStatus.Unreachable);
        Assert.Equal((reachable, status), (proposed.IsDone, request.Status));
        Assert.Equal(reachable ? 1 : 0, request.Bridges.Count);
        Assert.Equal(reachable, request.Events.OfType<DlaBridgeProposed>().Any(e => e.ParticipationId == request.Lead.Id.Value));
    }

    [Theory]
    [InlineData(KnowledgeNeed.TextMinLength - 1)]
    [InlineData(KnowledgeNeed.TextMaxLength + 1)]
    public void Texts_that_could_not_be_those_of_a_need_are_refused(int length)
    {
        var unfit = new string('a', length);
        var request = At(DlaRequestStatus.Met);

        Assert.All(
            [Need with { Situation = unfit }, Need with { Question = unfit }, Need with { Purpose = unfit }],
            need => Assert.IsType<BridgeTextsUnfit>(request.ProposeBridge(request.Lead.Id, need, "hash", Sacha, Start).Refusal));
        Assert.Empty(request.Bridges);
    }

    [Fact]
    public void One_proposal_at_a_time_waits_for_each_structure()
    {
        var request = At(DlaRequestStatus.Met, structures: 2);
        var other = request.Participations.Single(p => !p.IsLead);
        var first = request.ProposeBridge(request.Lead.Id, Need, "one", Sacha, Start).Value;

        Assert.IsType<BridgeAlreadyOpen>(request.ProposeBridge(request.Lead.Id, Need, "two", Sacha, Start).Refusal);
        Assert.True(request.ProposeBridge(other.Id, Need, "three", Sacha, Start).IsDone);
        Assert.True(request.AnswerBridge(first.Id, accepted: false, Start).IsDone);
        Assert.True(request.ProposeBridge(request.Lead.Id, Need, "four", Sacha, Start).IsDone);
        Assert.IsType<BridgeForNobody>(request.ProposeBridge(DlaParticipationId.New(Start), Need, "five", Sacha, Start).Refusal);
    }

    [Theory]
    [InlineData(true, NeedBridgeState.Accepted)]
    [InlineData(false, NeedBridgeState.Declined)]
    public void An_answer_counts_once_and_for_good(bool accepted, NeedBridgeState state)
    {
        var (request, bridge) = Proposed();

        Assert.True(request.AnswerBridge(bridge.Id, accepted, Start.AddDays(1)).IsDone);
        Assert.True(request.AnswerBridge(bridge.Id, accepted, Start.AddDays(2)).IsDone);

        Assert.Equal((state, Start.AddDays(1)), (bridge.StateAt(Start.AddYears(1)), bridge.EndedAt!.Value));
        Assert.Equal(request.Lead.Contact.FullName, Assert.Single(request.Events.OfType<DlaBridgeEnded>()).By.Name);
        Assert.IsType<BridgeClosed>(request.AnswerBridge(bridge.Id, !accepted, Start.AddDays(3)).Refusal);
        Assert.IsType<BridgeClosed>(request.TakeBridgeBack(bridge.Id, Sacha, Start.AddDays(3)).Refusal);
    }

    [Fact]
    public void What_is_taken_back_or_left_unanswered_for_sixty_days_is_over()
    {
        var (taken, back) = Proposed();
        var (left, late) = Proposed();

        Assert.True(taken.TakeBridgeBack(back.Id, Sacha, Start).IsDone);
        Assert.Equal(NeedBridgeState.Proposed, late.StateAt(Start + NeedBridge.OpenFor - TimeSpan.FromSeconds(1)));

        Assert.IsType<BridgeClosed>(taken.AnswerBridge(back.Id, accepted: true, Start).Refusal);
        Assert.IsType<BridgeClosed>(left.AnswerBridge(late.Id, accepted: true, Start + NeedBridge.OpenFor).Refusal);
        Assert.Equal(NeedBridgeState.Expired, late.StateAt(Start + NeedBridge.OpenFor));
    }

    private static (DlaRequest Request, NeedBridge Bridge) Proposed()
    {
        var request = At(DlaRequestStatus.Met);
        return (request, request.ProposeBridge(request.Lead.Id, Need, "hash", Sacha, Start).Value);
    }
}
