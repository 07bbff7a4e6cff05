using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Text;
using Xunit;

namespace UnivAsso.Matching.Tests.Affinity;

public sealed class AffinityTests
{
    [Fact]
    public void People_who_work_on_the_subject_come_first()
    {
        var index = Samples.Index(Samples.People(80));
        for (var subject = 0; subject < 8; subject++)
        {
            var first = Best(index, Samples.Need(subject), 5);

            Assert.True(first.Count(key => int.Parse(key.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) % 8 == subject) >= 4, $"{subject}: {string.Join(' ', first)}");
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bits_in_whatever_order_it_comes()
    {
        var people = Samples.People(60);
        var shuffled = people.OrderBy(p => p.Key[^1]).ThenByDescending(p => p.Key).ToList();
        var (one, two) = (Samples.Index(people), Samples.Index(shuffled));
        for (var subject = 0; subject < 8; subject++)
        {
            var (left, right) = (Scores(one, Samples.Need(subject)), Scores(two, Samples.Need(subject)));

            Assert.Equal(left.Select(BitConverter.SingleToInt32Bits), right.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void An_empty_or_one_word_profile_breaks_nothing_and_resembles_little()
    {
        List<Subject> people = [.. Samples.People(20), new("rien", []), new("vide", [new Passage("")]), new("mot", [new Passage("épicerie")])];
        var index = Samples.Index(people);

        var nearness = index.Compare(index.Read(Samples.Need(3)));

        Assert.Equal(0, nearness.Scores[index.PlaceOf("rien")!.Value]);
        Assert.Equal(0, nearness.Scores[index.PlaceOf("vide")!.Value]);
        Assert.Equal(0, nearness.Rank(nearness.Scores[index.PlaceOf("rien")!.Value]));
        Assert.True(nearness.Scores[index.PlaceOf("mot")!.Value] > 0);
    }

    [Fact]
    public void Nobody_and_nothing_are_compared_without_harm()
    {
        var nobody = Samples.Index([]);
        var alone = Samples.Index([new Subject("seul", [new Passage("Les jardins partagés et leurs bénévoles")])]);

        Assert.Empty(nobody.Compare(nobody.Read(Samples.Need(0))).Scores);
        Assert.Equal(0, alone.Compare(alone.Read(new Passage(""))).Scores[0]);
        Assert.True(alone.Compare(alone.Read(new Passage("Un jardin et des bénévoles"))).Scores[0] > 0);
    }

    [Fact]
    public void A_french_need_finds_english_works_through_works_told_in_both_languages()
    {
        string[][] pairs =
        [
            ["La relève des bénévoles dans les clubs", "The succession of volunteers in clubs"],
            ["Pourquoi les bénévoles partent des clubs", "Why volunteers leave clubs"],
            ["Le logement des ménages pauvres", "The housing of poor households"],
            ["Logement et expulsions", "Housing and evictions"],
            ["Les bénévoles et le logement", "Volunteers and housing"],
        ];
        List<Subject> people =
        [
            .. pairs.Select((pair, i) => new Subject($"deux{i}", [new Passage(pair[0], pair[1] + ".")])),
            new("benevolat", [new Passage("Keeping volunteers: a longitudinal survey of sport clubs")]),
            new("logement", [new Passage("Unaffordable housing and its discontents in northern towns")]),
            new("autre", [new Passage("The chemistry of polymers under high pressure in the laboratory")]),
        ];
        var index = Samples.Index(people);

        var scores = index.Compare(index.Read(new Passage("Comment garder nos bénévoles ?"))).Scores;

        Assert.True(scores[index.PlaceOf("benevolat")!.Value] > scores[index.PlaceOf("logement")!.Value]);
        Assert.Equal(0, scores[index.PlaceOf("autre")!.Value], 1e-2f);
        Assert.True(scores[index.PlaceOf("benevolat")!.Value] > 0.1f);
    }

    [Theory]
    [InlineData("Comment garder nos bénévoles ?", "Keeping volunteers: a survey of sport clubs")]
    [InlineData("La traduction automatique de nos courriers", "Evaluating machine translation for small organisations")]
    [InlineData("Le logement des personnes âgées", "Housing and the elderly: staying at home")]
    public void A_french_need_finds_english_works_through_the_word_lists(string need, string work)
    {
        var index = Samples.Index(
        [
            new("anglais", [new Passage(work)]),
            new("autre", [new Passage("The chemistry of polymers under high pressure in the laboratory")]),
            new("encore", [new Passage("A history of railways and of their engineers")]),
        ]);

        var scores = index.Compare(index.Read(new Passage(need))).Scores;

        Assert.True(scores[index.PlaceOf("anglais")!.Value] > 0.5f);
        Assert.Equal(0, scores[index.PlaceOf("autre")!.Value], 1e-2f);
    }

    [Fact]
    public void The_word_lists_are_sound()
    {
        var pairs = new[] { "general.tsv", "franceterme.tsv" }.ToDictionary(name => name, name => WordLists.Rows(name).Select(c => (c[0], c[1])).ToList(), StringComparer.Ordinal);

        Assert.All(pairs.Values, rows => Assert.True(rows.Count > 500));
        Assert.Equal(pairs["general.tsv"].Count, pairs["general.tsv"].Distinct().Count());
        Assert.All(pairs.Values.SelectMany(rows => rows), pair => Assert.True(
            pair.Item1.Trim() == pair.Item1 && pair.Item2.Trim() == pair.Item2 && pair.Item1.Length > 0 && pair.Item2.Length > 0, pair.ToString()));
    }

    [Theory]
    [InlineData("semantiqu", "semantic", true)]
    [InlineData("corpus", "corpus", true)]
    [InlineData("gouvernanc", "governance", false)]
    [InlineData("musiqu", "music", true)]
    [InlineData("communit", "community", true)]
    [InlineData("maison", "mail", false)]
    public void Words_of_one_origin_are_linked(string french, string english, bool linked) =>
        Assert.Equal(linked, Cognates.Likeness(french, english) > 0);

    [Fact]
    public void A_recent_work_says_more_than_an_old_one()
    {
        var index = Samples.Index([new("ancien", [new Passage("Les jardins partagés", Year: 1990)]), new("recent", [new Passage("Les jardins partagés", Year: 2024)])]);

        var scores = index.Compare(index.Read(new Passage("Nos jardins partagés"))).Scores;

        Assert.True(scores[index.PlaceOf("recent")!.Value] > scores[index.PlaceOf("ancien")!.Value]);
    }

    [Fact]
    public void Near_needs_are_found_with_the_words_they_share_and_far_ones_are_not()
    {
        var known = Resemblances.Build(
            [.. Enumerable.Range(0, 8).Select(i => new Subject($"B{i}", [Samples.Need(i, seed: 40 + i)]))], Samples.Index);

        var near = known.To(Samples.Need(3, seed: 9), most: 5, except: "B9");

        Assert.Equal("B3", near[0].Key);
        Assert.True(near[0].Words.Count >= 3);
        Assert.Single(near);
        Assert.Empty(known.To(Samples.Need(3, seed: 9), most: 5, except: "B3"));
    }

    internal static List<string> Best(AffinityIndex index, Passage need, int most)
    {
        var scores = index.Compare(index.Read(need)).Scores;
        return [.. Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).Take(most).Select(i => index.Keys[i])];
    }

    private static IReadOnlyList<float> Scores(AffinityIndex index, Passage need) => index.Compare(index.Read(need)).Scores;
}
