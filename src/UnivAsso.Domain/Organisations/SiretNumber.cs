using System.Diagnostics.CodeAnalysis;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Organisations;

/// <summary>The fourteen digits that name one establishment of a legal unit.</summary>
public sealed record SiretNumber : ITextValue<SiretNumber>
{
    public const int Length = 14;

    private SiretNumber(string value) => Value = value;

    public string Value { get; }

    public SirenNumber Siren => new(Value[..SirenNumber.Length]);

    public string Display => $"{Siren.Display} {Value[SirenNumber.Length..]}";

    public static bool TryParse(string? input, [NotNullWhen(true)] out SiretNumber? value)
    {
        var compact = IdentifierText.Compact(input);
        value = IsValid(compact) ? new SiretNumber(compact) : null;
        return value is not null;
    }

    public static SiretNumber Parse(string input) => TextValue.Parse<SiretNumber>(input);

    public override string ToString() => Value;

    private static bool IsValid(string compact) =>
        compact.Length == Length
        && IdentifierText.IsDigits(compact)
        && SirenNumber.IsValid(compact[..SirenNumber.Length])
        && (IdentifierText.PassesLuhn(compact) || IsCounterOfLaPoste(compact));

    private static bool IsCounterOfLaPoste(string compact) =>
        compact.StartsWith(SirenNumber.LaPoste.Value, StringComparison.Ordinal) && compact.Sum(c => c - '0') % 5 == 0;
}
