using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using Xunit;

namespace UnivAsso.Domain.Tests.KnowledgeNeeds;

/// <summary>A group of needs: who is in it, by whose word, and what no path can break.</summary>
public sealed class NeedGroupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Desk = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "Dany Exemple");
    private static readonly Actor Alix = new(ActorKind.Requester, Guid.Parse("00000000-0000-7000-8000-000000000001"), "Alix Exemple");
    private static readonly JoinRequestId First = JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly JoinRequestId Second = JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly JoinRequestId Third = JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000003"));

    public static TheoryData<GroupPlace, GroupAct> Everything
    {
        get
        {
            var all = new TheoryData<GroupPlace, GroupAct>();
            foreach (var place in Enum.GetValues<GroupPlace>())
            {
                foreach (var act in Enum.GetValues<GroupAct>())
                {
                    all.Add(place, act);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Each_act_does_what_the_table_says(GroupPlace from, GroupAct act)
    {
        var group = With(from);
        var done = act switch
        {
            GroupAct.Ask => group.Ask(First, Desk, Now),
            GroupAct.TakeOut => group.TakeOut(First, Desk, Now),
            _ => group.Answer(First, act is GroupAct.Agree, "Un mot.", Alix, Now),
        };

        // « Non » is one word: it declines before the yes, and leaves after it. Said again, it changes nothing.
        var meant = act switch
        {
            GroupAct.Decline or GroupAct.Leave => from is GroupPlace.Agreed ? GroupAct.Leave : GroupAct.Decline,
            _ => act,
        };
        var again = (act, from) is (GroupAct.Agree, GroupPlace.Agreed) or (GroupAct.Decline or GroupAct.Leave, GroupPlace.Declined or GroupPlace.Left);
        var to = NeedGroupWorkflow.Moves.Next(from, meant, act is GroupAct.Ask or GroupAct.TakeOut ? GroupParty.Coordination : GroupParty.Author);
        Assert.Equal(again || to is not null, done.IsDone);
        Assert.Equal(to ?? from, Place(group, First));
        Assert.Equal(GroupPlace.Asked, Place(group, Second));
    }

    [Fact]
    public void A_group_has_words_and_two_needs_at_least()
    {
        Assert.IsType<GroupWithoutWords>(Propose(" ", "Texte", First, Second).Refusal);
        Assert.IsType<GroupWithoutWords>(Propose("Titre", null, First, Second).Refusal);
        Assert.IsType<GroupTooSmall>(Propose("Titre", "Texte", First, First).Refusal);
    }

    [Fact]
    public void Nobody_is_in_before_their_own_yes()
    {
        var group = Propose("Titre", "Texte", First, Second).Value;

        Assert.All(group.Needs, n => Assert.Equal((GroupPlace.Asked, new DateOnly(2026, 12, 2)), (n.Place, n.AnswerUntil)));
        Assert.True(group.Answer(First, true, null, Alix, Now).IsDone);
        Assert.Equal((GroupPlace.Agreed, GroupPlace.Asked), (Place(group, First), Place(group, Second)));
        Assert.IsType<NotInThisGroup>(group.Answer(Third, true, null, Alix, Now).Refusal);
    }

    [Fact]
    public void The_end_has_its_reason_dissociates_everybody_and_can_be_taken_back()
    {
        var group = With(GroupPlace.Agreed);

        Assert.IsType<GroupReasonMissing>(group.End(" ", Desk, Now).Refusal);
        Assert.True(group.End("Deux sujets différents.", Desk, Now).IsDone);
        Assert.All(group.Needs, n => Assert.Equal(GroupPlace.TakenOut, n.Place));
        Assert.IsType<GroupEnded>(group.Answer(First, true, null, Alix, Now).Refusal);
        Assert.IsType<GroupEnded>(group.Ask(Third, Desk, Now).Refusal);
        Assert.True(group.Reopen(Desk, Now).IsDone);
        Assert.IsType<GroupStillOpen>(group.Reopen(Desk, Now).Refusal);
        Assert.All(group.Needs, n => Assert.Equal(GroupPlace.TakenOut, n.Place));
        Assert.True(group.Ask(First, Desk, Now).IsDone);
        Assert.Equal(GroupPlace.Asked, Place(group, First));
    }

    [Fact]
    public void No_path_puts_a_need_in_without_its_author_nor_leaves_the_table()
    {
        JoinRequestId[] needs = [First, Second, Third];
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var group = Propose("Titre", "Texte", First, Second).Value;
            for (var step = 0; step < 25; step++)
            {
                var before = group.Needs.ToDictionary(n => n.JoinRequestId, n => n.Place);
                var need = needs[random.Next(needs.Length)];
                var act = random.Next(6);
                var done = act switch
                {
                    0 => group.Ask(need, Desk, Now),
                    1 => group.TakeOut(need, Desk, Now),
                    2 => group.End("Fin.", Desk, Now),
                    3 => group.Reopen(Desk, Now),
                    4 => group.Answer(need, true, null, Alix, Now),
                    _ => group.Answer(need, false, null, Alix, Now),
                };

                foreach (var place in group.Needs)
                {
                    var was = before.TryGetValue(place.JoinRequestId, out var earlier) ? earlier : (GroupPlace?)null;
                    Assert.True(
                        was == place.Place || (was is null && place.Place is GroupPlace.Asked)
                            || NeedGroupWorkflow.Moves.Moves.Any(m => m.From == was && m.To == place.Place),
                        $"seed {seed}: {was} to {place.Place}");
                    Assert.True(place.Place is not GroupPlace.Agreed || was is GroupPlace.Agreed || (act is 4 && done.IsDone && place.JoinRequestId == need), $"seed {seed}");
                    Assert.True(act is 2 || place.JoinRequestId == need || was == place.Place, $"seed {seed}: another need moved.");
                }
            }
        }
    }

    private static GroupPlace Place(NeedGroup group, JoinRequestId need) => group.Needs.Single(n => n.JoinRequestId == need).Place;

    private static Result<NeedGroup> Propose(string? title, string? text, params JoinRequestId[] needs) =>
        NeedGroup.Propose(NeedGroupId.New(Now), Reference.Create(ReferenceKind.NeedGroup, 2026, 1), title, text, needs, Desk, Now);

    private static NeedGroup With(GroupPlace place)
    {
        var group = Propose("Titre", "Texte", First, Second).Value;
        if (place is GroupPlace.Agreed or GroupPlace.Left)
        {
            Assert.True(group.Answer(First, true, null, Alix, Now).IsDone);
        }

        if (place is GroupPlace.Declined or GroupPlace.Left)
        {
            Assert.True(group.Answer(First, false, null, Alix, Now).IsDone);
        }

        if (place is GroupPlace.TakenOut)
        {
            Assert.True(group.TakeOut(First, Desk, Now).IsDone);
        }

        return group;
    }
}
