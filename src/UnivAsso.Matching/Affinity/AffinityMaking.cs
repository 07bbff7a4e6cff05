namespace UnivAsso.Matching.Affinity;

/// <summary>What a collection is read with.</summary>
/// <param name="Lexicon">Which words of the two languages say the same.</param>
/// <param name="Settings">The numbers of the model.</param>
public sealed record AffinityMaking(ILexicon Lexicon, AffinitySettings Settings)
{
    /// <summary>Other ways of saying what a need says. It is read with each need: a change asks for no new collection.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.None;

    /// <summary>A further view of nearness, when an operator brings one.</summary>
    public ITextEncoder? Encoder { get; init; }

    /// <summary>What travels with the library.</summary>
    public static AffinityMaking Current { get; } = new(TableLexicon.Current, new AffinitySettings());
}
