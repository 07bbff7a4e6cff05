using System.Text;

namespace UnivAsso.Matching.Text;

/// <summary>
/// Brings inclusive writing back to one plain form, « chercheur·euse·s » to « chercheurs », so that a word is the same however it was
/// written. Only a closed table of endings is read, each after the stems it can follow; all other prose comes back unchanged.
/// </summary>
public static class InclusiveWriting
{
    /// <summary>Points that are used for nothing else inside a word.</summary>
    private const string Points = "·⋅•‧∙";

    /// <summary>Signs that also join or part ordinary words: an ending after them must be beyond doubt.</summary>
    private const string Signs = ".-/";

    private const int LongestEnding = 7;

    /// <summary>Endings without accents, and the letters, without accents, that a stem must end with; plural stems are read too.</summary>
    private static readonly (string Ending, string[] After)[] Endings =
    [
        ("euse", ["eur", "eux"]),
        ("eresse", ["eur"]),
        ("trice", ["teur"]),
        ("rice", ["teur"]),
        ("ice", ["teur"]),
        ("iere", ["ier"]),
        ("ere", ["er"]),
        ("enne", ["en"]),
        ("ienne", ["ien"]),
        ("onne", ["on"]),
        ("elle", ["el", "eau"]),
        ("ive", ["if"]),
        ("ve", ["f"]),
        ("se", ["eux", "eur", "oux", "aux"]),
        ("sse", ["ne", "re", "te"]),
        ("ne", ["en", "on", "an"]),
        ("le", ["el", "ul", "il", "al"]),
        ("te", ["et", "ot", "at", "ou"]),
        ("che", ["c"]),
        ("que", ["c"]),
        ("e", ["t", "d", "n", "l", "r", "s", "e", "i", "u", "z"]),
    ];

    /// <summary>Small words given in both genders: the first is kept.</summary>
    private static readonly (string First, string Second)[] Pairs =
    [
        ("le", "la"), ("un", "une"), ("il", "elle"), ("ils", "elles"), ("celui", "celle"), ("ceux", "celles"), ("lui", "elle"), ("eux", "elles"),
        ("ce", "cette"), ("son", "sa"), ("du", "de la"), ("au", "a la"), ("tous", "toutes"), ("tout", "toute"), ("copain", "copine"),
    ];

