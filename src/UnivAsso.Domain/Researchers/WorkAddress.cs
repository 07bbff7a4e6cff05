using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Researchers;

/// <summary>The web address of a work: http or https only, so that a link never runs anything.</summary>
public sealed partial record WorkAddress : ITextValue<WorkAddress>
{
    public const int MaxLength = 500;

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

        var text = Doi.Match(typed) is { Success: true } doi ? "https://doi.org/" + doi.Groups["number"].Value
            : BareHost.IsMatch(typed) ? "https://" + typed
            : typed;
        if (text.Contains(' ', StringComparison.Ordinal) || !WebScheme.IsMatch(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || !IsPublic(uri))
        {
            return false;
        }

        // An address grows when its accents are escaped: the form that is kept has to fit too.
        value = uri.AbsoluteUri.Length <= MaxLength ? new WorkAddress(uri.AbsoluteUri) : null;
        return value is not null;
    }

    public static WorkAddress Parse(string input) => TextValue.Parse<WorkAddress>(input);

    public override string ToString() => Value;

    // A user name before the host makes an address look like another one.
    private static bool IsPublic(Uri uri) =>
        uri.UserInfo.Length == 0 && uri.HostNameType is UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^(doi\s*:\s*)?(?<number>10\.[0-9]{4,9}/\S+)$", Options, 200)]
    private static partial Regex Doi { get; }

    [GeneratedRegex(@"^([\p{L}\p{N}-]+\.)+\p{L}{2,}([/?#]|$)", Options, 200)]
    private static partial Regex BareHost { get; }

    [GeneratedRegex("^https?://", Options, 200)]
    private static partial Regex WebScheme { get; }
}
