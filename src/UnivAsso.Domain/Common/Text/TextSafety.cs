using System.Text;

namespace UnivAsso.Domain.Common.Text;

/// <summary>Characters that a keyboard does not type but that a paste or an attack may bring.</summary>
internal static class TextSafety
{
    /// <summary>Direction signs make a line read otherwise than it is; zero-width ones make two words look equal.</summary>
    public static bool IsInvisible(char c) => c
        is '\u00AD'
        or '\u061C'
        or '\u200B'
        or '\u200E' or '\u200F'
        or (>= '\u202A' and <= '\u202E')
        or '\u2060'
        or (>= '\u2066' and <= '\u2069')
        or '\uFEFF'
        or '\uFFFE' or '\uFFFF';

    /// <summary>Half a character cannot be normalised nor written as UTF-8, so it is dropped.</summary>
    public static string WithoutLoneSurrogates(string text)
    {
        var isSound = true;

        for (var i = 0; i < text.Length && isSound; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                isSound = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                i++;
            }
        }

        if (isSound)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text, i, 2);
                i++;
            }
        }

        return kept.ToString();
    }
}
