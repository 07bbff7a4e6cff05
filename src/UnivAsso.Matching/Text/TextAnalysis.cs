using System.Text;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;

namespace UnivAsso.Matching.Text;

/// <summary>Cuts a text into the words by which texts are compared: without case, accents, elisions, empty words and endings.</summary>
public static class TextAnalysis
{
    private const int LeastLetters = 2;
    private const int LeastDigits = 3;
    private const int MostLetters = 40;

    private static readonly HashSet<string> Elided =
        new(StringComparer.Ordinal) { "l", "d", "qu", "n", "s", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "entr" };

    private static readonly FrenchLightStemmer French = new();
    private static readonly EnglishMinimalStemmer English = new();

    /// <summary>The words of a text, in order, folded; compounds come part by part, elided articles are left out.</summary>
    public static IReadOnlyList<Term> Words(string text)
    {
        var normalised = InclusiveWriting.Normalise(text);
        var plain = normalised.Value;
        List<Term> words = [];
        var folded = new StringBuilder();
        for (var i = 0; i < plain.Length;)
        {
            if (!char.IsLetterOrDigit(plain[i]))
            {
                i++;
                continue;
            }

            var start = i;
            folded.Clear();
            while (i < plain.Length && (char.IsLetterOrDigit(plain[i]) || char.GetUnicodeCategory(plain[i]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                Letters.Append(folded, plain[i]);
                i++;
            }

            var word = folded.ToString();
            if (i < plain.Length && plain[i] is '\'' or '’' && Elided.Contains(word))
            {
                continue;
            }

            var (from, to) = normalised.ToOriginal(start, i);
            words.Add(new Term(word, from, to));
        }

        return words;
    }

    /// <summary>The terms of a text in a language: words that carry a subject, lightly stemmed. Nothing but French or English is stemmed otherwise.</summary>
    public static IReadOnlyList<Term> Terms(string text, Language language)
    {
        var english = language == Language.English;
        var empty = english ? StopWords.English : StopWords.French;
        List<Term> terms = [];
        foreach (var word in Words(text))
        {
            if (Counts(word.Value) && !empty.Contains(word.Value))
            {
                terms.Add(word with { Value = Stem(word.Value, english) });
            }
        }

        return terms;
    }

    private static bool Counts(string word) =>
        word.Length is >= LeastLetters and <= MostLetters && (word.Length >= LeastDigits || !word.All(char.IsAsciiDigit));

    private static string Stem(string word, bool english)
    {
        var letters = word.ToCharArray();
        var length = english ? English.Stem(letters, letters.Length) : French.Stem(letters, letters.Length);
        return length == word.Length && word.AsSpan().SequenceEqual(letters) ? word : new string(letters, 0, length);
    }
}
