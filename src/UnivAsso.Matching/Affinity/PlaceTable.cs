using UnivAsso.Matching.Storage;
using UnivAsso.Matching.Vectors;

namespace UnivAsso.Matching.Affinity;

/// <summary>
/// The places of all the texts of a collection in spaces of several sizes, the smaller ones being the first directions of the largest.
/// Coordinates are kept as bytes, with the length in each space.
/// </summary>
internal sealed class PlaceTable
{
    /// <summary>The first directions, kept side by side for a quick look at every text.</summary>
    private const int GlanceWidth = Lanes.RowWidth;

    private const int TextsAtOnce = 512;

    private readonly int[] _ranks;
    private readonly int _width;
    private readonly ReadOnlyMemory<sbyte> _places;
    private readonly ReadOnlyMemory<float> _lengths;
    private readonly ReadOnlyMemory<sbyte> _glances;
    private readonly ReadOnlyMemory<float> _glanceLengths;

    private PlaceTable(
        int[] ranks, ReadOnlyMemory<sbyte> places, ReadOnlyMemory<float> lengths, ReadOnlyMemory<sbyte> glances, ReadOnlyMemory<float> glanceLengths)
    {
        (_ranks, _width) = (ranks, ranks.LastOrDefault());
        (_places, _lengths, _glances, _glanceLengths) = (places, lengths, glances, glanceLengths);
    }

    /// <summary>Places texts.</summary>
    /// <param name="ranks">The sizes of the spaces, rising; all are cut to the largest that there is.</param>
    /// <param name="texts">How many texts there are.</param>
    /// <param name="coordinates">The coordinates of a text, as many as the largest space has directions.</param>
    public static PlaceTable Of(IReadOnlyList<int> ranks, int texts, Func<int, float[]> coordinates)
    {
        var sizes = ranks.ToArray();
        var width = sizes.LastOrDefault();
        var glance = Math.Min(GlanceWidth, width);
        var (places, lengths) = (new sbyte[texts * width], new float[texts * sizes.Length]);
        var (glances, glanceLengths) = (new sbyte[texts * glance], new float[texts]);
        Parallel.For(0, texts, text =>
        {
            var place = Quantised(coordinates(text), sizes);
            place.Coordinates.CopyTo(places, text * width);
            place.Lengths.CopyTo(lengths, text * sizes.Length);
            var first = place.Coordinates.AsSpan(0, glance);
            first.CopyTo(glances.AsSpan(text * glance));
            glanceLengths[text] = MathF.Sqrt(Lanes.Dot(first, first));
        });
        return new PlaceTable(sizes, places, lengths, glances, glanceLengths);
    }

    public static PlaceTable Open(IndexFileReader file) =>
        new(file.Read<int>().ToArray(), file.Read<sbyte>(), file.Read<float>(), file.Read<sbyte>(), file.Read<float>());

    public void Save(IndexFileWriter file)
    {
        file.Write<int>(_ranks);
        file.Write(_places.Span);
        file.Write(_lengths.Span);
        file.Write(_glances.Span);
        file.Write(_glanceLengths.Span);
    }

    /// <summary>The place of a text that is not of the collection.</summary>
    public LatentPlace PlaceOf(float[] coordinates) => Quantised(coordinates, _ranks);

    /// <summary>The mean cosine over the spaces, −1..1; zero when either has no place.</summary>
    public float Likeness(LatentPlace need, int text)
    {
        if (_ranks.Length == 0)
        {
            return 0;
        }

        var places = _places.Span.Slice(text * _width, _width);
        var lengths = _lengths.Span.Slice(text * _ranks.Length, _ranks.Length);
        var sum = 0f;
        var (done, product) = (0, 0);
        for (var i = 0; i < _ranks.Length; i++)
        {
            product += Lanes.Dot(need.Coordinates.AsSpan(done.._ranks[i]), places[done.._ranks[i]]);
            done = _ranks[i];
            var both = need.Lengths[i] * lengths[i];
            sum += both > 0 ? product / both : 0;
        }

        GC.KeepAlive(this);
        return sum / _ranks.Length;
    }

    /// <summary>The texts nearest to a need along the first directions; a glance at all of them.</summary>
    public IEnumerable<int> Nearest(LatentPlace need, int most)
    {
        var width = Math.Min(GlanceWidth, _width);
        var coordinates = need.Coordinates.AsSpan(0, width);
        var glances = _glances.Span;
        var lengths = _glanceLengths.Span;
        var best = new Best(most);
        Span<int> room = stackalloc int[TextsAtOnce];
        for (var from = 0; from < lengths.Length; from += TextsAtOnce)
        {
            var products = room[..Math.Min(TextsAtOnce, lengths.Length - from)];
            Lanes.DotRows(coordinates, glances.Slice(from * width, products.Length * width), products);
            for (var i = 0; i < products.Length; i++)
            {
                // A text that is nowhere has no length, and is near nothing.
                best.Offer(from + i, lengths[from + i] > 0 ? products[i] / lengths[from + i] : 0);
            }
        }

        GC.KeepAlive(this);
        return best.Places;
    }

    private static LatentPlace Quantised(float[] coordinates, int[] ranks)
    {
        var largest = coordinates.Length == 0 ? 0 : coordinates.Max(Math.Abs);
        var bytes = largest > 0 ? Array.ConvertAll(coordinates, c => (sbyte)MathF.Round(c / largest * sbyte.MaxValue)) : new sbyte[coordinates.Length];
        return new LatentPlace(bytes, Array.ConvertAll(ranks, rank => MathF.Sqrt(Lanes.Dot(bytes.AsSpan(0, rank), bytes.AsSpan(0, rank)))));
    }
}

/// <summary>A place in spaces of several sizes: coordinates as bytes, and the length in each space in the same unit.</summary>
internal sealed record LatentPlace(sbyte[] Coordinates, float[] Lengths);
