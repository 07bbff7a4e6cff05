namespace UnivAsso.Matching.Affinity;

/// <summary>
/// Turns texts into vectors whose nearness means likeness of meaning. None is needed, and none comes with the library: an operator who has
/// one brings a further view of nearness, counted like the others.
/// </summary>
public interface ITextEncoder
{
    /// <summary>Names the model and its version; an index made with another one is made again.</summary>
    string Fingerprint { get; }

    /// <summary>
    /// One vector for each text, all of the same length; nothing when the encoder cannot answer now: the comparison then does without it.
    /// Called from several threads at once.
    /// </summary>
    IReadOnlyList<float[]>? Encode(IReadOnlyList<string> texts);
}
