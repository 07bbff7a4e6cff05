using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Fit;
using Xunit;

namespace UnivAsso.Matching.Tests.Affinity;

/// <summary>Beyond two thousand subjects only those who could be near are compared: they must be the right ones.</summary>
public sealed class LargeIndexTests
{
    private static readonly Lazy<AffinityIndex> Large = new(() => Samples.Index(Samples.People(2_600)));

    [Fact]
    public void The_nearest_are_those_that_comparing_everybody_finds()
    {
        for (var subject = 0; subject < 8; subject++)
        {
            var need = Large.Value.Read(Samples.Need(subject));

            var some = Large.Value.Compare(need);
            var all = Large.Value.CompareAll(need);

            Assert.InRange(some.Places.Count, 100, 2_000);
            var missed = Best(all, 20).Except(Best(some, 60)).Count();
            Assert.True(missed <= 2, $"{missed} of the first 20 were not looked at for subject {subject}.");
        }
    }

    [Fact]
    public void The_same_need_meets_the_same_people()
    {
        var (one, two) = (Large.Value.Compare(Large.Value.Read(Samples.Need(5))), Large.Value.Compare(Large.Value.Read(Samples.Need(5))));

        Assert.Equal(one.Places, two.Places);
        Assert.Equal(one.Scores.Select(BitConverter.SingleToInt32Bits), two.Scores.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void A_rank_falls_with_the_score()
    {
        var nearness = Large.Value.Compare(Large.Value.Read(Samples.Need(1)));

        var ranks = nearness.Scores.Order().Select(nearness.Rank).ToList();

        Assert.Equal(ranks.Order(), ranks);
        Assert.InRange(ranks[^1], 0.999, 1);
    }

    [Fact]
    public void Somebody_too_far_to_be_compared_can_still_be_asked_about()
    {
        PersonFacts[] people = [.. Samples.People(2_600).Select(p => Samples.Person(p.Key, [.. p.Passages]))];
        var index = PeopleIndex.Build(people, Samples.Index);
        var list = index.Compare(new NeedFacts("B1", Samples.Need(0)), Samples.Today, FitWeights.Current);
        var compared = list.Compared.Select(m => m.Person.Key).ToHashSet(StringComparer.Ordinal);
        var far = people.First(p => !compared.Contains(p.Key)).Key;

        var why = list.Why(far)!;

        Assert.Null(why.Rank);
        Assert.False(why.Suited);
        Assert.NotEmpty(why.Reasons);
    }

    private static List<int> Best(Nearness nearness, int most) =>
        [.. nearness.Places.Zip(nearness.Scores).OrderByDescending(x => x.Second).ThenBy(x => x.First).Take(most).Select(x => x.First)];
}
