namespace UnivAsso.Domain.Common.Contact;

/// <summary>The French numbering plan, as far as a form needs it: what a number looks like at home and abroad.</summary>
internal static class PhonePlan
{
    private const string France = "33";
    private const int NationalLength = 10;

    /// <summary>Overseas numbers are dialled with a zero like the others but carry their own country code.</summary>
    private static readonly (string Prefix, string CountryCode)[] Overseas =
    [
        ("0262", "262"), ("0263", "262"), ("0269", "262"), ("0639", "262"), ("0692", "262"), ("0693", "262"),
        ("0590", "590"), ("0690", "590"), ("0691", "590"),
        ("0594", "594"), ("0694", "594"),
        ("0596", "596"), ("0696", "596"), ("0697", "596"),
    ];

    private static readonly string[] TwoDigitCountryCodes =
    [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52",
        "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92",
        "93", "94", "95", "98",
    ];

    public static string? ToE164(string digits, bool isInternational)
    {
        if (!isInternational && digits.StartsWith("00", StringComparison.Ordinal))
        {
            return ToE164(digits[2..], isInternational: true);
        }

        if (digits.StartsWith(France, StringComparison.Ordinal) && (isInternational || digits.Length == 11))
        {
            return FromNational("0" + digits[France.Length..].TrimStart('0'));
        }

        if (!isInternational)
        {
            return FromNational(digits);
        }

        return digits is { Length: >= 8 and <= 15 } && digits[0] != '0' ? "+" + digits : null;
    }

    /// <summary>The ten digits dialled inside France, or null for a number of another country.</summary>
    public static string? National(string e164)
    {
        if (e164.StartsWith("+" + France, StringComparison.Ordinal))
        {
            return "0" + e164[3..];
        }

        return Overseas
            .Where(o => e164.StartsWith("+" + o.CountryCode, StringComparison.Ordinal))
            .Select(o => (o.Prefix, Digits: "0" + e164[4..]))
            .FirstOrDefault(o => o.Digits.Length == NationalLength && o.Digits.StartsWith(o.Prefix, StringComparison.Ordinal))
            .Digits;
    }

    public static string Pairs(string digits) => string.Join(' ', digits.Chunk(2).Select(pair => new string(pair)));

    /// <summary>« +32 471 23 45 67 »: the country, then pairs, the first group taking the odd digit.</summary>
    public static string Abroad(string e164)
    {
        var digits = e164[1..];
        var codeLength = digits[0] is '1' or '7' ? 1 : TwoDigitCountryCodes.Contains(digits[..2]) ? 2 : 3;
        var rest = digits[codeLength..];
        var first = rest.Length % 2 == 0 ? 2 : 3;

        return $"+{digits[..codeLength]} {rest[..first]} {Pairs(rest[first..])}".TrimEnd();
    }

    private static string? FromNational(string digits)
    {
        if (digits.Length != NationalLength || digits[0] != '0' || digits[1] == '0')
        {
            return null;
        }

        var country = Overseas.FirstOrDefault(o => digits.StartsWith(o.Prefix, StringComparison.Ordinal)).CountryCode;

        return $"+{country ?? France}{digits[1..]}";
    }
}
