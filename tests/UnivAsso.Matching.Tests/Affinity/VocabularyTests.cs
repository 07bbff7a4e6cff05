using UnivAsso.Matching.Affinity;
using Xunit;

namespace UnivAsso.Matching.Tests.Affinity;

/// <summary>A need that says an acronym meets the works that say what it stands for, and the other way round.</summary>
public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = Vocabulary.Of(
    [
        new(["QPV", "quartier prioritaire de la politique de la ville"], ["priority neighbourhood"]),
        new(["gouvernance", "conseil d’administration", "démocratie interne"], []),
    ]);

    private static readonly IReadOnlyList<Subject> People =
    [
        new("long", [new Passage("Habiter un quartier prioritaire de la politique de la ville")]),
        new("sigle", [new Passage("Grandir dans un QPV")]),
        new("anglais", [new Passage("Living in a priority neighbourhood: the young and the police")]),
        new("autre", [new Passage("Les harmonies municipales et leurs musiciens")]),
    ];

    private static readonly AffinityIndex Index = AffinityIndex.Build(People, AffinityMaking.Current with { Vocabulary = Words });

    [Theory]
    [InlineData("Nous intervenons dans un QPV.")]
    [InlineData("Notre local est dans un quartier prioritaire de la politique de la ville.")]
    public void Every_way_of_saying_meets_all_the_others(string need)
    {
        var scores = Scores(Index, need);

        Assert.All(new[] { "long", "sigle", "anglais" }, key => Assert.True(scores[Index.PlaceOf(key)!.Value] > 0, key));
        Assert.Equal(0, scores[Index.PlaceOf("autre")!.Value]);
    }

    [Fact]
    public void What_the_need_really_says_weighs_more_than_what_the_list_adds()
    {
        var scores = Scores(Index, "Nous intervenons dans un QPV.");

        Assert.True(scores[Index.PlaceOf("sigle")!.Value] > scores[Index.PlaceOf("long")!.Value]);
    }

    [Fact]
    public void Without_the_list_an_acronym_means_nothing_more_than_its_letters()
    {
        var plain = AffinityIndex.Build(People, AffinityMaking.Current);

        Assert.Equal(0, Scores(plain, "Nous intervenons dans un QPV.")[plain.PlaceOf("long")!.Value]);
    }

    [Fact]
    public void The_words_that_met_are_told_as_each_side_writes_them()
    {
        var need = Index.Read(new Passage(string.Empty, "Nous intervenons dans un QPV."));
        var explainer = new AffinityExplainer(Index, need, Index.Compare(need));

        var word = Assert.Single(Assert.Single(explainer.Explain(Index.PlaceOf("long")!.Value)).Words);

        Assert.Equal(("QPV", "quartier"), (word.InNeed, word.InWork));
        Assert.Equal(1, word.Share, 3);
    }

    [Fact]
    public void An_expression_is_met_whole_or_not_at_all()
    {
        var scores = Scores(Index, "Notre quartier et notre ville.");

        Assert.Equal(0, scores[Index.PlaceOf("sigle")!.Value]);
    }

    [Fact]
    public void A_need_that_says_both_ways_gets_nothing_more()
    {
        var plain = AffinityIndex.Build(People, AffinityMaking.Current with { Vocabulary = Vocabulary.Of([new(["QPV", "quartier prioritaire de la politique de la ville"], [])]) });
        var none = AffinityIndex.Build(People, AffinityMaking.Current);
        const string Need = "Un QPV est un quartier prioritaire de la politique de la ville.";

        Assert.Equal(Scores(none, Need), Scores(plain, Need));
    }

    [Fact]
    public void Entries_of_one_way_or_of_empty_words_bring_nothing()
    {
        var vocabulary = Vocabulary.Of([new(["QPV"], []), new(["QPV", "de la"], []), new([], [])]);

        Assert.Empty(vocabulary.Bring(PassageTerms.Read(new Passage("Un QPV de la ville"))));
    }

    private static IReadOnlyList<float> Scores(AffinityIndex index, string need) => index.Compare(index.Read(new Passage(string.Empty, need))).Scores;
}
