using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Researchers;

/// <summary>The web address of a work, which people also give by its DOI alone.</summary>
public sealed partial record WorkAddress : ITextValue<WorkAddress>
{
    public const int MaxLength = WebAddress.MaxLength;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private WorkAddress(string value) => Value = value;

    public string Value { get; }

    public string Display => Value;

    /// <summary>Reads an address with or without its scheme, or a DOI alone.</summary>
    public static bool TryParse(string? input, [NotNullWhen(true)] out WorkAddress? value)
    {
        value = null;
        if (FrenchText.CleanLine(input) is not { Length: <= MaxLength } typed)
        {
            return false;
        }

        var text = Doi.Match(typed) is { Success: true } doi ? "https://doi.org/" + doi.Groups["number"].Value : typed;
        if (WebAddress.TryParse(text, out var address))
        {
            value = new WorkAddress(address.Value);
        }

        return value is not null;
    }

    public static WorkAddress Parse(string input) => TextValue.Parse<WorkAddress>(input);

    public override string ToString() => Value;

    [GeneratedRegex(@"^(doi\s*:\s*)?(?<number>10\.[0-9]{4,9}/\S+)$", Options, 200)]
    private static partial Regex Doi { get; }
}
