using System.Globalization;
using System.Text;

namespace UnivAsso.Domain.Common.Text;

/// <summary>What all typed identifiers have in common: spaces, dots, dashes and case do not count.</summary>
internal static class IdentifierText
{
    public static string Compact(string? input)
    {
        if (string.IsNullOrWhiteSpace(input))
        {
            return "";
        }

        var compact = new StringBuilder(input.Length);

        foreach (var c in input)
        {
            if (!IsFiller(c))
            {
                compact.Append(char.ToUpperInvariant(c));
            }
        }

        return compact.ToString();
    }

    public static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>The Luhn key, right to left, every second digit doubled.</summary>
    public static bool PassesLuhn(string digits)
    {
        var sum = 0;

        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }

    private static bool IsFiller(char c) =>
        c is '.' or '_' or '\u2212'
        || char.IsWhiteSpace(c)
        || char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
