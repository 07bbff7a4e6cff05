using System.Buffers;
using UnivAsso.Matching.Storage;

namespace UnivAsso.Matching.Affinity;

/// <summary>For each term, the texts that say it with their evidence: finds quickly the texts that share the rarest words of a need.</summary>
internal sealed class Postings
{
    /// <summary>The words that tell texts apart; common ones would bring in everybody.</summary>
    private const int RarestTerms = 30;

    private readonly int _textCount;
    private readonly Ragged<int> _texts;
    private readonly ReadOnlyMemory<float> _evidence;

    private Postings(int textCount, Ragged<int> texts, ReadOnlyMemory<float> evidence) => (_textCount, _texts, _evidence) = (textCount, texts, evidence);

    public static Postings Of(CollectedTexts texts, int terms)
    {
        var starts = new int[terms + 1];
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var term in texts.TermsOf(text))
            {
                starts[term + 1]++;
            }
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        var (places, evidence) = (new int[starts[terms]], new float[starts[terms]]);
        var next = starts.ToArray();
        for (var text = 0; text < texts.Count; text++)
        {
            var said = texts.TermsOf(text);
            var weights = texts.EvidenceOf(text);
            for (var i = 0; i < said.Length; i++)
            {
                var at = next[said[i]]++;
                (places[at], evidence[at]) = (text, weights[i]);
            }
        }

        return new Postings(texts.Count, new Ragged<int>(starts, places), evidence);
    }

    public static Postings Open(IndexFileReader file, int textCount) => new(textCount, file.ReadRagged<int>(), file.Read<float>());

    public void Save(IndexFileWriter file)
    {
        file.Write(_texts);
        file.Write(_evidence.Span);
    }

    /// <summary>The texts with most evidence for the rarest words of a need.</summary>
    public IEnumerable<int> Nearest(NeedReading need, int most)
    {
        var pooled = ArrayPool<float>.Shared.Rent(_textCount);
        var sums = pooled.AsSpan(0, _textCount);
        sums.Clear();
        foreach (var i in Enumerable.Range(0, need.Terms.Length).OrderBy(i => Met(need.Terms[i])).ThenBy(i => need.Terms[i]).Take(RarestTerms))
        {
            var texts = _texts[need.Terms[i]];
            var evidence = _evidence.Span.Slice(_texts.Starts.Span[need.Terms[i]], texts.Length);
            for (var at = 0; at < texts.Length; at++)
            {
                sums[texts[at]] += evidence[at] * need.Presence[i];
            }
        }

        GC.KeepAlive(this);
        var best = new Best(most);
        for (var text = 0; text < sums.Length; text++)
        {
            best.Offer(text, sums[text]);
        }

        ArrayPool<float>.Shared.Return(pooled);
        return best.Places;
    }

    private int Met(int term) => _texts[term].Length;
}
