using System.Collections;
using UnivAsso.Matching.Storage;

namespace UnivAsso.Matching.Affinity;

/// <summary>
/// The texts of a collection: for each its terms, their weights for the cosine and as evidence (BM25), and what its age leaves it. The
/// weights lie beside the terms, in the same rows.
/// </summary>
internal sealed class CollectedTexts
{
    private readonly Ragged<int> _terms;
    private readonly ReadOnlyMemory<float> _directions;
    private readonly ReadOnlyMemory<float> _evidence;
    private readonly ReadOnlyMemory<float> _freshness;

    public CollectedTexts(IReadOnlyList<Passage> passages, IReadOnlyList<CollectedText> texts)
    {
        Passages = passages;
        _terms = Ragged<int>.Of([.. texts.Select(t => t.Terms)]);
        _directions = Ragged<float>.Of([.. texts.Select(t => t.Directions)]).Values;
        _evidence = Ragged<float>.Of([.. texts.Select(t => t.Evidence)]).Values;
        _freshness = texts.Select(t => t.Freshness).ToArray();
    }

    private CollectedTexts(IndexFileReader file)
    {
        Passages = new MappedPassages(file.ReadTexts(), file.ReadTexts(), file.ReadTexts(), file.Read<int>());
        _terms = file.ReadRagged<int>();
        (_directions, _evidence, _freshness) = (file.Read<float>(), file.Read<float>(), file.Read<float>());
    }

    public int Count => _terms.Count;

    public IReadOnlyList<Passage> Passages { get; }

    public static CollectedTexts Open(IndexFileReader file) => new(file);

    public void Save(IndexFileWriter file)
    {
        file.Write([.. Passages.Select(p => p.Title)]);
        file.Write([.. Passages.Select(p => p.Body)]);
        file.Write([.. Passages.Select(p => p.Keywords)]);
        file.Write<int>(Passages.Select(p => p.Year ?? MappedPassages.NoYear).ToArray());
        file.Write(_terms);
        file.Write(_directions.Span);
        file.Write(_evidence.Span);
        file.Write(_freshness.Span);
    }

    public ReadOnlySpan<int> TermsOf(int text) => _terms[text];

    public ReadOnlySpan<float> EvidenceOf(int text) => _evidence.Span[_terms.Starts.Span[text].._terms.Starts.Span[text + 1]];

    public float FreshnessOf(int text) => _freshness.Span[text];

    /// <summary>What a text and a need say in the same words: the cosine, and the evidence.</summary>
    public (float Cosine, float Evidence) InCommon(NeedReading need, int text)
    {
        var (cosine, sum) = (0f, 0f);
        var starts = _terms.Starts.Span;
        var (from, length) = (starts[text], starts[text + 1] - starts[text]);
        var terms = _terms.Values.Span.Slice(from, length);
        var evidence = _evidence.Span.Slice(from, length);
        var directions = _directions.Span.Slice(from, length);
        var asked = need.Terms.AsSpan();
        var (i, j) = (0, 0);
        while (i < terms.Length && j < asked.Length)
        {
            var step = terms[i] - asked[j];
            if (step == 0)
            {
                cosine += directions[i] * need.Directions[j];
                sum += evidence[i] * need.Presence[j];
            }

            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }

        GC.KeepAlive(this);
        return (cosine, sum);
    }

    /// <summary>The passages of a mapped file, read when one is told of.</summary>
    private sealed class MappedPassages(MappedTexts titles, MappedTexts bodies, MappedTexts keywords, ReadOnlyMemory<int> years) : IReadOnlyList<Passage>
    {
        public const int NoYear = int.MinValue;

        public int Count => titles.Count;

        public Passage this[int index] =>
            new(titles[index]!, bodies[index], keywords[index], years.Span[index] is var year && year == NoYear ? null : year);

        public IEnumerator<Passage> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>One text, as it is collected.</summary>
internal sealed record CollectedText(int[] Terms, float[] Directions, float[] Evidence, float Freshness);
