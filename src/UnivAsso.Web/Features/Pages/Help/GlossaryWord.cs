namespace UnivAsso.Web.Features.Pages.Help;

/// <summary>A word of the programme, its anchor on the glossary page and its meaning in plain French.</summary>
public sealed record GlossaryWord(string Id, string Word, string Meaning, Source? Source = null)
{
    /// <summary>Where the meaning begins, for links from other pages.</summary>
    public string Path => $"/aide/glossaire#{Id}";
}

/// <summary>The words that begin with one letter.</summary>
public sealed record GlossaryLetter(char Letter, IReadOnlyList<GlossaryWord> Words)
{
    public string Anchor => $"lettre-{char.ToLowerInvariant(Letter)}";
}