    /// <summary>Normalises a text.</summary>
    public static NormalisedText Normalise(string text)
    {
        if (text.AsSpan().IndexOfAny(Points) < 0 && text.AsSpan().IndexOfAny(Signs) < 0 && !text.Contains('('))
        {
            return new NormalisedText(text);
        }

        var writer = new Writer(text);
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetter(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])) || IsAddress(text, i))
            {
                writer.Keep(i, i + 1);
                i++;
                continue;
            }

            var end = EndOfLetters(text, i);
            var form = Find(text, i, end);
            writer.Keep(i, form?.StemEnd ?? end, form);
            i = form?.End ?? end;
        }

        return writer.Done();
    }

    /// <summary>The form that begins with the letters from start to end, if there is one.</summary>
    private static Form? Find(string text, int start, int end)
    {
        if (end + 1 >= text.Length || end - start < 2)
        {
            return null;
        }

        var sign = text[end];
        return sign == '(' ? InBrackets(text, start, end)
            : Points.Contains(sign, StringComparison.Ordinal) || Signs.Contains(sign, StringComparison.Ordinal) ? AfterSign(text, start, end)
            : null;
    }

    /// <summary>« étudiant(e)s », « bénévole(s) ».</summary>
    private static Form? InBrackets(string text, int start, int end)
    {
        var close = EndOfLetters(text, end + 1);
        if (close == end + 1 || close >= text.Length || text[close] != ')' || close - end - 1 > LongestEnding)
        {
            return null;
        }

        var (stem, ending) = (Fold(text, start, end), Fold(text, end + 1, close));
        var after = close + 1 < text.Length && text[close + 1] is 's' or 'S' && EndOfLetters(text, close + 1) == close + 2 ? close + 2 : close + 1;
        if (EndOfLetters(text, after) != after)
        {
            return null;
        }

        return ending == "s" && stem.Length > 2 ? new Form(end, close + 1, close - 1)
            : Fits(stem, ending) ? new Form(end, after, after > close + 1 ? after - 1 : PluralAt(ending, close))
            : null;
    }

    /// <summary>« étudiant·e·s », « acteur/rice », « administrateurs.trices ».</summary>
    private static Form? AfterSign(string text, int start, int end)
    {
        var sign = text[end];
        var close = EndOfLetters(text, end + 1);
        if (close == end + 1)
        {
            return null;
        }

        var (stem, ending) = (Fold(text, start, end), Fold(text, end + 1, close));
        var certain = Points.Contains(sign, StringComparison.Ordinal);
        if (ending == "s")
        {
            return certain ? new Form(end, close, close - 1) : null;
        }

        if (sign != '-' && sign != '.' && Pairs.Any(p => p.First == stem && p.Second == ending))
        {
            return new Form(end, close, null);
        }

        var plural = close + 1 < text.Length && text[close] == sign && text[close + 1] is 's' or 'S' && EndOfLetters(text, close + 1) == close + 2;
        var after = plural ? close + 2 : close;
        if (stem == "tou" && ending is "te" or "tes")
        {
            return new Form(end, after, plural ? after - 1 : PluralAt(ending, close));
        }

        // Nothing may follow that makes of it an address, a compound or a number.
        return Fits(stem, ending) && (certain || StandsAlone(text, after)) ? new Form(end, after, plural ? after - 1 : PluralAt(ending, close)) : null;
    }

    private static bool StandsAlone(string text, int after) =>
        after >= text.Length || !(char.IsLetterOrDigit(text[after]) || (text[after] is '-' or '/' or '.' or '@' && after + 1 < text.Length && char.IsLetterOrDigit(text[after + 1])));

    private static int? PluralAt(string ending, int close) => ending.EndsWith('s') ? close - 1 : null;

    private static bool Fits(string stem, string ending)
    {
        if (stem.Length < 2)
        {
            return false;
        }

        var one = ending.Length > 1 && ending.EndsWith('s') ? ending[..^1] : ending;
        foreach (var (known, after) in Endings)
        {
            if (known == one)
            {
                return after.Any(tail => stem.EndsWith(tail, StringComparison.Ordinal) || stem.EndsWith(tail + "s", StringComparison.Ordinal));
            }
        }

        return false;
    }

    /// <summary>Whether the word stands in a mail address or in the address of a page.</summary>
    private static bool IsAddress(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var chunk = text.AsSpan(start, end - start);
        return chunk.Contains('@') || chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static int EndOfLetters(string text, int from)
    {
        while (from < text.Length && (char.IsLetter(text[from]) || char.GetUnicodeCategory(text[from]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            from++;
        }

        return from;
    }

    private static string Fold(string text, int from, int to) => Letters.Fold(text.AsSpan(from, to - from));

    /// <summary>A form: where its stem ends, where it ends, and the « s » that its plain form takes, if any.</summary>
    private sealed record Form(int StemEnd, int End, int? Plural);

    private sealed class Writer(string text)
    {
        private readonly StringBuilder _plain = new(text.Length);
        private readonly List<(int Start, int End)> _places = new(text.Length);
        private bool _changed;

        public void Keep(int from, int to, Form? form = null)
        {
            for (var i = from; i < to; i++)
            {
                Write(i, i + 1);
            }

            if (form is null)
            {
                return;
            }

            _changed = true;
            if (form.Plural is { } plural && text[to - 1] is not ('s' or 'S' or 'x' or 'X' or 'z' or 'Z'))
            {
                Write(plural, form.End);
            }

            _places[^1] = (_places[^1].Start, form.End);
        }

        public NormalisedText Done() => _changed ? new NormalisedText(_plain.ToString(), [.. _places], text) : new NormalisedText(text);

        private void Write(int at, int end)
        {
            _plain.Append(text[at]);
            _places.Add((at, end));
        }
    }
}

/// <summary>A text in plain forms, and the way back to what was written.</summary>
public sealed class NormalisedText
{
    private readonly (int Start, int End)[]? _places;

    internal NormalisedText(string value) => (Value, Original) = (value, value);

    internal NormalisedText(string value, (int, int)[] places, string original) => (Value, _places, Original) = (value, places, original);

    /// <summary>The plain text.</summary>
    public string Value { get; }

    public string Original { get; }

    /// <summary>The stretch of the original that a stretch of the plain text stands for.</summary>
    /// <param name="start">First character, counted in <see cref="Value"/>.</param>
    /// <param name="end">The one after the last; greater than <paramref name="start"/>.</param>
    public (int Start, int End) ToOriginal(int start, int end) => _places is null ? (start, end) : (_places[start].Start, _places[end - 1].End);
}
