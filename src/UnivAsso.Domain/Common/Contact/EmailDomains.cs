namespace UnivAsso.Domain.Common.Contact;

/// <summary>Recognises the mistyped domains that make an answer get lost, such as « gmial.com ».</summary>
internal static class EmailDomains
{
    private const int ShortestComparedLength = 8;

    private static readonly string[] Frequent =
    [
        "gmail.com", "hotmail.com", "hotmail.fr", "outlook.com", "outlook.fr", "yahoo.com", "yahoo.fr", "orange.fr",
        "wanadoo.fr", "laposte.net", "icloud.com", "bbox.fr", "live.fr", "live.com", "free.fr", "sfr.fr", "numericable.fr",
        "neuf.fr", "univ-lille.fr", "univ-artois.fr", "univ-littoral.fr", "u-picardie.fr", "uphf.fr",
    ];

    /// <summary>Real domains that are one letter away from a frequent one.</summary>
    private static readonly HashSet<string> Neighbours =
        ["email.com", "fmail.com", "gmx.com", "mail.com", "xmail.com", "ymail.com", "outlook.fi", "orange.es"];

    private static readonly Dictionary<string, string> KnownSlips = new(StringComparer.Ordinal)
    {
        ["gmail.fr"] = "gmail.com",
        ["gmail.co"] = "gmail.com",
        ["gmail"] = "gmail.com",
        ["gmai.con"] = "gmail.com",
        ["gmal.fr"] = "gmail.com",
        ["gmial.fr"] = "gmail.com",
        ["gamil.fr"] = "gmail.com",
        ["laposte.fr"] = "laposte.net",
        ["laposte.com"] = "laposte.net",
        ["fre.fr"] = "free.fr",
        ["orage.fr"] = "orange.fr",
    };

    private static readonly (string Slip, string Meant)[] EndingSlips =
    [
        (".con", ".com"), (".cmo", ".com"), (".ocm", ".com"), (".comm", ".com"), (".vom", ".com"), (".xom", ".com"),
        (".rf", ".fr"), (".frr", ".fr"), (".ffr", ".fr"), (".ogr", ".org"), (".rog", ".org"), (".orgg", ".org"),
        (".nte", ".net"), (".ent", ".net"),
    ];

    public static string? Suggest(string domain)
    {
        if (Frequent.Contains(domain) || Neighbours.Contains(domain))
        {
            return null;
        }

        if (KnownSlips.TryGetValue(domain, out var meant))
        {
            return meant;
        }

        if (Frequent.FirstOrDefault(d => IsOneSlipAway(domain, d)) is { } near)
        {
            return near;
        }

        var ending = EndingSlips.FirstOrDefault(e => domain.EndsWith(e.Slip, StringComparison.Ordinal));

        return ending.Slip is null ? null : domain[..^ending.Slip.Length] + ending.Meant;
    }

    /// <summary>One letter missing, added or replaced, or two neighbours swapped.</summary>
    private static bool IsOneSlipAway(string typed, string meant)
    {
        if (meant.Length < ShortestComparedLength || Math.Abs(typed.Length - meant.Length) > 1)
        {
            return false;
        }

        var start = typed.AsSpan().CommonPrefixLength(meant);
        var left = typed.AsSpan(start);
        var right = meant.AsSpan(start);

        if (left.Length != right.Length)
        {
            return left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
        }

        return left[1..].SequenceEqual(right[1..])
            || (left.Length >= 2 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}
