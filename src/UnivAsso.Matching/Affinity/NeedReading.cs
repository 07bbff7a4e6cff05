namespace UnivAsso.Matching.Affinity;

/// <summary>A need, read against one collection.</summary>
public sealed class NeedReading
{
    internal NeedReading(
        PassageTerms words, IReadOnlyList<BroughtIn> brought, int[] terms, float[] directions, float[] presence, LatentPlace place, LatentPlace? meaning)
    {
        (Words, Brought) = (words, brought);
        (Terms, Directions, Presence, Place, Meaning) = (terms, directions, presence, place, meaning);
    }

    /// <summary>The need as it was written.</summary>
    internal PassageTerms Words { get; }

    /// <summary>What the vocabulary adds to it.</summary>
    internal IReadOnlyList<BroughtIn> Brought { get; }

    /// <summary>The numbers of its terms in the collection, other ways of saying and translations included, in rising order.</summary>
    internal int[] Terms { get; }

    /// <summary>Their weights: a vector of length one.</summary>
    internal float[] Directions { get; }

    /// <summary>Whether the need says them: one, or less for a translation.</summary>
    internal float[] Presence { get; }

    internal LatentPlace Place { get; }

    /// <summary>Where an encoder places it; nothing without one.</summary>
    internal LatentPlace? Meaning { get; }
}
