using UnivAsso.Matching.Vectors;

namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Latent spaces of several sizes, read from one decomposition: the first directions of the large one are the small one. Places of texts
/// are kept as bytes, with their length in each space.
/// </summary>
internal sealed class LatentSpace
{
    /// <summary>A term met in a single text ties it to nothing.</summary>
    private const int LeastTexts = 2;

    /// <summary>The terms met most often hold nearly all that texts have in common; more would only cost memory.</summary>
    private const int MostTerms = 20_000;

    /// <summary>The first directions, kept side by side for a quick look at every text.</summary>
    private const int GlanceWidth = 48;

    private readonly int[] _ranks;
    private readonly Dictionary<int, float[]> _weightsOf;
    private readonly int _width;
    private sbyte[] _places = [];
    private float[] _lengths = [];
    private sbyte[] _glances = [];
    private float[] _glanceLengths = [];

    private LatentSpace(Directions directions, int[] terms, IReadOnlyList<int> ranks)
    {
        _width = directions.Count;
        _ranks = [.. ranks.Select(rank => Math.Min(rank, _width)).Distinct().Where(rank => rank > 0)];
        _weightsOf = terms.Index().ToDictionary(t => t.Item, t => Array.ConvertAll(directions.Lines, line => line[t.Index]));
    }

    /// <summary>Learns directions from the texts, then places every text.</summary>
    public static LatentSpace Learn(SparseVector[] texts, int terms, AffinitySettings settings)
    {
        var kept = Frequent(texts, terms);
        var columns = kept.Index().ToDictionary(t => t.Item, t => t.Index);
        var rows = Sample([.. texts.Select(text => Within(text, columns)).Where(text => text.Count > 0)], settings.TextsLearntFrom);
        var space = new LatentSpace(RandomisedSvd.Find(rows, kept.Length, settings.Ranks.Max(), settings.Seed), kept, settings.Ranks);
        space.PlaceAll(texts);
        return space;
    }

    /// <summary>The place of a text that is not of the collection.</summary>
    public LatentPlace PlaceOf(SparseVector text) => Quantised(Coordinates(text));

    /// <summary>The mean cosine over the spaces, −1..1; zero when either has no place.</summary>
    public float Likeness(LatentPlace need, int text)
    {
        if (_ranks.Length == 0)
        {
            return 0;
        }

        var sum = 0f;
        var (done, product) = (0, 0);
        for (var i = 0; i < _ranks.Length; i++)
        {
            product += Lanes.Dot(need.Coordinates.AsSpan(done.._ranks[i]), _places.AsSpan((text * _width) + done, _ranks[i] - done));
            done = _ranks[i];
            var lengths = need.Lengths[i] * _lengths[(text * _ranks.Length) + i];
            sum += lengths > 0 ? product / lengths : 0;
        }

        return sum / _ranks.Length;
    }

    /// <summary>The texts nearest to a need along the first directions; a glance at all of them.</summary>
    public IEnumerable<int> Nearest(LatentPlace need, int most)
    {
        var width = Math.Min(GlanceWidth, _width);
        var coordinates = need.Coordinates.AsSpan(0, width);
        var best = new Best(most);
        for (var text = 0; text < _glanceLengths.Length; text++)
        {
            if (_glanceLengths[text] > 0)
            {
                best.Offer(text, Lanes.Dot(coordinates, _glances.AsSpan(text * width, width)) / _glanceLengths[text]);
            }
        }

        return best.Places;
    }

    private void PlaceAll(SparseVector[] texts)
    {
        _places = new sbyte[texts.Length * _width];
        _lengths = new float[texts.Length * _ranks.Length];
        var width = Math.Min(GlanceWidth, _width);
        (_glances, _glanceLengths) = (new sbyte[texts.Length * width], new float[texts.Length]);
        Parallel.For(0, texts.Length, text =>
        {
            var place = PlaceOf(texts[text]);
            place.Coordinates.CopyTo(_places, text * _width);
            place.Lengths.CopyTo(_lengths, text * _ranks.Length);
            var glance = place.Coordinates.AsSpan(0, width);
            glance.CopyTo(_glances.AsSpan(text * width));
            _glanceLengths[text] = MathF.Sqrt(Lanes.Dot(glance, glance));
        });
    }

    private float[] Coordinates(SparseVector text)
    {
        var coordinates = new float[_width];
        for (var i = 0; i < text.Count; i++)
        {
            if (_weightsOf.TryGetValue(text.Indices[i], out var weights))
            {
                Lanes.AddScaled(coordinates, weights, text.Weights[i]);
            }
        }

        return coordinates;
    }

    private LatentPlace Quantised(float[] coordinates)
    {
        var largest = coordinates.Length == 0 ? 0 : coordinates.Max(Math.Abs);
        var bytes = largest > 0 ? Array.ConvertAll(coordinates, c => (sbyte)MathF.Round(c / largest * sbyte.MaxValue)) : new sbyte[coordinates.Length];
        return new LatentPlace(bytes, Array.ConvertAll(_ranks, rank => MathF.Sqrt(Lanes.Dot(bytes.AsSpan(0, rank), bytes.AsSpan(0, rank)))));
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

/// <summary>A place in the latent spaces: coordinates as bytes, and the length in each space in the same unit.</summary>
internal sealed record LatentPlace(sbyte[] Coordinates, float[] Lengths);
