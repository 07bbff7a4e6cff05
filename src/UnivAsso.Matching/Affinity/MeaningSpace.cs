using UnivAsso.Matching.Storage;

namespace UnivAsso.Matching.Affinity;

/// <summary>The texts of a collection where an encoder places them; empty without one, or when it did not answer.</summary>
internal sealed class MeaningSpace
{
    private readonly ITextEncoder? _encoder;
    private readonly PlaceTable _places;
    private readonly int _width;

    private MeaningSpace(ITextEncoder? encoder, PlaceTable places, int width) => (_encoder, _places, _width) = (encoder, places, width);

    /// <summary>Whether all that could be known was: an index made while its encoder was silent is not one to keep.</summary>
    public bool IsWhole => _encoder is null || _width > 0;

    public static MeaningSpace Of(ITextEncoder? encoder, IReadOnlyList<Passage> passages)
    {
        if (passages.Count > 0 && encoder?.Encode([.. passages.Select(Whole)]) is [{ Length: > 0 } first, ..] vectors)
        {
            return vectors.Count == passages.Count && vectors.All(v => v.Length == first.Length)
                ? new(encoder, PlaceTable.Of([first.Length], vectors.Count, text => vectors[text]), first.Length)
                : throw new InvalidOperationException($"The encoder {encoder.Fingerprint} did not give one vector of the same length for each text.");
        }

        return new(encoder, PlaceTable.Of([], 0, _ => []), 0);
    }

    public static MeaningSpace Open(IndexFileReader file, ITextEncoder? encoder) => new(encoder, PlaceTable.Open(file), file.Read<int>().Span[0]);

    public void Save(IndexFileWriter file)
    {
        _places.Save(file);
        file.Write<int>([_width]);
    }

    /// <summary>The place of a need; nothing without an encoder, or when it does not answer.</summary>
    public LatentPlace? PlaceOf(Passage need) =>
        _width > 0 && _encoder!.Encode([Whole(need)]) is [var vector] && vector.Length == _width ? _places.PlaceOf(vector) : null;

    /// <summary>The cosine with a text, never below zero.</summary>
    public float Likeness(LatentPlace? need, int text) => need is null ? 0 : Math.Max(0, _places.Likeness(need, text));

    /// <summary>The texts nearest to a need.</summary>
    public IEnumerable<int> Nearest(LatentPlace? need, int most) => need is null ? [] : _places.Nearest(need, most);

    private static string Whole(Passage passage) => string.Join('\n', new[] { passage.Title, passage.Body, passage.Keywords }.Where(t => !string.IsNullOrWhiteSpace(t)));
}
