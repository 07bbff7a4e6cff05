using UnivAsso.Matching.Storage;
using UnivAsso.Matching.Text;
using UnivAsso.Matching.Vectors;

namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Subjects, read once and ready to be compared with any need: their texts as weighted terms and as places in latent spaces. It never
/// changes; the same subjects give the same collection to the bit, in whatever order they come.
/// </summary>
public sealed class AffinityIndex
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>Up to this many subjects, all are compared: it takes a few milliseconds.</summary>
    private const int ComparedWhole = 2_000;

    /// <summary>How many texts each of the quick looks brings in.</summary>
    private const int CandidateTexts = 300;

    private const int BackgroundSize = 400;

    /// <summary>From this share of its texts on, a collection has a language.</summary>
    private const double LeastShareOfLanguage = 0.02;

    private readonly string[] _keys;
    private readonly Dictionary<string, int> _places;
    private readonly Ragged<int> _textsOf;
    private readonly Ragged<int> _subjectsOf;
    private readonly float[] _rarity;
    private readonly CollectedTexts _texts;
    private readonly LatentSpace _space;
    private readonly MeaningSpace _meanings;
    private readonly Postings _postings;
    private readonly Vocabulary _vocabulary;

    private AffinityIndex(IReadOnlyList<Subject> subjects, AffinityMaking making)
    {
        (Settings, _vocabulary) = (making.Settings, making.Vocabulary);
        var ordered = subjects.OrderBy(s => s.Key, StringComparer.Ordinal).ToArray();
        _keys = Array.ConvertAll(ordered, s => s.Key);
        _places = PlacesOf(_keys);

        var (passages, textsOf) = Distinct(ordered);
        _textsOf = Ragged<int>.Of(textsOf);
        Terms = new TermTable();
        var read = Read(passages);
        var counts = TermCounts.OfAll(read, Terms, Settings.PairWeight);
        var said = Terms.Count;
        var spoken = Spoken(read);
        Translations = Translations.From(
            [.. making.Lexicon.Links(Terms), .. LexiconInduction.Links(read, Terms)], term => term < said && spoken.Contains(TermTable.LanguageOf(Terms[term])));
        _rarity = RarityOf(counts);

        var newest = passages.Max(p => p.Year);
        var usualLength = counts.Length == 0 ? 1 : counts.Average(c => c.Values.Sum());
        var texts = new CollectedText[passages.Count];
        Parallel.For(0, texts.Length, i => texts[i] = Collect(passages[i], counts[i], (float)usualLength, newest));
        _texts = new CollectedTexts(passages, texts);
        var bilingual = new SparseVector[counts.Length];
        Parallel.For(0, bilingual.Length, i => bilingual[i] = Bilingual(counts[i]));
        _space = LatentSpace.Learn(bilingual, Terms.Count, Settings);
        _meanings = MeaningSpace.Of(making.Encoder, passages);
        _postings = Postings.Of(_texts, Terms.Count);
        _subjectsOf = Ragged<int>.Of(SubjectsOf(textsOf, _texts.Count));
    }

    private AffinityIndex(IndexFileReader file, AffinityMaking making)
    {
        (Settings, _vocabulary) = (making.Settings, making.Vocabulary);
        var keys = file.ReadTexts();
        _keys = [.. Enumerable.Range(0, keys.Count).Select(i => keys[i]!)];
        _places = PlacesOf(_keys);
        Terms = TermTable.Open(file);
        Translations = Translations.Open(file);
        (_textsOf, _subjectsOf) = (file.ReadRagged<int>(), file.ReadRagged<int>());
        _rarity = file.Read<float>().ToArray();
        _texts = CollectedTexts.Open(file);
        _space = LatentSpace.Open(file);
        _meanings = MeaningSpace.Open(file, making.Encoder);
        _postings = Postings.Open(file, _texts.Count);
    }

    public AffinitySettings Settings { get; }

    /// <summary>The keys of the subjects, in ordinal order; scores come in this order.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>How many different texts the subjects have.</summary>
    public int TextCount => _texts.Count;

    internal TermTable Terms { get; }

    internal Translations Translations { get; }

    /// <summary>The different texts of the subjects.</summary>
    internal IReadOnlyList<Passage> Passages => _texts.Passages;

    /// <summary>Whether it is worth keeping: an encoder that was silent may answer the next time.</summary>
    internal bool IsWhole => _meanings.IsWhole;

    /// <summary>Reads subjects; keys must differ.</summary>
    /// <exception cref="ArgumentException">Two subjects have the same key.</exception>
    public static AffinityIndex Build(IReadOnlyList<Subject> subjects, AffinityMaking making) => new(subjects, making);

    /// <summary>Opens what <see cref="Save"/> wrote: the same collection to the bit.</summary>
    internal static AffinityIndex Open(IndexFileReader file, AffinityMaking making) => new(file, making);

    internal void Save(IndexFileWriter file)
    {
        file.Write(_keys);
        Terms.Save(file);
        Translations.Save(file);
        file.Write(_textsOf);
        file.Write(_subjectsOf);
        file.Write<float>(_rarity);
        _texts.Save(file);
        _space.Save(file);
        _meanings.Save(file);
        _postings.Save(file);
    }

    /// <summary>The place of a subject among <see cref="Keys"/>, or nothing.</summary>
    public int? PlaceOf(string key) => _places.TryGetValue(key, out var place) ? place : null;

    /// <summary>Reads a need against this collection; words that no subject uses are left out.</summary>
    public NeedReading Read(Passage need) => Read(PassageTerms.Read(need), skip: null, _meanings.PlaceOf(need));

    /// <summary>
    /// How near to the need are all the subjects of a small index; of a large one, those that share its rarest words or its subjects, and
    /// those that the caller names.
    /// </summary>
    public Nearness Compare(NeedReading need, IEnumerable<int>? also = null) =>
        _keys.Length <= ComparedWhole ? CompareAll(need) : CompareSome(need, [.. Candidates(need).Concat(also ?? []).Distinct().Order()]);

    /// <summary>How near each subject is to the need, in the order of <see cref="Keys"/>, however many there are.</summary>
    public Nearness CompareAll(NeedReading need)
    {
        var parts = new AffinityParts[_keys.Length];
        Parallel.For(0, parts.Length, place => parts[place] = PartsOf(need, place));
        return new Nearness(_keys.Length, [.. Enumerable.Range(0, parts.Length)], parts, parts);
    }

    private Nearness CompareSome(NeedReading need, int[] places)
    {
        var background = new AffinityParts[BackgroundSize];
        for (var i = 0; i < background.Length; i++)
        {
            background[i] = PartsOf(need, (int)((long)i * _keys.Length / background.Length));
        }

        return new Nearness(_keys.Length, places, Array.ConvertAll(places, place => PartsOf(need, place)), background);
    }

    private IEnumerable<int> Candidates(NeedReading need) =>
        _postings.Nearest(need, CandidateTexts)
            .Concat(_space.Places.Nearest(need.Place, CandidateTexts))
            .Concat(_meanings.Nearest(need.Meaning, CandidateTexts))
            .Distinct()
            .SelectMany(text => _subjectsOf[text].ToArray());

    /// <summary>The texts of the subject at a place.</summary>
    internal IReadOnlyList<int> TextsOf(int place) => _textsOf[place].ToArray();

    /// <summary>The need as it would be read if one word had not been written; its meaning as a whole is taken to be the same.</summary>
    internal NeedReading Without(NeedReading need, string word) => Read(need.Words, word, need.Meaning);

    /// <summary>The views of the nearness of one subject: its best works, each next one worth less; one may be left out.</summary>
    internal AffinityParts PartsOf(NeedReading need, int place, int? without = null)
    {
        var counted = Settings.WorksCounted;
        Span<float> best = stackalloc float[4 * counted];
        best.Clear();
        var words = best[..counted];
        var evidence = best[counted..(2 * counted)];
        var subjects = best[(2 * counted)..(3 * counted)];
        var meaning = best[(3 * counted)..];
        foreach (var text in _textsOf[place])
        {
            if (text != without)
            {
                var parts = Resemblance(need, text);
                Insert(words, parts.Words);
                Insert(evidence, parts.Evidence);
                Insert(subjects, parts.Subjects);
                Insert(meaning, parts.Meaning);
            }
        }

        GC.KeepAlive(this);
        return new AffinityParts(Sum(words), Sum(evidence), Sum(subjects), Sum(meaning));
    }

    /// <summary>The parts of the resemblance of one text with the need.</summary>
    internal AffinityParts Resemblance(NeedReading need, int text)
    {
        var (cosine, evidence) = _texts.InCommon(need, text);
        var subjects = Math.Max(0, _space.Places.Likeness(need.Place, text));
        var freshness = _texts.FreshnessOf(text);
        return new AffinityParts(cosine * freshness, evidence * freshness, subjects * freshness, _meanings.Likeness(need.Meaning, text) * freshness);
    }

    private float Sum(ReadOnlySpan<float> best)
    {
        var (sum, worth) = (0f, 1f);
        foreach (var value in best)
        {
            sum += value * worth;
            worth *= Settings.NextWork;
        }

        return sum;
    }

    /// <summary>Keeps the largest values, largest first.</summary>
    private static void Insert(Span<float> best, float value)
    {
        for (var i = 0; i < best.Length; i++)
        {
            if (value > best[i])
            {
                (best[i], value) = (value, best[i]);
            }
        }
    }

    /// <summary>The languages of the collection; a few quotations do not make one.</summary>
    private static HashSet<Language> Spoken(PassageTerms[] read) =>
        [.. new[] { Language.French, Language.English }.Where(language => read.Count(r => r.Fields.Any(f => f.Language == language)) >= LeastShareOfLanguage * read.Length)];

    private static Dictionary<string, int> PlacesOf(string[] keys) => keys.Index().ToDictionary(k => k.Item, k => k.Index, StringComparer.Ordinal);

    private static int[][] SubjectsOf(int[][] textsOf, int texts)
    {
        var owners = new List<int>[texts];
        for (var place = 0; place < textsOf.Length; place++)
        {
            foreach (var text in textsOf[place])
            {
                (owners[text] ??= []).Add(place);
            }
        }

        return Array.ConvertAll(owners, of => of.ToArray());
    }

    /// <summary>The same text, told by two people, is one text.</summary>
    private static (List<Passage> Passages, int[][] TextsOf) Distinct(Subject[] subjects)
    {
        var numbers = new Dictionary<Passage, int>();
        List<Passage> passages = [];
        var textsOf = Array.ConvertAll(subjects, subject => subject.Passages.Select(passage =>
        {
            if (!numbers.TryGetValue(passage, out var number))
            {
                numbers.Add(passage, number = passages.Count);
                passages.Add(passage);
            }

            return number;
        }).Distinct().ToArray());
        return (passages, textsOf);
    }

    private static PassageTerms[] Read(List<Passage> passages)
    {
        var read = new PassageTerms[passages.Count];
        Parallel.For(0, read.Length, i => read[i] = PassageTerms.Read(passages[i]));
        return read;
    }

    private float[] RarityOf(SortedDictionary<int, float>[] counts)
    {
        var met = new int[Terms.Count];
        foreach (var term in counts.SelectMany(c => c.Keys))
        {
            met[term]++;
        }

        return Array.ConvertAll(met, times => (float)Math.Log((counts.Length + 1) / (times + 0.5)));
    }

    private NeedReading Read(PassageTerms words, string? skip, LatentPlace? meaning)
    {
        var said = TermCounts.Of(words, Terms.Find, Settings.PairWeight, skip);
        var brought = _vocabulary.Bring(words, skip);
        TermCounts.Bring(said, brought, Terms.Find, Settings);
        var counts = TermCounts.WithTranslations(said, Translations, Settings.TranslationWeight);
        var directions = TermCounts.ToVector(counts, Weigh).Normalised();
        var presence = TermCounts.ToVector(counts, (_, count) => Math.Min(1, count));
        return new NeedReading(words, brought, directions.Indices, directions.Weights, presence.Weights, _space.PlaceOf(directions), meaning);
    }

    private CollectedText Collect(Passage passage, SortedDictionary<int, float> counts, float usualLength, int? newest)
    {
        var length = counts.Values.Sum();
        var directions = TermCounts.ToVector(counts, Weigh).Normalised();
        var evidence = TermCounts.ToVector(counts, (term, count) =>
            _rarity[term] * count * (K1 + 1) / (count + (K1 * (1 - B + (B * length / usualLength)))));
        var age = Math.Max(0, (newest - passage.Year) ?? 0);
        return new CollectedText(directions.Indices, directions.Weights, evidence.Weights, MathF.Pow(Settings.KeptEachYear, age));
    }

    private SparseVector Bilingual(SortedDictionary<int, float> counts) =>
        TermCounts.ToVector(TermCounts.WithTranslations(counts, Translations, Settings.TranslationWeight), Weigh).Normalised();

    private float Weigh(int term, float count) => _rarity[term] * (float)Math.Log(1 + count);
}
