using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;
using Xunit;
using static UnivAsso.Domain.Referrals.ReferralAct;
using static UnivAsso.Domain.Referrals.ReferralStatus;
using static UnivAsso.Domain.Tests.Referrals.Samples;

namespace UnivAsso.Domain.Tests.Referrals;

public sealed class ReferralWorkflowTests
{
    private const ReferralParty Us = ReferralParty.Desk;
    private const ReferralParty Them = ReferralParty.Structure;
    private const ReferralParty Tgt = ReferralParty.Target;
    private const ReferralParty Portal = ReferralParty.Portal;

    /// <summary>What was agreed on, written a second time on purpose: what is not here is refused.</summary>
    private static readonly Dictionary<(ReferralStatus, ReferralAct, ReferralParty), ReferralStatus> Expected = Rules()
        .SelectMany(rule => rule.From.Select(from => (Key: (from, rule.Act, rule.Who), rule.To)))
        .ToDictionary(r => r.Key, r => r.To);

    public static TheoryData<ReferralStatus, ReferralAct, ReferralParty> EveryCombination =>
        [.. from status in Enum.GetValues<ReferralStatus>()
            from act in Enum.GetValues<ReferralAct>()
            from party in Enum.GetValues<ReferralParty>()
            select (status, act, party)];

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public void The_table_says_what_was_agreed(ReferralStatus status, ReferralAct act, ReferralParty party) =>
        Assert.Equal(
            Expected.TryGetValue((status, act, party), out var to) ? to : null,
            ReferralWorkflow.Moves.Next(status, act, party));

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public void The_redirection_obeys_the_table(ReferralStatus status, ReferralAct act, ReferralParty party)
    {
        if (!HasMethod(act, party))
        {
            Assert.False(Expected.ContainsKey((status, act, party)));
            return;
        }

        var referral = At(status);
        Assert.Equal(status, referral.Status);

        var refusal = Do(referral, act, party).Refusal;

        if (Expected.TryGetValue((status, act, party), out var to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, referral.Status);
        }
        else
        {
            Assert.IsType<ReferralNotPossible>(refusal);
            Assert.Equal(status, referral.Status);
        }
    }

    private static IEnumerable<(ReferralStatus[] From, ReferralAct Act, ReferralParty Who, ReferralStatus To)> Rules() =>
    [
        ([Prepared], Agree, Them, AgreedByStructure),
        ([Prepared], ContactThemselves, Them, StructureContacts),
        ([Prepared], Decline, Them, DeclinedByStructure),
        ([AgreedByStructure], Send, Us, Sent),
        ([AgreedByStructure], Send, Portal, Sent),
        ([AgreedByStructure], CallOff, Portal, CalledOff),
        ([Sent], Acknowledge, Tgt, Seen),
        ([Sent, Seen], Take, Tgt, Taken),
        ([Sent, Seen, Taken], Refuse, Tgt, NotForUs),
        ([Sent, Seen], MoveOn, Us, Unanswered),
        ([Sent, Seen], MoveOn, Portal, Unanswered),
        ([Taken], ReportContact, Tgt, ContactMade),
        ([Taken, ContactMade], ReportOutcome, Tgt, OutcomeKnown),
        ([StructureContacts, Sent, Seen, Taken, ContactMade, OutcomeKnown], GiveFeedback, Them, OutcomeKnown),
        ([Prepared, AgreedByStructure, StructureContacts, Sent, Seen, Taken, ContactMade], Withdraw, Them, Withdrawn),
        ([Prepared, AgreedByStructure, StructureContacts, Sent, Seen, Taken, ContactMade], CallOff, Us, CalledOff),
    ];

    // Most acts are a method of one side; three are open to two.
    private static bool HasMethod(ReferralAct act, ReferralParty party) => act switch
    {
        Send or MoveOn or CallOff => true,
        Agree or ContactThemselves or Decline or GiveFeedback or Withdraw => party is Them,
        Acknowledge or Take or Refuse or ReportContact or ReportOutcome => party is Tgt,
    };

    private static Result Do(Referral referral, ReferralAct act, ReferralParty party) => act switch
    {
        Agree => referral.Agree(DataScope.Email, Gardens, Alix, Start),
        ContactThemselves => referral.ContactThemselves(Alix, Start),
        Decline => referral.Decline("pas-adapte", null, Alix, Start),
        Send => referral.Send(party, Officer, Start),
        Acknowledge => referral.Acknowledge(Target, Start),
        Take => referral.Take(Target, Start),
        Refuse => referral.Refuse("complet", null, Target, Start),
        MoveOn => referral.MoveOn(party, Officer, Start),
        ReportContact => referral.ReportContact(Target, Start),
        ReportOutcome => referral.ReportOutcome(ReferralOutcome.Helped, Target, Start),
        GiveFeedback => referral.GiveFeedback(Helped, Alix, Start),
        Withdraw => referral.Withdraw(Alix, Start),
        CallOff => referral.CallOff(party, "Erreur de fiche.", Officer, Start),
    };
}
