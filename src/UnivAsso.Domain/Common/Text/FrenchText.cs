using System.Globalization;
using System.Text;

namespace UnivAsso.Domain.Common.Text;

/// <summary>Cleans French words when they come in, and folds them so that a search ignores case and accents.</summary>
public static class FrenchText
{
    // Words that an association may have or leave out without becoming another one.
    private static readonly HashSet<string> EmptyNameWords =
    [
        "a", "amicale", "amicales", "asso", "assoc", "association", "associations", "au", "aux", "comite", "comites",
        "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "un", "une",
    ];

    /// <summary>Lower case letters and digits without accents, one space between words.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        var gap = false;

        foreach (var rune in TextSafety.WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            var word = Expand(rune);

            if (word is null && !Rune.IsLetterOrDigit(rune))
            {
                gap = folded.Length > 0;
                continue;
            }

            // "Culture & Loisirs" and "Culture et Loisirs" are the same words, even when the sign touches its neighbours.
            if ((gap || rune.Value == '&') && folded.Length > 0)
            {
                folded.Append(' ');
            }

            folded.Append(word ?? Rune.ToLowerInvariant(rune).ToString());
            gap = rune.Value == '&';
        }

        return folded.ToString();
    }

    /// <summary>What tells a structure's name apart: folded, without the words that any association may use.</summary>
    public static string NameKey(string name)
    {
        var folded = Fold(name);
        var kept = string.Join(' ', folded.Split(' ').Where(word => !EmptyNameWords.Contains(word)));

        return kept.Length > 0 ? kept : folded;
    }

    /// <summary>The folded words of a text, in order.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
        Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A line as it was meant: no invisible sign, one space between words; null when nothing is left.</summary>
    public static string? CleanLine(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = new StringBuilder(text.Length);
        var gap = false;

        foreach (var c in TextSafety.WithoutLoneSurrogates(text))
        {
            if (char.IsWhiteSpace(c))
            {
                gap = line.Length > 0;
            }
            else if (!char.IsControl(c) && !TextSafety.IsInvisible(c))
            {
                line.Append(gap ? " " : "").Append(c);
                gap = false;
            }
        }

        return line.Length == 0 ? null : line.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lines as typed, without what deceives a reader or breaks a file; null when nothing is left.</summary>
    public static string? CleanText(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = new StringBuilder(text.Length);

        foreach (var c in TextSafety.WithoutLoneSurrogates(text).ReplaceLineEndings("\n"))
        {
            if (c is '\n' or '\t' || (!char.IsControl(c) && !TextSafety.IsInvisible(c)))
            {
                kept.Append(c);
            }
        }

        var trimmed = kept.ToString().Trim();

        return trimmed.Length == 0 ? null : trimmed.Normalize(NormalizationForm.FormC);
    }

    private static string? Expand(Rune rune) => rune.Value switch
    {
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' or 'ẞ' => "ss",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' => "d",
        'ł' or 'Ł' => "l",
        '&' => "et",
        _ => null,
    };
}
