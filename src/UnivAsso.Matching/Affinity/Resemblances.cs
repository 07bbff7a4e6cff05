namespace UnivAsso.Matching.Affinity;

/// <summary>« Déjà connu ? » : finds, among texts of any kind (needs, questions, results, resources), those that say nearly the same.</summary>
public sealed class Resemblances
{
    /// <summary>Below this cosine of their words, two texts only share a few words that everybody uses.</summary>
    private const float LeastCosine = 0.08f;

    /// <summary>One rare word in common may be chance.</summary>
    private const int LeastWords = 2;

    private readonly AffinityIndex _texts;

    private Resemblances(AffinityIndex texts) => _texts = texts;

    /// <summary>Reads the texts that are already known; each subject has its own passages.</summary>
    /// <param name="known">The texts.</param>
    /// <param name="read">Reads texts as a collection, or opens one that was kept.</param>
    public static Resemblances Build(IReadOnlyList<Subject> known, Func<IReadOnlyList<Subject>, AffinityIndex> read) => new(read(known));

    /// <summary>The nearest texts, nearest first, each with the words that bring it near; none when nothing is near enough.</summary>
    /// <param name="text">The text to compare.</param>
    /// <param name="most">How many are wanted of each kind.</param>
    /// <param name="except">The key of the text itself, when it is already known.</param>
    /// <param name="kindOf">The kind of a known text, by its key; all are of one kind without it.</param>
    public IReadOnlyList<Resemblance> To(Passage text, int most, string? except = null, Func<string, int>? kindOf = null)
    {
        var reading = _texts.Read(text);
        var nearness = _texts.Compare(reading);
        var explainer = new AffinityExplainer(_texts, reading, nearness);
        return
        [
            .. nearness.Places.Zip(nearness.Scores, (place, score) => (Place: place, Score: score))
                .Where(near => _texts.Keys[near.Place] != except && _texts.TextsOf(near.Place).Any(text => _texts.Resemblance(reading, text).Words >= LeastCosine))
                .OrderByDescending(near => near.Score)
                .ThenBy(near => near.Place)
                .GroupBy(near => kindOf?.Invoke(_texts.Keys[near.Place]) ?? 0)
                .SelectMany(kind => kind.Take(most))
                .OrderByDescending(near => near.Score)
                .ThenBy(near => near.Place)
                .Select(near => new Resemblance(_texts.Keys[near.Place], [.. explainer.Explain(near.Place).SelectMany(work => work.Words).Where(word => word.InWork is not null)]))
                .Where(near => near.Words.Count >= LeastWords),
        ];
    }
}

/// <summary>A known text that is near another.</summary>
/// <param name="Key">The key of the known text.</param>
/// <param name="Words">The words that bring it near, heaviest first.</param>
public sealed record Resemblance(string Key, IReadOnlyList<ExplainedWord> Words);
