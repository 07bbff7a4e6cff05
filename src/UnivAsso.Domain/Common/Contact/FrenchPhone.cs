using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Common.Contact;

/// <summary>A telephone number that can be called from France, kept in the international form.</summary>
public sealed partial record FrenchPhone : ITextValue<FrenchPhone>
{
    /// <summary>A plus sign and at most fifteen digits.</summary>
    public const int MaxLength = 16;

    // Beyond this it is not a number, and matching must stay short.
    private const int MaxTypedLength = 60;

    private const RegexOptions LabelOptions =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private FrenchPhone(string value) => Value = value;

    /// <summary>The E.164 form: « +33320000000 ».</summary>
    public string Value { get; }

    /// <summary>The form to read aloud: « 03 20 00 00 00 » in France, groups after the country code elsewhere.</summary>
    public string Display => PhonePlan.National(Value) is { } national ? PhonePlan.Pairs(national) : PhonePlan.Abroad(Value);

    /// <summary>True when the number belongs to mainland or overseas France.</summary>
    public bool IsFrench => PhonePlan.National(Value) is not null;

    public static bool TryParse(string? input, [NotNullWhen(true)] out FrenchPhone? value)
    {
        value = null;

        if (input is null or { Length: > MaxTypedLength })
        {
            return false;
        }

        var text = Label.Replace(input, "");

        if (!AllowedSigns.IsMatch(text))
        {
            return false;
        }

        // « +33 (0)3 … »: the zero in brackets is for callers inside the country only.
        var withoutTrunkZero = TrunkZero.Replace(text, "");
        var digits = string.Concat(withoutTrunkZero.Where(char.IsAsciiDigit));
        var isInternational = withoutTrunkZero.Contains('+', StringComparison.Ordinal);

        if (PhonePlan.ToE164(digits, isInternational) is { } e164)
        {
            value = new FrenchPhone(e164);
        }

        return value is not null;
    }

    /// <summary>A kept number as it is read aloud; one that cannot be read is shown as it was kept.</summary>
    [return: NotNullIfNotNull(nameof(kept))]
    public static string? Shown(string? kept) => TryParse(kept, out var phone) ? phone.Display : kept;

    public static FrenchPhone Parse(string input) => TextValue.Parse<FrenchPhone>(input);

    public override string ToString() => Value;

    [GeneratedRegex(@"^\s*(tel|tél|téléphone|telephone|mobile|portable)[\s.:]*", LabelOptions, 200)]
    private static partial Regex Label { get; }

    // One plus, at the start only; between the digits, what people put to make them readable.
    [GeneratedRegex(@"^[\s(\p{Cf}]*\+?[0-9\s()./_,\p{Pd}\p{Cf}\u2212]+\z", RegexOptions.CultureInvariant, 200)]
    private static partial Regex AllowedSigns { get; }

    [GeneratedRegex(@"(?<=[0-9+][\s\p{Cf}.)]*)\(\s*0\s*\)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex TrunkZero { get; }
}
