using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Referrals;
using Xunit;

namespace UnivAsso.Domain.Tests.DlaIntake;

/// <summary>Each redirection is counted once, and the closed-loop rate counts those whose outcome we know among those handed over.</summary>
public sealed class RedirectionFateTests
{
    [Fact]
    public void A_redirection_under_way_is_in_somebodys_hands()
    {
        foreach (var status in Enum.GetValues<ReferralStatus>())
        {
            var fate = RedirectionFates.Of(status, ReferralOutcome.Helped, wasSent: true);

            Assert.Equal(
                status is ReferralStatus.Sent or ReferralStatus.Seen or ReferralStatus.Taken or ReferralStatus.ContactMade or ReferralStatus.StructureContacts,
                fate is RedirectionFate.UnderWay);
            Assert.Equal(status is ReferralStatus.OutcomeKnown, RedirectionFates.IsLoopClosed(fate));
        }
    }

    [Theory]
    [InlineData(ReferralStatus.Prepared, false)]
    [InlineData(ReferralStatus.AgreedByStructure, false)]
    [InlineData(ReferralStatus.DeclinedByStructure, false)]
    [InlineData(ReferralStatus.Withdrawn, false)]
    [InlineData(ReferralStatus.CalledOff, false)]
    [InlineData(ReferralStatus.StructureContacts, true)]
    [InlineData(ReferralStatus.OutcomeKnown, true)]
    public void What_was_not_sent_is_handed_over_only_when_the_structure_goes_itself(ReferralStatus status, bool handedOver) =>
        Assert.Equal(handedOver, RedirectionFates.IsHandedOver(RedirectionFates.Of(status, ReferralOutcome.Helped, wasSent: false)));

    [Theory]
    [InlineData(ReferralStatus.Withdrawn)]
    [InlineData(ReferralStatus.CalledOff)]
    [InlineData(ReferralStatus.NotForUs)]
    [InlineData(ReferralStatus.Unanswered)]
    public void What_was_sent_and_stopped_stays_handed_over_without_an_outcome(ReferralStatus status)
    {
        var fate = RedirectionFates.Of(status, null, wasSent: true);

        Assert.Equal((true, false), (RedirectionFates.IsHandedOver(fate), RedirectionFates.IsLoopClosed(fate)));
    }

    [Theory]
    [InlineData(ReferralOutcome.Helped, true)]
    [InlineData(ReferralOutcome.OtherSolution, true)]
    [InlineData(ReferralOutcome.NotHelped, true)]
    [InlineData(ReferralOutcome.NoNews, false)]
    public void No_news_is_no_outcome(ReferralOutcome outcome, bool closed) =>
        Assert.Equal(closed, RedirectionFates.IsLoopClosed(RedirectionFates.Of(ReferralStatus.OutcomeKnown, outcome, wasSent: true)));

    [Fact]
    public void The_rate_divides_the_known_by_the_handed_over()
    {
        var loop = ClosedLoop.Of(
        [
            (RedirectionFate.Helped, 3), (RedirectionFate.NotHelped, 1), (RedirectionFate.NoNews, 2), (RedirectionFate.UnderWay, 1),
            (RedirectionFate.Unanswered, 1), (RedirectionFate.Declined, 9), (RedirectionFate.Proposed, 4),
        ]);

        Assert.Equal((new ClosedLoop(8, 4), 50), (loop, loop.Percent));
        Assert.Null(ClosedLoop.Of([(RedirectionFate.Declined, 9)]).Percent);
    }

    [Fact]
    public void A_share_is_all_or_nothing_only_when_it_is()
    {
        for (var whole = 1; whole <= 400; whole++)
        {
            for (var part = 0; part <= whole; part++)
            {
                var percent = Shares.Percent(part, whole)!.Value;

                Assert.Equal((part == 0, part == whole), (percent == 0, percent == 100));
                Assert.True(Math.Abs(percent - (100m * part / whole)) <= 1m, $"{part} of {whole} is not {percent} %.");
            }
        }

        Assert.Null(Shares.Percent(0, 0));
    }
}
