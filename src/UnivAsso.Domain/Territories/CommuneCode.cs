using System.Diagnostics.CodeAnalysis;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Territories;

/// <summary>The INSEE code of a French commune: five characters, 2A and 2B for Corsica.</summary>
public sealed record CommuneCode : ITextValue<CommuneCode>
{
    public const int Length = 5;

    private CommuneCode(string value) => Value = value;

    public string Value { get; }

    public string Display => Value;

    /// <summary>The département, three characters overseas.</summary>
    public string DepartmentCode => Value.StartsWith("97", StringComparison.Ordinal) ? Value[..3] : Value[..2];

    public static bool TryParse(string? input, [NotNullWhen(true)] out CommuneCode? value)
    {
        var compact = IdentifierText.Compact(input);
        value = IsCode(compact) ? new CommuneCode(compact) : null;
        return value is not null;
    }

    public static CommuneCode Parse(string input) => TextValue.Parse<CommuneCode>(input);

    public override string ToString() => Value;

    private static bool IsCode(string text) =>
        text.Length == Length
        && IdentifierText.IsDigits(text[2..])
        && (text is ['2', 'A' or 'B', ..] || (IdentifierText.IsDigits(text[..2]) && text[..2] != "00"));
}
