using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Pairing;
using UnivAsso.Domain.Researchers;
using UnivAsso.Domain.ResearchQuestions;
using Xunit;

namespace UnivAsso.Domain.Tests.Pairing;

/// <summary>A question and a person of research: what the table says, and that no path gives contacts before both said yes.</summary>
public sealed class PairTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Desk = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "Dany Exemple");
    private static readonly Actor Colleague = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c2"), "Alix Exemple");
    private static readonly Actor Person = new(ActorKind.Requester, Guid.Parse("00000000-0000-7000-8000-0000000000d1"), "Sacha Exemple");
    private static readonly JoinRequestId First = JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly JoinRequestId Second = JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000002"));

    [Fact]
    public void An_invitation_tells_why_and_takes_the_lowest_free_places()
    {
        Assert.IsType<WhyYouMissing>(Prepared(whyYou: "  ").Send([], [], Desk, Now).Refusal);

        var pair = Prepared();
        Assert.True(pair.Send([1, 3], [2], Desk, Now).IsDone);

        Assert.Equal((PairStatus.Sent, 2, 1, 1), (pair.Status, pair.QuestionPlace, pair.PersonPlace, pair.Round));
    }

    [Fact]
    public void A_question_awaits_five_answers_and_a_person_owes_two_at_most()
    {
        Assert.IsType<QuestionPendingFull>(Prepared().Send([1, 2, 3, 4, 5], [], Desk, Now).Refusal);
        Assert.IsType<PersonPendingFull>(Prepared().Send([], [1, 2], Desk, Now).Refusal);
    }

    [Fact]
    public void An_answer_frees_the_places()
    {
        var pair = Sent();
        pair.SayInterested(null, PairParty.Person, Person, Now);

        Assert.Equal((null, null), (pair.QuestionPlace, pair.PersonPlace));
    }

    [Fact]
    public void A_rule_is_passed_over_with_a_reason_by_two_people()
    {
        Assert.IsType<OverrideReasonMissing>(Pair.Prepare(Id(), Question(), Researcher(), new PairIntent("Vos travaux.", null), ("A atteint sa limite.", " "), Desk, Now).Refusal);
        var pair = Pair.Prepare(Id(), Question(), Researcher(), new PairIntent("Vos travaux.", null), ("A atteint sa limite.", "Un groupe finit lundi."), Desk, Now).Value;

        Assert.IsType<SecondPersonNeeded>(pair.Send([], [], Desk, Now).Refusal);
        Assert.IsType<SamePersonTwice>(pair.Second(Desk, Now).Refusal);
        Assert.True(pair.Second(Colleague, Now).IsDone);
        Assert.True(pair.Send([], [], Desk, Now).IsDone);
        Assert.IsType<NothingToSecond>(Prepared().Second(Colleague, Now).Refusal);
    }

    [Fact]
    public void Who_offers_themselves_in_spite_of_a_rule_is_presented_once_two_people_passed_over_it()
    {
        var pair = Pair.Offer(Id(), Question(), Researcher(), "Je peux aider.", Person, Now).Value;

        Assert.IsType<OverrideReasonMissing>(pair.PassOver("Lien déclaré.", null, Desk, Now).Refusal);
        Assert.True(pair.PassOver("Lien déclaré.", "Elle n’y siège plus.", Desk, Now).IsDone);
        Assert.IsType<SecondPersonNeeded>(pair.Present("Sacha étudie les clubs.", [First], Desk, Now).Refusal);
        Assert.True(pair.Second(Colleague, Now).IsDone);
        Assert.True(pair.Present("Sacha étudie les clubs.", [First], Desk, Now).IsDone);
    }

    [Fact]
    public void Who_declined_may_offer_themselves_later()
    {
        var pair = Sent();
        pair.Decline("autre", null, null, PairParty.Person, Person, Now);

        Assert.IsType<OfferMissing>(pair.OfferAgain(" ", Person, Now.AddDays(60)).Refusal);
        Assert.True(pair.OfferAgain("J’ai du temps maintenant.", Person, Now.AddDays(60)).IsDone);
        Assert.Equal((PairStatus.Proposed, null), (pair.Status, pair.Declined));
    }

    [Fact]
    public void A_no_has_its_reason_and_may_be_taken_back_for_seven_days()
    {
        var pair = Sent();
        Assert.IsType<PairReasonMissing>(pair.Decline(null, null, null, PairParty.Person, Person, Now).Refusal);
        Assert.True(pair.Decline("conditions", 6, null, PairParty.Person, Person, Now).IsDone);
        Assert.Equal(new PairDecline("conditions", new DateOnly(2027, 5, 25)), pair.Declined);
        var told = pair.Events.Count;
        Assert.True(pair.Decline("conditions", 6, null, PairParty.Person, Person, Now).IsDone);
        Assert.Equal(told, pair.Events.Count);

        Assert.True(pair.SayInterested("Finalement oui.", PairParty.Person, Person, Now.AddDays(6)).IsDone);
        Assert.Equal((PairStatus.Interested, null), (pair.Status, pair.Declined));
        Assert.IsType<AnswerSettled>(pair.Decline("autre", null, null, PairParty.Person, Person, Now.AddDays(7)).Refusal);
    }

    [Fact]
    public void Who_declined_is_thought_of_again_only_from_the_day_they_said()
    {
        var pair = Sent();
        pair.Decline("pas-disponible", 3, null, PairParty.Person, Person, Now);

        Assert.Equal(new NotBefore(new DateOnly(2027, 2, 25)), pair.PrepareAgain(new PairIntent("Encore.", null), null, Desk, Now.AddDays(30)).Refusal);
        Assert.True(pair.PrepareAgain(new PairIntent("Encore.", null), null, Desk, Now.AddDays(120)).IsDone);
        Assert.Equal((PairStatus.Prepared, null), (pair.Status, pair.Declined));
        Assert.True(pair.Send([], [], Desk, Now.AddDays(120)).IsDone);
        Assert.Equal(2, pair.Round);
    }

    [Fact]
    public void The_end_of_a_former_sending_ends_nothing()
    {
        var pair = Sent();
        Assert.True(pair.Expire(1, Now.AddDays(40)).IsDone);
        pair.PrepareAgain(new PairIntent("Encore.", null), null, Desk, Now.AddDays(41));
        pair.Send([], [], Desk, Now.AddDays(41));

        Assert.IsType<PairNotPossible>(pair.Expire(1, Now.AddDays(42)).Refusal);
        Assert.Equal(PairStatus.Sent, pair.Status);
    }

    [Fact]
    public void Contacts_are_shown_to_the_association_that_said_yes_and_to_no_other()
    {
        var pair = Presented();
        Assert.False(pair.Shows(First));

        Assert.IsType<PairReasonMissing>(pair.AnswerFor(Second, agrees: false, null, null, Desk, Now).Refusal);
        Assert.True(pair.AnswerFor(Second, agrees: false, "calendrier", null, Desk, Now).IsDone);
        Assert.True(pair.AnswerFor(First, agrees: true, null, null, Desk, Now).IsDone);

        Assert.Equal((PairStatus.Confirmed, true, false), (pair.Status, pair.Shows(First), pair.Shows(Second)));
        Assert.IsType<AlreadyIntroduced>(pair.AnswerFor(First, agrees: false, "autre", null, Desk, Now).Refusal);
        Assert.True(pair.AnswerFor(Second, agrees: true, null, null, Desk, Now).IsDone);
        Assert.True(pair.Shows(Second));
        Assert.IsType<NotYourPair>(pair.AnswerFor(JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000009")), agrees: true, null, null, Desk, Now).Refusal);
    }

    [Fact]
    public void When_every_association_says_no_it_ends_there()
    {
        var pair = Presented();
        pair.AnswerFor(First, agrees: false, "approche", null, Desk, Now);
        Assert.Equal(PairStatus.Presented, pair.Status);
        pair.AnswerFor(Second, agrees: false, PairReason.Unsaid, null, Desk, Now);

        Assert.Equal(PairStatus.NotConfirmed, pair.Status);
    }

    [Fact]
    public void No_path_leaves_the_table_nor_shows_a_contact_before_both_said_yes()
    {
        var confirmed = 0;
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            var pair = random.Next(4) == 0 ? Pair.Offer(Id(), Question(), Researcher(), "Je peux aider.", Person, Now).Value : Prepared();
            var now = Now;
            var saidYes = pair.Status is PairStatus.Proposed;
            var agreed = new HashSet<JoinRequestId>();
            for (var step = 0; step < 30; step++)
            {
                now = now.AddDays(random.Next(5));
                var (before, told) = (pair.Status, pair.Events.Count);
                var (act, party, association, agrees, result) = Any(pair, random, now);
                if (!result.IsDone)
                {
                    Assert.Equal(before, pair.Status);
                    continue;
                }

                if (pair.Events.Count == told)
                {
                    // Said again: nothing happened.
                    Assert.Equal(before, pair.Status);
                    continue;
                }

                Assert.Contains(PairWorkflow.Moves.Moves, m => m.From == before && m.Act == act && m.Who == party
                    && (m.To == pair.Status || pair.Status is PairStatus.NotConfirmed));
                saidYes = act switch { PairAct.SayInterested or PairAct.Offer => true, PairAct.Decline or PairAct.PrepareAgain => false, _ => saidYes };
                if (act is PairAct.Present or PairAct.PrepareAgain or PairAct.Offer)
                {
                    agreed.Clear();
                }

                if (agrees is true)
                {
                    agreed.Add(association);
                }

                Assert.Equal(pair.Status is PairStatus.Sent, pair.QuestionPlace is not null && pair.PersonPlace is not null);
                foreach (var each in new[] { First, Second }.Where(pair.Shows))
                {
                    confirmed++;
                    Assert.True(saidYes && agreed.Contains(each), $"seed {seed}: a contact was shown.");
                }
            }
        }

        Assert.True(confirmed > 100, $"Only {confirmed} contacts were ever shown: the walk does not go far enough.");
    }

    private static (PairAct Act, PairParty Party, JoinRequestId Association, bool? Agrees, Result Result) Any(Pair pair, Random random, DateTimeOffset now)
    {
        var association = random.Next(2) == 0 ? First : Second;
        var agrees = random.Next(2) == 0;
        return random.Next(14) switch
        {
            0 or 1 => Of(PairAct.Send, PairParty.Coordination, pair.Send([], [], Desk, now)),
            2 or 3 => Of(PairAct.SayInterested, PairParty.Person, pair.SayInterested("Oui.", PairParty.Person, Person, now)),
            4 => Of(PairAct.AskToTalk, PairParty.Person, pair.AskToTalk("Parlons-en.", Person, now)),
            5 => Of(PairAct.Decline, PairParty.Person, pair.Decline("autre", random.Next(2) == 0 ? 3 : null, null, PairParty.Person, Person, now)),
            6 => Of(PairAct.Expire, PairParty.Portal, pair.Expire(pair.Round, now)),
            7 when random.Next(3) == 0 => Of(PairAct.Cancel, PairParty.Coordination, pair.Cancel("Autre choix.", Desk, now)),
            8 => Of(PairAct.PrepareAgain, PairParty.Coordination, pair.PrepareAgain(new PairIntent("Encore.", null), null, Desk, now)),
            9 => Of(PairAct.Present, PairParty.Coordination, pair.Present("Sacha étudie les clubs.", [First, Second], Desk, now)),
            10 => Of(PairAct.Offer, PairParty.Person, pair.OfferAgain("Je peux aider.", Person, now)),
            _ => (agrees ? PairAct.Agree : PairAct.Refuse, PairParty.Association, association, agrees, pair.AnswerFor(association, agrees, "calendrier", null, Desk, now)),
        };

        static (PairAct, PairParty, JoinRequestId, bool?, Result) Of(PairAct act, PairParty party, Result result) => (act, party, First, null, result);
    }

    private static Pair Prepared(string whyYou = "Vos travaux sur les clubs.") =>
        Pair.Prepare(Id(), Question(), Researcher(), new PairIntent(whyYou, null), null, Desk, Now).Value;

    private static Pair Sent()
    {
        var pair = Prepared();
        Assert.True(pair.Send([], [], Desk, Now).IsDone);
        return pair;
    }

    private static Pair Presented()
    {
        var pair = Sent();
        Assert.True(pair.SayInterested(null, PairParty.Person, Person, Now).IsDone);
        Assert.IsType<PresentationMissing>(pair.Present(" ", [First], Desk, Now).Refusal);
        Assert.IsType<NobodyToPresentTo>(pair.Present("Sacha étudie les clubs.", [], Desk, Now).Refusal);
        Assert.True(pair.Present("Sacha étudie les clubs.", [First, Second, First], Desk, Now).IsDone);
        Assert.Equal(2, pair.Associations.Count);
        return pair;
    }

    private static PairId Id() => PairId.New(Now);

    private static ResearchQuestionId Question() => ResearchQuestionId.New(Now);

    private static ResearcherId Researcher() => ResearcherId.From(Guid.CreateVersion7(Now));
}
