using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Common.Contact;

/// <summary>An address of the public web: http or https only, so that a link never runs anything.</summary>
public sealed partial record WebAddress : ITextValue<WebAddress>
{
    public const int MaxLength = 500;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private WebAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>The address as people say it: « exemple.fr/contact ».</summary>
    public string Display => Spoken.Replace(Value, "").TrimEnd('/');

    /// <summary>Reads an address with or without its scheme.</summary>
    public static bool TryParse(string? input, [NotNullWhen(true)] out WebAddress? value)
    {
        value = null;
        if (FrenchText.CleanLine(input) is not { Length: <= MaxLength } typed)
        {
            return false;
        }

        var text = BareHost.IsMatch(typed) ? "https://" + typed : typed;
        if (text.Contains(' ', StringComparison.Ordinal) || !WebScheme.IsMatch(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || !IsPublic(uri))
        {
            return false;
        }

        // An address grows when its accents are escaped: the form that is kept has to fit too.
        value = uri.AbsoluteUri.Length <= MaxLength ? new WebAddress(uri.AbsoluteUri) : null;
        return value is not null;
    }

    public static WebAddress Parse(string input) => TextValue.Parse<WebAddress>(input);

    public override string ToString() => Value;

    // A user name before the host makes an address look like another one.
    private static bool IsPublic(Uri uri) =>
        uri.UserInfo.Length == 0 && uri.HostNameType is UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^([\p{L}\p{N}-]+\.)+\p{L}{2,}([/?#]|$)", Options, 200)]
    private static partial Regex BareHost { get; }

    [GeneratedRegex("^https?://", Options, 200)]
    private static partial Regex WebScheme { get; }

    [GeneratedRegex(@"^https?://(www\.)?", Options, 200)]
    private static partial Regex Spoken { get; }
}
