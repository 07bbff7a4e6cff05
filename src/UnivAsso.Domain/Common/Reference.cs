using System.Globalization;

namespace UnivAsso.Domain.Common;

/// <summary>What a reference names; its letter opens the reference.</summary>
public enum ReferenceKind
{
    /// <summary>B: a request that tells a knowledge need.</summary>
    Need = 'B',

    /// <summary>E: an association that takes part without a need of its own.</summary>
    Engagement = 'E',

    /// <summary>C: a person of research who joins.</summary>
    Research = 'C',

    /// <summary>D: a request to the DLA.</summary>
    Dla = 'D',

    /// <summary>Q: a research question.</summary>
    Question = 'Q',

    /// <summary>N: needs brought together.</summary>
    NeedGroup = 'N',
}

/// <summary>
/// A readable name such as « B-26-0417-K »: kind, year, number in the year, check letter. The check letter
/// catches any single wrong character and any swap of two neighbours; letters I and O are never used.
/// </summary>
public readonly record struct Reference
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Modulus = 23;
    private const int Multiplier = 10;

    private Reference(ReferenceKind kind, int year, int number)
    {
        Kind = kind;
        Year = year;
        Number = number;
    }

    public ReferenceKind Kind { get; }

    /// <summary>Four digits.</summary>
    public int Year { get; }

    /// <summary>From 1, in the order of arrival in the year.</summary>
    public int Number { get; }

    /// <summary>Names the <paramref name="number"/>-th of its kind in its year.</summary>
    public static Reference Create(ReferenceKind kind, int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2099);
        return new Reference(kind, year, number);
    }

    /// <summary>Reads a reference as people type or dictate it: any case, with or without hyphens and spaces.</summary>
    public static bool TryParse(string? input, out Reference reference)
    {
        reference = default;
        var compact = string.Concat((input ?? string.Empty).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (compact.Length is < 8 or > 12
            || !Enum.IsDefined((ReferenceKind)compact[0])
            || !int.TryParse(compact.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(compact.AsSpan(3, compact.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number == 0)
        {
            return false;
        }

        var candidate = new Reference((ReferenceKind)compact[0], 2000 + year, number);
        if (compact[^1] != candidate.CheckLetter())
        {
            return false;
        }

        reference = candidate;
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)Kind}-{Year % 100:00}-{Number:0000}-{CheckLetter()}");

    private char CheckLetter()
    {
        var scale = 10_000L;
        while (scale <= Number)
        {
            scale *= 10;
        }

        var value = ((Letters.IndexOf((char)Kind, StringComparison.Ordinal) * 100L) + (Year % 100)) * scale + Number;
        return Letters[(int)(value * Multiplier % Modulus)];
    }
}
