namespace UnivAsso.Matching.Affinity;

/// <summary>A need, read against one collection.</summary>
public sealed class NeedReading
{
    internal NeedReading(PassageTerms words, int[] terms, float[] directions, float[] presence, LatentPlace place) =>
        (Words, Terms, Directions, Presence, Place) = (words, terms, directions, presence, place);

    /// <summary>The need as it was written.</summary>
    internal PassageTerms Words { get; }

    /// <summary>The numbers of its terms in the collection, translations included, in rising order.</summary>
    internal int[] Terms { get; }

    /// <summary>Their weights: a vector of length one.</summary>
    internal float[] Directions { get; }

    /// <summary>Whether the need says them: one, or less for a translation.</summary>
    internal float[] Presence { get; }

    internal LatentPlace Place { get; }
}
