using System.Security.Cryptography;
using System.Text;
using UnivAsso.Matching.Text;

namespace UnivAsso.Matching.Affinity;

/// <summary>Links terms through a list of pairs of expressions in two languages, and through words that both languages share.</summary>
public sealed class TableLexicon : ILexicon
{
    private readonly (string French, string English)[] _entries;

    /// <param name="entries">Expressions of one word or more.</param>
    public TableLexicon(IEnumerable<(string French, string English)> entries)
    {
        _entries =
        [
            .. entries.Select(e => (French: Name(e.French, Language.French), English: Name(e.English, Language.English)))
                .Where(e => e.French is not null && e.English is not null)
                .Select(e => (e.French!, e.English!))
                .Distinct(),
        ];
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _entries.Select(e => $"{e.French}\t{e.English}")))));
    }

    public string Fingerprint { get; }

    /// <summary>The lists that travel with the library.</summary>
    public static TableLexicon Current { get; } =
        new(new[] { "general.tsv", "franceterme.tsv" }.SelectMany(WordLists.Rows).Select(cells => (cells[0], cells[1])));

    public IEnumerable<(int French, int English, float Likeness)> Links(TermTable terms)
    {
        foreach (var (french, english) in _entries)
        {
            // A need may say what no text says in its language: one side is enough.
            if (terms.Find(french) is not null || terms.Find(english) is not null)
            {
                yield return (terms.Add(french), terms.Add(english), 1);
            }
        }

        foreach (var link in Cognates.Links(terms))
        {
            yield return link;
        }
    }

    /// <summary>The name of the term, or of the pair, that an expression makes; nothing for a longer one, or for empty words.</summary>
    private static string? Name(string expression, Language language) =>
        TextAnalysis.Terms(expression, language).Select(t => TermTable.Name(language, t.Value)).ToArray() switch
        {
            [var word] => word,
            [var first, var second] => TermTable.Pair(first, second),
            _ => null,
        };
}
