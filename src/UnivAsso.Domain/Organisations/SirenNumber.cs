using System.Diagnostics.CodeAnalysis;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Organisations;

/// <summary>The nine digits that name a legal unit in the Sirene register.</summary>
public sealed record SirenNumber : ITextValue<SirenNumber>
{
    public const int Length = 9;

    /// <summary>La Poste has too many counters for the ordinary key of establishments.</summary>
    public static readonly SirenNumber LaPoste = new("356000000");

    internal SirenNumber(string value) => Value = value;

    public string Value { get; }

    public string Display => $"{Value[..3]} {Value[3..6]} {Value[6..]}";

    public static bool TryParse(string? input, [NotNullWhen(true)] out SirenNumber? value)
    {
        var compact = IdentifierText.Compact(input);
        value = IsValid(compact) ? new SirenNumber(compact) : null;
        return value is not null;
    }

    public static SirenNumber Parse(string input) => TextValue.Parse<SirenNumber>(input);

    public override string ToString() => Value;

    // Nine zeros satisfy the key but name nobody.
    internal static bool IsValid(string compact) =>
        compact.Length == Length
        && IdentifierText.IsDigits(compact)
        && compact.Any(c => c != '0')
        && IdentifierText.PassesLuhn(compact);
}
