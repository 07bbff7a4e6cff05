namespace UnivAsso.Matching.Text;

/// <summary>A word as it is compared, and where it stands as it was written.</summary>
/// <param name="Value">Folded and stemmed.</param>
/// <param name="Start">First character, in the original text.</param>
/// <param name="End">The one after the last.</param>
public readonly record struct Term(string Value, int Start, int End);
