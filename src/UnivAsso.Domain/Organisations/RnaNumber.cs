using System.Diagnostics.CodeAnalysis;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Organisations;

/// <summary>The number of an association in the national register (RNA), in its present form or its older one.</summary>
public sealed record RnaNumber : ITextValue<RnaNumber>
{
    public const int Length = 10;

    private RnaNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>True for the older all-digits form, which a prefecture may still have written on a receipt.</summary>
    public bool IsLegacy => Value[0] == '0';

    public string Display => Value;

    public static bool TryParse(string? input, [NotNullWhen(true)] out RnaNumber? value)
    {
        var compact = IdentifierText.Compact(input);
        value = IsCurrentForm(compact) || IsLegacyForm(compact) ? new RnaNumber(compact) : null;
        return value is not null;
    }

    public static RnaNumber Parse(string input) => TextValue.Parse<RnaNumber>(input);

    public override string ToString() => Value;

    // The third character may be a letter, for Corsica and overseas.
    private static bool IsCurrentForm(string text) =>
        text is ['W', >= '0' and <= '9', _, .. var end]
        && char.IsAsciiLetterOrDigit(text[2])
        && end.Length == 7
        && IdentifierText.IsDigits(end);

    private static bool IsLegacyForm(string text) =>
        text is ['0', _, _, _, '0', '0', _, _, _, _] && IdentifierText.IsDigits(text);
}
