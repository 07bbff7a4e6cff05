using UnivAsso.Matching.Affinity;
using UnivAsso.Matching.Storage;
using Xunit;

namespace UnivAsso.Matching.Tests.Storage;

/// <summary>A large collection is kept as a file: what it serves is what was read, or nothing.</summary>
public sealed class IndexStoreTests : IDisposable
{
    private static readonly IReadOnlyList<Subject> People = Samples.People(300);
    private static readonly AffinityMaking Making = AffinityMaking.Current;

    private readonly string _folder = Directory.CreateTempSubdirectory("univasso-index-").FullName;

    private IndexStore Store => new(_folder, keptFrom: 1);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_opened_is_what_was_made_to_the_bit()
    {
        var made = AffinityIndex.Build(People, Making);
        var kept = Store.Get("people", People, Making);
        var opened = Store.Get("people", [.. People.Reverse()], Making);

        Assert.Equal((IndexOrigin.Kept, IndexOrigin.Opened), (kept.Origin, opened.Origin));
        Assert.Equal(made.Keys, opened.Index.Keys);
        Assert.Equal(made.Passages, opened.Index.Passages);
        for (var subject = 0; subject < 8; subject++)
        {
            Assert.Equal(Bits(made, subject), Bits(opened.Index, subject));
            Assert.Equal(Told(made, subject), Told(opened.Index, subject));
        }
    }

    [Fact]
    public async Task A_file_damaged_anywhere_is_made_again_and_not_served()
    {
        var right = Bits(Store.Get("people", People, Making).Index, 2);
        var length = new FileInfo(OnlyFile()).Length;
        foreach (var place in Enumerable.Range(0, 12).Select(i => i * (length - 1) / 11))
        {
            await DamageAsync(file =>
            {
                file.Position = place;
                var was = file.ReadByte();
                file.Position = place;
                file.WriteByte((byte)(was ^ 0x40));
            });

            Assert.Equal(right, Bits(Repaired($"byte {place}"), 2));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(5_000)]
    [InlineData(-1)]
    public async Task A_file_cut_short_or_too_long_is_made_again(int length)
    {
        var right = Bits(Store.Get("people", People, Making).Index, 2);

        await DamageAsync(file => file.SetLength(length < 0 ? file.Length + 64 : length));

        Assert.Equal(right, Bits(Repaired($"{length} bytes"), 2));
    }

    [Fact]
    public void Anything_else_to_read_makes_another_file_and_only_the_last_is_kept()
    {
        var first = Store.Get("people", People, Making);
        var fewer = Store.Get("people", [.. People.Skip(1)], Making);
        var otherNumbers = Store.Get("people", People, Making with { Settings = Making.Settings with { WorksCounted = 2 } });
        var otherLexicon = Store.Get("people", People, Making with { Lexicon = new TableLexicon([("bénévole", "volunteer")]) });
        var needs = Store.Get("needs", People, Making);

        Assert.All([first, fewer, otherNumbers, otherLexicon, needs], stored => Assert.Equal(IndexOrigin.Kept, stored.Origin));
        Assert.Equal(["needs", "people"], Directory.GetFiles(_folder).Select(f => Path.GetFileName(f).Split('-')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_vocabulary_may_change_without_another_reading()
    {
        Store.Get("people", People, Making);

        var vocabulary = Vocabulary.Of([new(["conseil", "assemblée des bénévoles"], [])]);

        Assert.Equal(IndexOrigin.Opened, Store.Get("people", People, Making with { Vocabulary = vocabulary }).Origin);
    }

    [Fact]
    public void A_small_collection_is_not_worth_a_file()
    {
        Assert.Equal(IndexOrigin.Made, new IndexStore(_folder).Get("people", People, Making).Origin);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Where_nothing_can_be_written_the_collection_serves_from_memory_and_says_so()
    {
        var taken = Path.Combine(_folder, "taken");
        File.WriteAllText(taken, "a file where the folder should be");

        var stored = new IndexStore(taken, keptFrom: 1).Get("people", People, Making);

        Assert.Equal(IndexOrigin.NotKept, stored.Origin);
        Assert.IsAssignableFrom<IOException>(stored.Problem);
        Assert.Equal(Bits(AffinityIndex.Build(People, Making), 4), Bits(stored.Index, 4));
    }

    [Fact]
    public void Several_instances_that_start_together_all_serve_the_same()
    {
        var all = new StoredIndex[6];

        Parallel.For(0, all.Length, i => all[i] = Store.Get("people", People, Making));

        Assert.All(all, stored => Assert.Equal(Bits(all[0].Index, 1), Bits(stored.Index, 1)));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_collection_still_serves_after_its_file_has_been_replaced()
    {
        Store.Get("people", People, Making);
        var former = Store.Get("people", People, Making);
        var before = Bits(former.Index, 3);

        Store.Get("people", [.. People.Skip(40)], Making);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.Equal(IndexOrigin.Opened, former.Origin);
        Assert.Equal(before, Bits(former.Index, 3));
    }

    [Fact]
    public void What_a_stopped_program_left_is_deleted_and_what_another_one_writes_is_not()
    {
        var (left, written) = (Path.Combine(_folder, "people-left.unfinished"), Path.Combine(_folder, "people-written.unfinished"));
        File.WriteAllText(left, "the beginning of an index");
        using (var other = new IndexFileWriter(written, new byte[IndexFile.DigestSize]))
        {
            Assert.Equal(IndexOrigin.Kept, Store.Get("people", People, Making).Origin);

            Assert.False(File.Exists(left));
            Assert.True(File.Exists(written));
        }
    }

    [Fact]
    public void Somebody_without_works_and_a_collection_of_nobody_can_be_kept()
    {
        Assert.Equal(IndexOrigin.Kept, new IndexStore(_folder, keptFrom: 0).Get("nobody", [], Making).Origin);
        Assert.Equal(IndexOrigin.Opened, new IndexStore(_folder, keptFrom: 0).Get("nobody", [], Making).Origin);

        Subject[] one = [new("a", []), new("b", [new Passage("Les jardins partagés", null, "jardin, quartier", 2024)])];
        Store.Get("people", one, Making);
        var opened = Store.Get("people", one, Making);

        Assert.Equal(IndexOrigin.Opened, opened.Origin);
        Assert.Equal(new Passage("Les jardins partagés", null, "jardin, quartier", 2024), Assert.Single(opened.Index.Passages));
        Assert.Equal([0f], opened.Index.Compare(opened.Index.Read(new Passage("Nos jardins"))).Scores.Take(1));
    }

    private static List<int> Bits(AffinityIndex index, int subject) =>
        [.. index.Compare(index.Read(Samples.Need(subject))).Scores.Select(BitConverter.SingleToInt32Bits)];

    private static List<string> Told(AffinityIndex index, int subject)
    {
        var need = index.Read(Samples.Need(subject));
        var explainer = new AffinityExplainer(index, need, index.Compare(need));
        return [.. Enumerable.Range(0, 40).SelectMany(explainer.Explain).Select(w => $"{w.Work.Title} {w.Share:R} {string.Join(' ', w.Words)}")];
    }

    private string OnlyFile() => Assert.Single(Directory.GetFiles(_folder));

    private async Task DamageAsync(Action<FileStream> how)
    {
        await using var file = new FileStream(OnlyFile(), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        how(file);
    }

    private AffinityIndex Repaired(string what)
    {
        var stored = Store.Get("people", People, Making);
        Assert.True(stored.Origin == IndexOrigin.Repaired, $"{what}: {stored.Origin} {stored.Problem}");
        Assert.NotNull(stored.Problem);
        return stored.Index;
    }
}
