using UnivAsso.Matching.Text;

namespace UnivAsso.Matching.Affinity;

/// <summary>Links terms through a list of pairs of expressions in two languages, and through words that both languages share.</summary>
public sealed class TableLexicon : ILexicon
{
    private readonly (string[] French, string[] English)[] _entries;

    /// <param name="entries">Expressions of one word or more.</param>
    public TableLexicon(IEnumerable<(string French, string English)> entries) => _entries =
    [
        .. entries.Select(e => (Names(e.French, Language.French), Names(e.English, Language.English))).Where(e => e.Item1.Length is 1 or 2 && e.Item2.Length is 1 or 2),
    ];

    /// <summary>The lists that travel with the library.</summary>
    public static TableLexicon Current { get; } =
        new(new[] { "general.tsv", "franceterme.tsv" }.SelectMany(WordLists.Rows).Select(cells => (cells[0], cells[1])));

    public IEnumerable<(int French, int English, float Likeness)> Links(TermTable terms)
    {
        foreach (var (french, english) in _entries)
        {
            if (Find(terms, french) is { } f && Find(terms, english) is { } e)
            {
                yield return (f, e, 1);
            }
        }

        foreach (var link in Cognates.Links(terms))
        {
            yield return link;
        }
    }

    private static string[] Names(string expression, Language language) =>
        [.. TextAnalysis.Terms(expression, language).Select(t => TermTable.Name(language, t.Value))];

    private static int? Find(TermTable terms, string[] names) =>
        names is [var first, var second] ? terms.Find(TermTable.Pair(first, second)) : terms.Find(names[0]);
}
