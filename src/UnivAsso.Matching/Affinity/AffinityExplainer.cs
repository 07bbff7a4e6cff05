namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Says which works and which words brought a subject near a need. Each is weighed by taking it away and comparing again: what is named is
/// what counted, by construction.
/// </summary>
public sealed class AffinityExplainer
{
    /// <summary>What carries less than this is not worth naming.</summary>
    private const double LeastShare = 0.02;

    private readonly AffinityIndex _collection;
    private readonly NeedReading _need;
    private readonly Nearness _nearness;
    private readonly Lazy<IReadOnlyList<(string Name, string Written, NeedReading Without)>> _words;

    public AffinityExplainer(AffinityIndex collection, NeedReading need, Nearness nearness)
    {
        (_collection, _need, _nearness) = (collection, need, nearness);

        // Every word costs a reading of the need: none is made when nothing is to be explained.
        _words = new(() =>
        [
            .. need.Words.Fields
                .SelectMany(field => field.Terms.Select(term => (Name: TermTable.Name(field.Language, term.Value), Written: field.Text[term.Start..term.End])))
                .DistinctBy(word => word.Name)
                .Where(word => collection.Terms.Find(word.Name) is not null || need.Brought.Any(entry => entry.By.Contains(word.Name)))
                .Select(word => (word.Name, word.Written, collection.Without(need, word.Name))),
        ]);
    }

    /// <summary>The works of a subject that speak of the need, heaviest first; none when nothing was in common.</summary>
    public IReadOnlyList<ExplainedWork> Explain(int place)
    {
        var whole = _nearness.Sum(_collection.PartsOf(_need, place));
        return whole <= 0 ? [] :
        [
            .. _collection.TextsOf(place)
                .Select(text => (Text: text, Share: 1 - (_nearness.Sum(_collection.PartsOf(_need, place, text)) / (double)whole)))
                .Where(work => work.Share >= LeastShare)
                .OrderByDescending(work => work.Share)
                .ThenBy(work => work.Text)
                .Take(_collection.Settings.WorksCounted)
                .Select(work => new ExplainedWork(_collection.Passages[work.Text], work.Share, WordsOf(work.Text))),
        ];
    }

    /// <summary>What the subject would score if a word had not been written in the need, as a share of its score, 0..1.</summary>
    private IReadOnlyList<ExplainedWord> WordsOf(int text)
    {
        var whole = _nearness.Sum(_collection.Resemblance(_need, text));
        var inWork = Written(_collection.Passages[text]);
        return
        [
            .. _words.Value.Select(word => (word.Name, word.Written, Share: 1 - (_nearness.Sum(_collection.Resemblance(word.Without, text)) / (double)whole)))
                .Where(word => word.Share >= LeastShare)
                .OrderByDescending(word => word.Share)
                .ThenBy(word => word.Name, StringComparer.Ordinal)
                .Select(word => new ExplainedWord(word.Written, Counterpart(word.Name, inWork), word.Share)),
        ];
    }

    /// <summary>The word of the work that answers a word of the need: the same, its translation, or another way of saying it.</summary>
    private string? Counterpart(string name, Dictionary<string, string> inWork)
    {
        if (inWork.TryGetValue(name, out var same))
        {
            return same;
        }

        var otherLanguage = _collection.Terms.Find(name) is { } term ? _collection.Translations.Of(term).Select(t => _collection.Terms[t.Term]) : [];
        var otherWays = _need.Brought.Where(entry => entry.By.Contains(name)).SelectMany(entry => entry.Forms.SelectMany(form => form));
        return otherLanguage.Concat(otherWays).Select(other => inWork.GetValueOrDefault(other)).OfType<string>().FirstOrDefault();
    }

    private static Dictionary<string, string> Written(Passage passage)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in PassageTerms.Read(passage).Fields)
        {
            foreach (var term in field.Terms)
            {
                written.TryAdd(TermTable.Name(field.Language, term.Value), field.Text[term.Start..term.End]);
            }
        }

        return written;
    }
}

/// <summary>A work that brought its author near a need.</summary>
/// <param name="Work">The work.</param>
/// <param name="Share">How much of the nearness goes when the work is taken away, 0..1.</param>
/// <param name="Words">The words of the need that brought it near, heaviest first.</param>
public sealed record ExplainedWork(Passage Work, double Share, IReadOnlyList<ExplainedWord> Words);

/// <summary>A word of the need, as written there and as written in the work.</summary>
/// <param name="InNeed">As the need writes it.</param>
/// <param name="InWork">As the work writes it; nothing when the work speaks of it in other words.</param>
/// <param name="Share">How much of the resemblance of the work goes when the word is taken away, 0..1.</param>
public sealed record ExplainedWord(string InNeed, string? InWork, double Share);
