using UnivAsso.Matching.Storage;
using UnivAsso.Matching.Vectors;

namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Latent spaces of several sizes, read from one decomposition: the first directions of the large one are the small one.
/// </summary>
internal sealed class LatentSpace
{
    /// <summary>A term met in a single text ties it to nothing.</summary>
    private const int LeastTexts = 2;

    /// <summary>The terms met most often hold nearly all that texts have in common; more would only cost memory.</summary>
    private const int MostTerms = 20_000;

    private const int NoRow = -1;

    private readonly ReadOnlyMemory<int> _terms;
    private readonly int[] _rowOf;
    private readonly ReadOnlyMemory<float> _weights;
    private readonly int _width;

    private LatentSpace(ReadOnlyMemory<int> terms, ReadOnlyMemory<float> weights)
    {
        (_terms, _weights) = (terms, weights);
        _width = terms.Length == 0 ? 0 : weights.Length / terms.Length;
        _rowOf = RowsOf(terms.Span);
        Places = PlaceTable.Of([], 0, _ => []);
    }

    /// <summary>Where the texts of the collection are.</summary>
    public PlaceTable Places { get; private init; }

    /// <summary>Learns directions from the texts, then places every text.</summary>
    public static LatentSpace Learn(SparseVector[] texts, int terms, AffinitySettings settings)
    {
        var kept = Frequent(texts, terms);
        var columns = kept.Index().ToDictionary(t => t.Item, t => t.Index);
        var rows = Sample([.. texts.Select(text => Within(text, columns)).Where(text => text.Count > 0)], settings.TextsLearntFrom);
        var directions = RandomisedSvd.Find(rows, kept.Length, settings.Ranks.Max(), settings.Seed);
        var space = new LatentSpace(kept, ByTerm(directions, kept.Length));
        int[] ranks = [.. settings.Ranks.Select(rank => Math.Min(rank, space._width)).Distinct().Where(rank => rank > 0).Order()];
        return new LatentSpace(space._terms, space._weights) { Places = PlaceTable.Of(ranks, texts.Length, text => space.Coordinates(texts[text])) };
    }

    public static LatentSpace Open(IndexFileReader file) => new(file.Read<int>(), file.Read<float>()) { Places = PlaceTable.Open(file) };

    public void Save(IndexFileWriter file)
    {
        file.Write(_terms.Span);
        file.Write(_weights.Span);
        Places.Save(file);
    }

    /// <summary>The place of a text that is not of the collection.</summary>
    public LatentPlace PlaceOf(SparseVector text) => Places.PlaceOf(Coordinates(text));

    private float[] Coordinates(SparseVector text)
    {
        var coordinates = new float[_width];
        var weights = _weights.Span;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Indices[i] < _rowOf.Length && _rowOf[text.Indices[i]] is var row and not NoRow)
            {
                Lanes.AddScaled(coordinates, weights.Slice(row * _width, _width), text.Weights[i]);
            }
        }

        GC.KeepAlive(this);
        return coordinates;
    }

    /// <summary>The line of each term in the table of weights.</summary>
    private static int[] RowsOf(ReadOnlySpan<int> terms)
    {
        var rows = new int[terms.IsEmpty ? 0 : terms[^1] + 1];
        Array.Fill(rows, NoRow);
        for (var i = 0; i < terms.Length; i++)
        {
            rows[terms[i]] = i;
        }

        return rows;
    }

    private static float[] ByTerm(Directions directions, int terms)
    {
        var weights = new float[terms * directions.Count];
        for (var direction = 0; direction < directions.Count; direction++)
        {
            for (var term = 0; term < terms; term++)
            {
                weights[(term * directions.Count) + direction] = directions.Lines[direction][term];
            }
        }

        return weights;
    }

    private static int[] Frequent(SparseVector[] texts, int terms)
    {
        var met = new int[terms];
        foreach (var text in texts)
        {
            foreach (var term in text.Indices)
            {
                met[term]++;
            }
        }

        int[] kept = [.. Enumerable.Range(0, terms).Where(t => met[t] >= LeastTexts).OrderByDescending(t => met[t]).ThenBy(t => t).Take(MostTerms)];
        Array.Sort(kept);
        return kept;
    }

    private static SparseVector Within(SparseVector text, Dictionary<int, int> columns)
    {
        var kept = Enumerable.Range(0, text.Count).Where(i => columns.ContainsKey(text.Indices[i])).ToArray();
        return new SparseVector(Array.ConvertAll(kept, i => columns[text.Indices[i]]), Array.ConvertAll(kept, i => text.Weights[i]));
    }

    private static List<SparseVector> Sample(List<SparseVector> texts, int most) => texts.Count <= most
        ? texts
        : [.. Enumerable.Range(0, most).Select(i => texts[(int)((long)i * texts.Count / most)])];
}
