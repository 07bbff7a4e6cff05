namespace UnivAsso.Domain.Tests.Organisations;

/// <summary>Numbers with a right key, made up for the tests.</summary>
internal static class Numbers
{
    public static string ValidSiren(Random random) => WithLuhnKey($"{random.Next(1, 100_000_000):D8}");

    public static string ValidSiret(Random random) => WithLuhnKey($"{ValidSiren(random)}{random.Next(0, 10_000):D4}");

    public static IEnumerable<string> SingleDigitChanges(string number) =>
        from at in Enumerable.Range(0, number.Length)
        from digit in "0123456789"
        where number[at] != digit
        select number[..at] + digit + number[(at + 1)..];

    // Written apart from the code under test, with the doubled digits read from a table.
    private static string WithLuhnKey(string digits)
    {
        var sum = digits.Reverse().Select((c, i) => i % 2 == 0 ? "0246813579"[c - '0'] - '0' : c - '0').Sum();
        return digits + ((10 - (sum % 10)) % 10);
    }
}
