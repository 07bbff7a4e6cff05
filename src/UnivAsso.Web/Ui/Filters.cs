namespace UnivAsso.Web.Ui;

/// <summary>One choice of a filter form; shown by the partial « _FilterSelect ».</summary>
public sealed record FilterSelect(string Name, string Label, string Empty, string? Value, IEnumerable<Choice> Items);

/// <summary>The words a list is searched by; shown by the partial « _SearchField ».</summary>
public sealed record FilterSearch(string? Text, string Hint)
{
    public const int MaxLength = 100;

    /// <summary>What is kept of a search that somebody typed or wrote in an address.</summary>
    public static string? Cut(string? text) => text is { Length: > MaxLength } ? text[..MaxLength] : text;
}
