namespace UnivAsso.Matching.Affinity;

/// <summary>The views of a resemblance. None is better everywhere: they count the same.</summary>
/// <param name="Words">The same words, weighed by how rare they are: a cosine of TF-IDF.</param>
/// <param name="Evidence">Words that the text says and repeats, for its length: BM25.</param>
/// <param name="Subjects">The same subjects, even in other words: cosines in latent spaces.</param>
/// <param name="Meaning">What an encoder sees; zero without one.</param>
internal readonly record struct AffinityParts(float Words, float Evidence, float Subjects, float Meaning);
