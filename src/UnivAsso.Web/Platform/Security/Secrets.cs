using System.Security.Cryptography;
using System.Text;

namespace UnivAsso.Web.Platform.Security;

/// <summary>Random secrets for links, drafts and codes, and the form in which they are kept.</summary>
public sealed class Secrets
{
    // No I, O, 0 or 1: a code is read on a phone and typed on another machine.
    private const string CodeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>128 bits, for links and cookies.</summary>
    public string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A short handle for addresses; opens nothing by itself.</summary>
    public string NewHandle() => RandomNumberGenerator.GetString(CodeLetters, 10).ToLowerInvariant();

    /// <summary>A code to type.</summary>
    public string NewCode(int length) => RandomNumberGenerator.GetString(CodeLetters, length);

    /// <summary>What is stored of a secret.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Reads a code as people type it: spaces, hyphens and case do not count.</summary>
    public static string CleanCode(string? typed) =>
        string.Concat((typed ?? string.Empty).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
