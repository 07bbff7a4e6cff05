using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;
using Xunit;
using static UnivAsso.Domain.Tests.Referrals.Samples;

namespace UnivAsso.Domain.Tests.Referrals;

/// <summary>Random lives of a redirection; a failure names its seed, which replays it.</summary>
public sealed class ReferralWalkTests
{
    private const int StepsOfALife = 30;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 400)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_happens_nobody_sees_more_than_was_agreed(int seed)
    {
        var random = new Random(seed);
        var now = Start.AddDays(random.Next(0, 365));
        var referral = NewReferral(now);
        var agreed = DataScope.None;
        for (var step = 0; step < StepsOfALife; step++)
        {
            now += TimeSpan.FromHours(random.Next(1, 150));
            var before = referral.Status;

            Act(referral, random, now);

            agreed = before is ReferralStatus.Prepared && referral.Status is ReferralStatus.AgreedByStructure ? referral.Scope : agreed;
            Assert.True(before == referral.Status || IsALine(before, referral.Status), $"{before} to {referral.Status} at step {step}");
            AssertInsideTheScope(referral, agreed);
            AssertNobodySaysNoWithoutAWord(referral);
            Assert.True(referral.Status is not ReferralStatus.OutcomeKnown || referral.Outcome is not null, "An outcome without a word.");
            Assert.True(!referral.IsSilent(now) || referral.IsOpen, "What is over cannot be late.");
        }

        Assert.Equal((referral.Status, referral.Scope, referral.Reason, referral.Outcome), Replay(referral));
    }

    private static void Act(Referral referral, Random random, DateTimeOffset now)
    {
        var reasons = ReferralReason.All;
        var reason = reasons[random.Next(reasons.Count)].Code;
        var text = random.Next(2) == 0 ? null : "Quelques mots.";
        switch (random.Next(16))
        {
            case 0 or 1:
                referral.Agree((DataScope)random.Next(16), Gardens, Alix, now);
                break;
            case 2:
                referral.ContactThemselves(Alix, now);
                break;
            case 3:
                referral.Decline(random.Next(3) == 0 ? null : reason, text, Alix, now);
                break;
            case 4 or 5:
                referral.Send(random.Next(2) == 0 ? ReferralParty.Portal : ReferralParty.Desk, Officer, now);
                break;
            case 6:
                referral.Acknowledge(Target, now);
                break;
            case 7 or 8:
                referral.Take(Target, now);
                break;
            case 9:
                referral.Refuse(random.Next(3) == 0 ? null : reason, text, Target, now);
                break;
            case 10:
                referral.MoveOn(ReferralParty.Portal, Actor.System, now);
                break;
            case 11:
                referral.ReportContact(Target, now);
                break;
            case 12:
                referral.ReportOutcome((ReferralOutcome)random.Next(1, 5), Target, now);
                break;
            case 13:
                referral.GiveFeedback(
                    new ReferralFeedback { Contacted = random.Next(2) == 0, Help = (HelpGiven)random.Next(1, 5), StillNeedsUs = random.Next(2) == 0 }, Alix, now);
                break;
            case 14 when random.Next(4) == 0:
                referral.Withdraw(Alix, now);
                break;
            case 15 when random.Next(4) == 0:
                referral.CallOff(random.Next(2) == 0 ? ReferralParty.Portal : ReferralParty.Desk, text, Officer, now);
                break;
            default:
                referral.NoteSilence(Actor.System, now);
                break;
        }
    }

    private static void AssertInsideTheScope(Referral referral, DataScope agreed)
    {
        var shown = referral.ShownToTarget;
        Assert.Equal(referral.IsInTargetsHands, shown is not null);
        Assert.True(referral.IsOpen || referral.Data is null, "Data of a redirection that is over.");
        Assert.True(referral.Status is not ReferralStatus.Prepared || referral.Data is null, "Data before consent.");
        Assert.True(shown?.Phone is null || agreed.HasFlag(DataScope.Phone), "A phone that was not agreed.");
        Assert.True(shown?.Email is null || agreed.HasFlag(DataScope.Email), "A mail address that was not agreed.");
        Assert.True(shown?.StructureName is null || agreed.HasFlag(DataScope.Name), "A name that was not agreed.");
        Assert.True(shown?.PersonName is null || agreed.HasFlag(DataScope.Name), "A person that was not agreed.");
        Assert.True(shown?.Need is null || agreed.HasFlag(DataScope.Need), "A text that was not agreed.");
    }

    private static void AssertNobodySaysNoWithoutAWord(Referral referral)
    {
        if (referral.Status is ReferralStatus.DeclinedByStructure or ReferralStatus.NotForUs)
        {
            Assert.NotNull(referral.Reason);
            Assert.True(referral.Reason != ReferralReason.Other || referral.ReasonText is not null, "« Autre » without a word.");
        }
    }

    private static bool IsALine(ReferralStatus from, ReferralStatus to) =>
        ReferralWorkflow.Moves.Moves.Any(m => m.From == from && m.To == to);

    // The journal alone must tell where the redirection stands, what may be passed on, why not, and what came of it.
    private static (ReferralStatus, DataScope, string?, ReferralOutcome?) Replay(Referral referral)
    {
        var (status, scope, reason, outcome) = (ReferralStatus.Prepared, DataScope.None, (string?)null, (ReferralOutcome?)null);
        foreach (var happened in referral.Events)
        {
            status = happened switch
            {
                ReferralAgreed => ReferralStatus.AgreedByStructure,
                ReferralKeptByStructure => ReferralStatus.StructureContacts,
                ReferralDeclined => ReferralStatus.DeclinedByStructure,
                ReferralSent => ReferralStatus.Sent,
                ReferralAcknowledged => ReferralStatus.Seen,
                ReferralTaken => ReferralStatus.Taken,
                ReferralRefused => ReferralStatus.NotForUs,
                ReferralMovedOn => ReferralStatus.Unanswered,
                ReferralContactReported => ReferralStatus.ContactMade,
                ReferralOutcomeReported or ReferralFeedbackGiven => ReferralStatus.OutcomeKnown,
                ReferralWithdrawn => ReferralStatus.Withdrawn,
                ReferralCalledOff => ReferralStatus.CalledOff,
                _ => status,
            };
            (scope, reason, outcome) = happened switch
            {
                ReferralAgreed a => (a.Scope, reason, outcome),
                ReferralDeclined d => (scope, d.Reason, outcome),
                ReferralRefused r => (scope, r.Reason, outcome),
                ReferralOutcomeReported o => (scope, reason, o.Outcome),
                ReferralFeedbackGiven f => (scope, reason, outcome ?? f.Outcome),
                _ => (scope, reason, outcome),
            };
        }

        return (status, scope, reason, outcome);
    }
}
