using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Referrals;
using Xunit;
using static UnivAsso.Domain.Tests.Referrals.Samples;

namespace UnivAsso.Domain.Tests.Referrals;

public sealed class ReferralTests
{
    public static TheoryData<DataScope> EveryScope => [.. Enumerable.Range(0, 16).Select(bits => (DataScope)bits)];

    [Theory]
    [MemberData(nameof(EveryScope))]
    public void Nothing_beyond_the_scope_is_even_copied(DataScope scope)
    {
        var referral = NewReferral();

        var result = referral.Agree(scope, Gardens, Alix, Start);

        if (!scope.HasFlag(DataScope.Phone) && !scope.HasFlag(DataScope.Email))
        {
            Assert.IsType<NoMeansOfContact>(result.Refusal);
            Assert.Null(referral.Data);
            return;
        }

        Assert.Equal(scope.HasFlag(DataScope.Name) ? Gardens.Name : null, referral.Data!.StructureName);
        Assert.Equal(scope.HasFlag(DataScope.Name) ? Gardens.PersonName : null, referral.Data.PersonName);
        Assert.Equal(scope.HasFlag(DataScope.Phone) ? Gardens.Phone : null, referral.Data.Phone);
        Assert.Equal(scope.HasFlag(DataScope.Email) ? Gardens.Email : null, referral.Data.Email);
        Assert.Equal(scope.HasFlag(DataScope.Need) ? referral.NeedText : null, referral.Data.Need);
        Assert.Null(referral.ShownToTarget);
    }

    [Fact]
    public void A_phone_that_is_ticked_but_unknown_is_no_means_of_contact()
    {
        var referral = NewReferral();

        Assert.IsType<NoMeansOfContact>(referral.Agree(DataScope.Phone, Gardens with { Phone = null }, Alix, Start).Refusal);
        Assert.Equal(ReferralStatus.Prepared, referral.Status);
    }

    [Theory]
    [InlineData(null, null, typeof(NoWithoutReason))]
    [InlineData("inventee", "parce que", typeof(NoWithoutReason))]
    [InlineData("complet", null, typeof(NoWithoutReason))]
    [InlineData("autre", "  ", typeof(OtherReasonUntold))]
    public void A_no_of_the_structure_needs_a_reason_of_its_own(string? reason, string? text, Type refusal)
    {
        var referral = NewReferral();

        Assert.IsType(refusal, referral.Decline(reason, text, Alix, Start).Refusal);
        Assert.Equal(ReferralStatus.Prepared, referral.Status);
    }

    [Theory]
    [InlineData(null, null, typeof(NoWithoutReason))]
    [InlineData("pas-adapte", null, typeof(NoWithoutReason))]
    [InlineData("autre", null, typeof(OtherReasonUntold))]
    public void A_no_of_the_actor_needs_a_reason_of_its_own(string? reason, string? text, Type refusal)
    {
        var referral = At(ReferralStatus.Sent);

        Assert.IsType(refusal, referral.Refuse(reason, text, Target, Start).Refusal);
        Assert.Equal(ReferralStatus.Sent, referral.Status);
        Assert.True(referral.Refuse("autre", "Nous déménageons.", Target, Start).IsDone);
    }

    [Fact]
    public void The_desk_says_why_it_calls_off()
    {
        var referral = At(ReferralStatus.Sent);

        Assert.IsType<NoWithoutReason>(referral.CallOff(ReferralParty.Desk, " ", Officer, Start).Refusal);
        Assert.True(referral.IsOpen);
    }

    [Fact]
    public void An_actor_is_silent_on_the_fifteenth_day_and_may_still_answer()
    {
        var referral = NewReferral();
        referral.Agree(DataScope.Email, Gardens, Alix, Start);
        referral.Send(ReferralParty.Portal, Actor.System, Start);

        Assert.Equal(new DateOnly(2026, 3, 18), referral.SilentFrom);
        Assert.False(referral.IsSilent(Start.AddDays(14)));
        Assert.True(referral.IsSilent(Start.AddDays(15)));
        Assert.Equal(ReferralStatus.Sent, referral.Status);
        Assert.True(referral.Take(Target, Start.AddDays(20)).IsDone);
        Assert.False(referral.IsSilent(Start.AddDays(40)));
    }

