using System.Globalization;
using System.Text;

namespace UnivAsso.Matching.Text;

/// <summary>Letters without case nor accents. The usual ones come from a table: hundreds of thousands of texts are read.</summary>
internal static class Letters
{
    private static readonly string[] Usual = [.. Enumerable.Range(0, 0x250).Select(c => Compute((char)c))];

    /// <summary>Appends the folded letter; a bare accent adds nothing.</summary>
    public static void Append(StringBuilder folded, char letter) => folded.Append(letter < Usual.Length ? Usual[letter] : Compute(letter));

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            Append(folded, letter);
        }

        return folded.ToString();
    }

    private static string Compute(char letter) => letter switch
    {
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' => "ss",
        _ when char.IsSurrogate(letter) => letter.ToString(),
        _ => string.Concat(letter.ToString().Normalize(NormalizationForm.FormKD)
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)),
    };
}
