using UnivAsso.Matching.Affinity;
using Xunit;

namespace UnivAsso.Matching.Tests.Affinity;

/// <summary>What is named counted, by about as much as it is said; what is not named did not.</summary>
public sealed class ExplanationTests
{
    private static readonly IReadOnlyList<Subject> People = Samples.People(60);

    [Fact]
    public void Taking_away_a_named_work_costs_its_share_and_an_unnamed_one_costs_nothing()
    {
        var looked = 0;
        var index = Samples.Index(People);
        for (var subject = 0; subject < 8; subject++)
        {
            var need = index.Read(Samples.Need(subject));
            var nearness = index.Compare(need);
            var explainer = new AffinityExplainer(index, need, nearness);
            foreach (var key in AffinityTests.Best(index, Samples.Need(subject), 5))
            {
                var place = index.PlaceOf(key)!.Value;
                var named = explainer.Explain(place);
                foreach (var text in index.TextsOf(place))
                {
                    var lost = 1 - (nearness.Sum(index.PartsOf(need, place, text)) / nearness.Sum(index.PartsOf(need, place)));
                    var said = named.FirstOrDefault(w => w.Work == index.Passages[text]);

                    Assert.Equal(said?.Share ?? 0, lost, said is null ? 0.021 : 1e-5);
                    looked++;
                }
            }
        }

        Assert.True(looked > 60);
    }

    [Fact]
    public void The_share_of_a_work_is_what_the_person_loses_in_an_index_without_it()
    {
        var index = Samples.Index(People);
        var need = Samples.Need(2);
        var reading = index.Read(need);
        var nearness = index.Compare(reading);
        var key = AffinityTests.Best(index, need, 1)[0];
        var place = index.PlaceOf(key)!.Value;
        var heaviest = new AffinityExplainer(index, reading, nearness).Explain(place)[0];

        var without = Samples.Index([.. People.Select(p => p.Key == key ? p with { Passages = [.. p.Passages.Where(w => w != heaviest.Work)] } : p)]);
        var after = without.Compare(without.Read(need)).Scores[without.PlaceOf(key)!.Value];

        Assert.Equal(1 - heaviest.Share, after / nearness.Scores[place], 0.12);
    }

    [Fact]
    public void Taking_away_a_named_word_of_the_need_costs_about_its_share()
    {
        var index = Samples.Index(People);
        for (var subject = 0; subject < 8; subject++)
        {
            var text = Samples.Need(subject);
            var reading = index.Read(text);
            var nearness = index.Compare(reading);
            var place = index.PlaceOf(AffinityTests.Best(index, text, 1)[0])!.Value;
            var work = new AffinityExplainer(index, reading, nearness).Explain(place)[0];
            var number = index.Passages.Index().First(t => t.Item == work.Work).Index;
            var whole = nearness.Sum(index.Resemblance(reading, number));
            foreach (var word in work.Words.Take(4))
            {
                var shorter = new Passage(Without(text.Title, word.InNeed), Without(text.Body!, word.InNeed));

                var left = nearness.Sum(index.Resemblance(index.Read(shorter), number));

                Assert.Equal(1 - word.Share, left / whole, 0.15);
                Assert.True(left < whole, word.InNeed);
            }
        }
    }

    [Fact]
    public void Words_are_named_as_each_side_wrote_them()
    {
        var index = Samples.Index([new("a", [new Passage("Les BÉNÉVOLES épuisés")]), new("b", [new Passage("Le droit des sols")])]);
        var need = index.Read(new Passage("Nos bénévole·s s’en vont"));

        var work = new AffinityExplainer(index, need, index.Compare(need)).Explain(index.PlaceOf("a")!.Value)[0];

        Assert.Equal(("bénévole·s", "BÉNÉVOLES"), (work.Words[0].InNeed, work.Words[0].InWork));
    }

    private static string Without(string text, string word) => text.Replace(word, "le", StringComparison.Ordinal);
}