    [Fact]
    public void A_word_of_the_actor_starts_the_count_again()
    {
        var referral = NewReferral();
        referral.Agree(DataScope.Email, Gardens, Alix, Start);
        referral.Send(ReferralParty.Portal, Actor.System, Start);
        referral.Acknowledge(Target, Start.AddDays(10));

        Assert.False(referral.IsSilent(Start.AddDays(24)));
        Assert.True(referral.IsSilent(Start.AddDays(25)));
    }

    [Fact]
    public void Nobody_goes_on_without_an_actor_that_still_has_time()
    {
        var referral = NewReferral();
        referral.Agree(DataScope.Email, Gardens, Alix, Start);
        referral.Send(ReferralParty.Portal, Actor.System, Start);

        Assert.IsType<NotSilentYet>(referral.MoveOn(ReferralParty.Desk, Officer, Start.AddDays(14)).Refusal);
        Assert.IsType<NotSilentYet>(referral.NoteSilence(Actor.System, Start.AddDays(14)).Refusal);
        Assert.True(referral.NoteSilence(Actor.System, Start.AddDays(15)).IsDone);
        Assert.True(referral.MoveOn(ReferralParty.Desk, Officer, Start.AddDays(15)).IsDone);
    }

    [Theory]
    [InlineData(2026, 7, 20, 2026, 9, 4)]
    [InlineData(2026, 8, 14, 2026, 9, 15)]
    [InlineData(2026, 12, 10, 2027, 1, 11)]
    [InlineData(2026, 3, 3, 2026, 3, 18)]
    [InlineData(2026, 10, 20, 2026, 11, 4)]
    public void Days_of_a_pause_do_not_count(int year, int month, int day, int silentYear, int silentMonth, int silentDay)
    {
        var sent = new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero);
        var referral = NewReferral(sent);
        referral.Agree(DataScope.Email, Gardens, Alix, sent);
        referral.Send(ReferralParty.Portal, Actor.System, sent);

        Assert.Equal(new DateOnly(silentYear, silentMonth, silentDay), referral.SilentFrom);
    }

    [Theory]
    [InlineData(2026, 3, 28, 8)]
    [InlineData(2026, 3, 29, 7)]
    [InlineData(2026, 10, 24, 7)]
    [InlineData(2026, 10, 25, 8)]
    public void What_is_due_is_done_at_nine_in_Paris_whatever_the_clocks_do(int year, int month, int day, int utcHour) =>
        Assert.Equal(new DateTimeOffset(year, month, day, utcHour, 0, 0, TimeSpan.Zero), ReminderPauses.MorningOf(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(true, HelpGiven.Yes, ReferralOutcome.Helped)]
    [InlineData(true, HelpGiven.Partly, ReferralOutcome.Helped)]
    [InlineData(true, HelpGiven.No, ReferralOutcome.NotHelped)]
    [InlineData(false, HelpGiven.No, ReferralOutcome.NoNews)]
    [InlineData(false, HelpGiven.OtherSolution, ReferralOutcome.OtherSolution)]
    public void The_word_of_the_structure_says_what_came_of_it(bool contacted, HelpGiven help, ReferralOutcome outcome) =>
        Assert.Equal(outcome, new ReferralFeedback { Contacted = contacted, Help = help, StillNeedsUs = false }.Outcome);

    [Fact]
    public void The_word_of_the_structure_is_kept_beside_that_of_the_actor_and_given_once()
    {
        var referral = At(ReferralStatus.OutcomeKnown);
        var feedback = new ReferralFeedback { Contacted = true, Help = HelpGiven.No, StillNeedsUs = true };

        Assert.True(referral.GiveFeedback(feedback, Alix, Start).IsDone);

        Assert.Equal(ReferralOutcome.Helped, referral.Outcome);
        Assert.Equal(ReferralOutcome.NotHelped, referral.Feedback!.Outcome);
        Assert.IsType<FeedbackAlreadyGiven>(referral.GiveFeedback(Helped, Alix, Start).Refusal);
    }
}
