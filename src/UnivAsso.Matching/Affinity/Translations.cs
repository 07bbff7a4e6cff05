using UnivAsso.Matching.Storage;

namespace UnivAsso.Matching.Affinity;

/// <summary>What the terms of a collection mean in its other language, among the terms that the collection really uses.</summary>
internal sealed class Translations
{
    /// <summary>More meanings than these are noise.</summary>
    private const int MostMeanings = 6;

    private readonly Dictionary<int, (int Term, float Likeness)[]> _of;

    private Translations(Dictionary<int, (int, float)[]> of) => _of = of;

    public bool IsEmpty => _of.Count == 0;

    public IReadOnlyList<(int Term, float Likeness)> Of(int term) => _of.TryGetValue(term, out var meanings) ? meanings : [];

    /// <summary>Keeps, both ways, the likeliest meanings of each term; several meanings share what one would be worth.</summary>
    /// <param name="links">Pairs of terms and how sure the link is, 0..1; a pair may come several times, the surest counts.</param>
    /// <param name="isSpoken">Whether a term is worth translating to: some text says it, in a language of the collection.</param>
    public static Translations From(IEnumerable<(int French, int English, float Likeness)> links, Func<int, bool> isSpoken)
    {
        var surest = new SortedDictionary<(int, int), float>();
        foreach (var (french, english, likeness) in links)
        {
            Keep(surest, french, english, likeness, isSpoken);
            Keep(surest, english, french, likeness, isSpoken);
        }

        return new(surest
            .GroupBy(l => l.Key.Item1)
            .ToDictionary(g => g.Key, g => Shared([.. g.Select(l => (l.Key.Item2, l.Value))])));
    }

    public static Translations Open(IndexFileReader file)
    {
        var (from, meanings, likeness) = (file.Read<int>(), file.ReadRagged<int>(), file.ReadRagged<float>());
        return new(Enumerable.Range(0, from.Length).ToDictionary(
            i => from.Span[i], i => meanings[i].ToArray().Zip(likeness[i].ToArray()).ToArray()));
    }

    public void Save(IndexFileWriter file)
    {
        var ordered = _of.OrderBy(t => t.Key).ToList();
        file.Write<int>(ordered.Select(t => t.Key).ToArray());
        file.Write(Ragged<int>.Of(ordered.ConvertAll(t => Array.ConvertAll(t.Value, m => m.Term))));
        file.Write(Ragged<float>.Of(ordered.ConvertAll(t => Array.ConvertAll(t.Value, m => m.Likeness))));
    }

    private static void Keep(SortedDictionary<(int, int), float> surest, int from, int to, float likeness, Func<int, bool> isSpoken)
    {
        if (isSpoken(to) && likeness > surest.GetValueOrDefault((from, to)))
        {
            surest[(from, to)] = likeness;
        }
    }

    private static (int, float)[] Shared((int Term, float Likeness)[] meanings)
    {
        var kept = meanings.OrderByDescending(m => m.Likeness).ThenBy(m => m.Term).Take(MostMeanings).ToArray();
        var part = (float)(1 / Math.Sqrt(kept.Length));
        return Array.ConvertAll(kept, m => (m.Term, m.Likeness * part));
    }
}
