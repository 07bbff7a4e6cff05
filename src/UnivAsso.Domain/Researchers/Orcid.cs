using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Researchers;

/// <summary>The international identifier of a person who does research (ISO 7064 MOD 11-2 key).</summary>
public sealed partial record Orcid : ITextValue<Orcid>
{
    /// <summary>Sixteen characters and three hyphens.</summary>
    public const int Length = 19;

    private const string Host = "https://orcid.org/";

    // Beyond this it is not an identifier, and matching must stay short.
    private const int MaxTypedLength = 60;

    private const RegexOptions PrefixOptions =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private Orcid(string value) => Value = value;

    public string Value { get; }

    public string Display => Value;

    /// <summary>The public page of the person.</summary>
    public Uri Page => new(Host + Value);

    public static bool TryParse(string? input, [NotNullWhen(true)] out Orcid? value)
    {
        if (input is null or { Length: > MaxTypedLength })
        {
            value = null;
            return false;
        }

        var compact = IdentifierText.Compact(Prefix.Replace(input, "")).TrimEnd('/');

        value = compact.Length == 16
            && IdentifierText.IsDigits(compact[..^1])
            && compact[^1] == CheckCharacter(compact[..^1])
            ? new Orcid($"{compact[..4]}-{compact[4..8]}-{compact[8..12]}-{compact[12..]}")
            : null;
        return value is not null;
    }

    public static Orcid Parse(string input) => TextValue.Parse<Orcid>(input);

    public override string ToString() => Value;

    /// <summary>The last character that the first fifteen digits call for.</summary>
    internal static char CheckCharacter(string digits)
    {
        var total = digits.Aggregate(0, (sum, c) => (sum + c - '0') * 2 % 11);
        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    [GeneratedRegex(@"^\s*((https?://)?(www\.)?orcid\.org/|orcid(\s*id)?\s*:?)\s*", PrefixOptions, 200)]
    private static partial Regex Prefix { get; }
}
