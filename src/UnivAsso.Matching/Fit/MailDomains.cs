namespace UnivAsso.Matching.Fit;

/// <summary>Tells the address of a house from that of a public mail service, which ties nobody to anybody.</summary>
public static class MailDomains
{
    private static readonly HashSet<string> Public = new(StringComparer.OrdinalIgnoreCase)
    {
        "aol.com", "bbox.fr", "cegetel.net", "club-internet.fr", "free.fr", "gmail.com", "gmx.com", "gmx.fr", "hotmail.com", "hotmail.fr",
        "icloud.com", "laposte.net", "live.com", "live.fr", "mailo.com", "msn.com", "neuf.fr", "nordnet.fr", "numericable.fr", "orange.fr",
        "outlook.com", "outlook.fr", "proton.me", "protonmail.com", "sfr.fr", "wanadoo.fr", "yahoo.com", "yahoo.fr", "ymail.com",
    };

    /// <summary>Names that nobody can own (RFC 2606, RFC 6761).</summary>
    private static readonly string[] Reserved = [".test", ".example", ".invalid", ".localhost", "example.com", "example.net", "example.org"];

    /// <summary>The domain of an address when it is that of a house; nothing otherwise.</summary>
    public static string? OfHouse(string? address)
    {
        if (address?.LastIndexOf('@') is not (> 0 and var at))
        {
            return null;
        }

        var domain = address[(at + 1)..].ToLowerInvariant();
        return domain.Length == 0 || Public.Contains(domain) || Reserved.Any(r => domain.EndsWith(r, StringComparison.Ordinal)) ? null : domain;
    }
}
