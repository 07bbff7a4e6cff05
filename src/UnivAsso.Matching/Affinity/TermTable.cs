using UnivAsso.Matching.Storage;
using UnivAsso.Matching.Text;

namespace UnivAsso.Matching.Affinity;

/// <summary>The terms of a collection, each with a number given in the order of first meeting. A term belongs to one language.</summary>
public sealed class TermTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];

    public int Count => _terms.Count;

    public string this[int number] => _terms[number];

    public int Add(string term)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            number = _terms.Count;
            _numbers.Add(term, number);
            _terms.Add(term);
        }

        return number;
    }

    internal static TermTable Open(IndexFileReader file)
    {
        var (table, terms) = (new TermTable(), file.ReadTexts());
        for (var i = 0; i < terms.Count; i++)
        {
            table.Add(terms[i]!);
        }

        return table;
    }

    internal void Save(IndexFileWriter file) => file.Write(_terms);

    public int? Find(string term) => _numbers.TryGetValue(term, out var number) ? number : null;

    /// <summary>How a stem of a language is written in the table: the same letters in another language are another term.</summary>
    public static string Name(Language language, string stem) => language == Language.English ? "e:" + stem : "f:" + stem;

    public static Language LanguageOf(string name) => name[0] == 'e' ? Language.English : Language.French;

    public static bool IsPair(string name) => name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Two stems side by side.</summary>
    public static string Pair(string first, string second) => first + " " + second[2..];
}
