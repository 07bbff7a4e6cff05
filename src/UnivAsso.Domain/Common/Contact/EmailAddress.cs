using System.Diagnostics.CodeAnalysis;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Domain.Common.Contact;

/// <summary>An e-mail address that can be written to; two spellings that differ by case only are the same address.</summary>
public sealed record EmailAddress : ITextValue<EmailAddress>
{
    public const int MaxLength = 254;

    private const int LocalPartMaxLength = 64;
    private const int LabelMaxLength = 63;
    private const string LocalPartSigns = "!#$%&'*+-/=?^_`{|}~.";

    private EmailAddress(string localPart, string domain)
    {
        LocalPart = localPart;
        Domain = domain;
    }

    /// <summary>As typed, except for the domain, which is in lower case.</summary>
    public string Value => $"{LocalPart}@{Domain}";

    public string LocalPart { get; }

    public string Domain { get; }

    /// <summary>The form to compare and to index.</summary>
    public string Normalized => Value.ToLowerInvariant();

    public string Display => Value;

    /// <summary>The address that was probably meant when the domain looks mistyped; to be offered, never imposed.</summary>
    public EmailAddress? SuggestedCorrection =>
        EmailDomains.Suggest(Domain) is { } domain ? new(LocalPart, domain) : null;

    public static bool TryParse(string? input, [NotNullWhen(true)] out EmailAddress? value)
    {
        value = null;

        var text = WithoutInvisible(input).Trim();

        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            text = text["mailto:".Length..].TrimStart();
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);

        if (at <= 0 || text.Length > MaxLength)
        {
            return false;
        }

        var localPart = text[..at];
        var domain = text[(at + 1)..].ToLowerInvariant();

        if (!IsLocalPart(localPart) || !IsDomain(domain))
        {
            return false;
        }

        value = new EmailAddress(localPart, domain);
        return true;
    }

    public static EmailAddress Parse(string input) => TextValue.Parse<EmailAddress>(input);

    public bool Equals(EmailAddress? other) => other is not null && Normalized == other.Normalized;

    public override int GetHashCode() => Normalized.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    private static string WithoutInvisible(string? input) =>
        string.Concat((input ?? "").Where(c => !TextSafety.IsInvisible(c)));

    // Mail servers bounce what has no place here, and a strict list keeps line breaks out of message headers.
    private static bool IsLocalPart(string text) =>
        text.Length <= LocalPartMaxLength
        && text.All(c => char.IsAsciiLetterOrDigit(c) || LocalPartSigns.Contains(c, StringComparison.Ordinal))
        && !text.StartsWith('.')
        && !text.EndsWith('.')
        && !text.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string text)
    {
        var labels = text.Split('.');

        return labels.Length >= 2
            && labels.All(IsLabel)
            && labels[^1].Length >= 2
            && !IdentifierText.IsDigits(labels[^1]);
    }

    // Letters beyond ASCII are allowed: « société.fr » is a real kind of domain.
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LabelMaxLength
        && label.All(c => char.IsLetterOrDigit(c) || c == '-')
        && !label.StartsWith('-')
        && !label.EndsWith('-');
}
