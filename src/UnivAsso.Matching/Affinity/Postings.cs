namespace UnivAsso.Matching.Affinity;

/// <summary>For each term, the texts that say it with their evidence: finds quickly the texts that share the rarest words of a need.</summary>
internal sealed class Postings
{
    /// <summary>The words that tell texts apart; common ones would bring in everybody.</summary>
    private const int RarestTerms = 30;

    private readonly int[] _starts;
    private readonly int[] _texts;
    private readonly float[] _evidence;
    private readonly int _textCount;

    public Postings(IReadOnlyList<CollectedText> texts, int terms)
    {
        _textCount = texts.Count;
        _starts = new int[terms + 1];
        foreach (var text in texts)
        {
            foreach (var term in text.Terms)
            {
                _starts[term + 1]++;
            }
        }

        for (var term = 0; term < terms; term++)
        {
            _starts[term + 1] += _starts[term];
        }

        (_texts, _evidence) = (new int[_starts[terms]], new float[_starts[terms]]);
        var next = _starts.ToArray();
        for (var text = 0; text < texts.Count; text++)
        {
            for (var i = 0; i < texts[text].Terms.Length; i++)
            {
                var at = next[texts[text].Terms[i]]++;
                (_texts[at], _evidence[at]) = (text, texts[text].Evidence[i]);
            }
        }
    }

    /// <summary>The texts with most evidence for the rarest words of a need.</summary>
    public IEnumerable<int> Nearest(NeedReading need, int most)
    {
        var sums = new float[_textCount];
        foreach (var i in Enumerable.Range(0, need.Terms.Length).OrderBy(i => Met(need.Terms[i])).ThenBy(i => need.Terms[i]).Take(RarestTerms))
        {
            for (var at = _starts[need.Terms[i]]; at < _starts[need.Terms[i] + 1]; at++)
            {
                sums[_texts[at]] += _evidence[at] * need.Presence[i];
            }
        }

        var best = new Best(most);
        for (var text = 0; text < sums.Length; text++)
        {
            best.Offer(text, sums[text]);
        }

        return best.Places;
    }

    private int Met(int term) => _starts[term + 1] - _starts[term];
}
