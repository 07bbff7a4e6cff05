using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Storage;
using Xunit;

namespace UnivAsso.Matching.Tests.Affinity;

/// <summary>An encoder is one more view of nearness; without it, or when it is silent, the others do.</summary>
public sealed class EncoderTests
{
    private static readonly IReadOnlyList<Subject> People =
    [
        new("canards", [new Passage("Le colvert en hiver")]),
        new("musique", [new Passage("Chanter en chorale")]),
        new("rien", []),
    ];

    private static readonly Passage Need = new(string.Empty, "Combien d’oiseaux migrateurs ?");

    [Fact]
    public void It_brings_near_what_no_word_brings_near()
    {
        var index = AffinityIndex.Build(People, With(new Concepts()));

        var scores = index.Compare(index.Read(Need)).Scores;

        Assert.True(scores[index.PlaceOf("canards")!.Value] > 0);
        Assert.Equal(0, scores[index.PlaceOf("musique")!.Value]);
        Assert.Equal(0, scores[index.PlaceOf("rien")!.Value]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void When_it_is_silent_the_comparison_is_that_of_no_encoder_at_all(bool whileReading, bool whileComparing)
    {
        var people = Samples.People(40);
        var without = Samples.Index(people);
        var encoder = new Concepts { Silent = whileReading };
        var index = AffinityIndex.Build(people, With(encoder));
        encoder.Silent = whileComparing || whileReading;

        var need = Samples.Need(2);

        Assert.Equal(without.Compare(without.Read(need)).Scores, index.Compare(index.Read(need)).Scores);
    }

    [Fact]
    public void A_collection_read_while_it_was_silent_is_not_kept()
    {
        var folder = Directory.CreateTempSubdirectory("univasso-index-").FullName;
        try
        {
            var encoder = new Concepts { Silent = true };
            var store = new IndexStore(folder, keptFrom: 1);

            Assert.Equal(IndexOrigin.Made, store.Get("people", People, With(encoder)).Origin);
            encoder.Silent = false;
            Assert.Equal(IndexOrigin.Kept, store.Get("people", People, With(encoder)).Origin);

            var opened = store.Get("people", People, With(encoder)).Index;
            Assert.True(opened.Compare(opened.Read(Need)).Scores[opened.PlaceOf("canards")!.Value] > 0);
            Assert.Equal(IndexOrigin.Kept, store.Get("people", People, AffinityMaking.Current).Origin);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Vectors_of_different_lengths_are_refused()
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => AffinityIndex.Build(People, With(new Uneven())));

        Assert.Contains("uneven", wrong.Message, StringComparison.Ordinal);
    }

    private static AffinityMaking With(ITextEncoder encoder) => AffinityMaking.Current with { Encoder = encoder };

    /// <summary>Knows two things of the world: birds and songs.</summary>
    private sealed class Concepts : ITextEncoder
    {
        private static readonly string[][] Known = [["colvert", "oiseaux"], ["chorale", "chanter"]];

        public bool Silent { get; set; }

        public string Fingerprint => "concepts 1";

        public IReadOnlyList<float[]>? Encode(IReadOnlyList<string> texts) => Silent ? null :
        [
            .. texts.Select(text => Known.Select(words => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 1f : 0f).ToArray()),
        ];
    }

    private sealed class Uneven : ITextEncoder
    {
        public string Fingerprint => "uneven";

        public IReadOnlyList<float[]> Encode(IReadOnlyList<string> texts) => [.. texts.Select((_, i) => new float[i + 1])];
    }
}
