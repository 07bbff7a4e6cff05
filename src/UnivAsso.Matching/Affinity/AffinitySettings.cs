namespace UnivAsso.Matching.Affinity;

/// <summary>
/// The few numbers of the model, told in <c>docs/matching.md</c>. They have a version: a stored suggestion names the one that made it.
/// </summary>
public sealed record AffinitySettings
{
    /// <summary>Raised whenever a change here, or in the analysis of texts, can change a result.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How many works of a person count: the best ones for this need.</summary>
    public int WorksCounted { get; init; } = 3;

    /// <summary>What the second best work is worth beside the best, the third beside the second.</summary>
    public float NextWork { get; init; } = 0.4f;

    /// <summary>What a work keeps of its worth with each year that passes: a recent one tells more of what a person does now.</summary>
    public float KeptEachYear { get; init; } = 0.97f;

    /// <summary>The sizes of the latent spaces, from coarse to fine; all are read from the largest.</summary>
    public IReadOnlyList<int> Ranks { get; init; } = [50, 100, 200];

    /// <summary>What two words side by side are worth, one word alone being worth one.</summary>
    public float PairWeight { get; init; } = 0.5f;

    /// <summary>What a translation is worth beside the word itself.</summary>
    public float TranslationWeight { get; init; } = 0.5f;

    /// <summary>What another way of saying the same is worth beside the words themselves: more would let a list speak louder than the need.</summary>
    public float VocabularyWeight { get; init; } = 0.3f;

    /// <summary>The latent spaces are learnt from this many texts at most, taken evenly.</summary>
    public int TextsLearntFrom { get; init; } = 20_000;

    /// <summary>Where the random start of the latent spaces comes from.</summary>
    public ulong Seed { get; init; } = 2026;
}
