using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace UnivAsso.Web.Features.Accounts.SecondFactor;

/// <summary>The six figures that an application shows for thirty seconds (RFC 6238), on the house's clock.</summary>
public static class Totp
{
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int OneMillion = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step of a typed code, one step early or late allowed; nothing when it is no code of now.</summary>
    public static long? Match(string key, string typed, DateTimeOffset now)
    {
        var step = StepAt(now);
        for (var candidate = step - 1; candidate <= step + 1; candidate++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(key, candidate)), Encoding.ASCII.GetBytes(typed)))
            {
                return candidate;
            }
        }

        return null;
    }

    [SuppressMessage("Security", "CA5350", Justification = "The algorithm that every authenticator application computes.")]
    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Decode(key), counter);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & int.MaxValue;
        return (number % OneMillion).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(key.Length);
        var (bits, kept) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            bits = ((bits & 0x1FFF) << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            kept += 5;
            if (kept >= 8)
            {
                kept -= 8;
                bytes.Add((byte)(bits >> kept));
            }
        }

        return [.. bytes];
    }
}
