using UnivAsso.Matching.Vectors;

namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Latent spaces of several sizes, read from one decomposition: the first directions of the large one are the small one. Places of texts
/// are kept as bytes, with their length in each space.
/// </summary>
internal sealed class LatentSpace
{
    private readonly int[] _ranks;
    private readonly float[][] _weightsOf;
    private readonly int _width;
    private sbyte[] _places = [];
    private float[] _lengths = [];

    private LatentSpace(Directions directions, IReadOnlyList<int> ranks)
    {
        _width = directions.Count;
        _ranks = [.. ranks.Select(rank => Math.Min(rank, _width)).Distinct().Where(rank => rank > 0)];
        _weightsOf = Transposed(directions);
    }

    /// <summary>Learns directions from the texts, then places every text.</summary>
    public static LatentSpace Learn(SparseVector[] texts, int terms, AffinitySettings settings)
    {
        var directions = RandomisedSvd.Find(Sample(WithoutHapaxes(texts, terms), settings.TextsLearntFrom), terms, settings.Ranks.Max(), settings.Seed);
        var space = new LatentSpace(directions, settings.Ranks);
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

    private void PlaceAll(SparseVector[] texts)
    {
        _places = new sbyte[texts.Length * _width];
        _lengths = new float[texts.Length * _ranks.Length];
        Parallel.For(0, texts.Length, text =>
        {
            var place = PlaceOf(texts[text]);
            place.Coordinates.CopyTo(_places, text * _width);
            place.Lengths.CopyTo(_lengths, text * _ranks.Length);
        });
    }

    private float[] Coordinates(SparseVector text)
    {
        var coordinates = new float[_width];
        for (var i = 0; i < text.Count; i++)
        {
            if (_weightsOf[text.Indices[i]] is { } weights)
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

    /// <summary>A term met in a single text ties it to nothing.</summary>
    private static List<SparseVector> WithoutHapaxes(SparseVector[] texts, int terms)
    {
        var met = new int[terms];
        foreach (var term in texts.SelectMany(t => t.Indices))
        {
            met[term]++;
        }

        return [.. texts.Select(text =>
        {
            var kept = Enumerable.Range(0, text.Count).Where(i => met[text.Indices[i]] > 1).ToArray();
            return new SparseVector(Array.ConvertAll(kept, i => text.Indices[i]), Array.ConvertAll(kept, i => text.Weights[i]));
        }).Where(text => text.Count > 0)];
    }

    private static List<SparseVector> Sample(List<SparseVector> texts, int most) => texts.Count <= most
        ? texts
        : [.. Enumerable.Range(0, most).Select(i => texts[(int)((long)i * texts.Count / most)])];

    private static float[][] Transposed(Directions directions)
    {
        var weights = new float[directions.Terms][];
        Parallel.For(0, weights.Length, term =>
        {
            var line = new float[directions.Count];
            var any = false;
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = directions.Lines[i][term];
                any |= line[i] != 0;
            }

            if (any)
            {
                weights[term] = line;
            }
        });
        return weights;
    }
}

/// <summary>A place in the latent spaces: coordinates as bytes, and the length in each space in the same unit.</summary>
internal sealed record LatentPlace(sbyte[] Coordinates, float[] Lengths);
