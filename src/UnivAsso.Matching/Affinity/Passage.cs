namespace UnivAsso.Matching.Affinity;

/// <summary>A text that stands for one thing: a work, a need, a question, a resource.</summary>
/// <param name="Title">One line; may be empty.</param>
/// <param name="Body">An abstract, or the words of a need; nothing when only the title is known.</param>
/// <param name="Keywords">Key words, in any order and with any separator.</param>
/// <param name="Year">When it was published, if known.</param>
public sealed record Passage(string Title, string? Body = null, string? Keywords = null, int? Year = null);

/// <summary>Somebody or something that needs are compared with, through its passages: a person by their works, a need by its own text.</summary>
/// <param name="Key">Stable and unique; it also orders subjects, so that the order in which they are given does not matter.</param>
/// <param name="Passages">The works, most recent first; an empty list is allowed and resembles nothing.</param>
public sealed record Subject(string Key, IReadOnlyList<Passage> Passages);
