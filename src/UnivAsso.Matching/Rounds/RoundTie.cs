namespace UnivAsso.Matching.Rounds;

/// <summary>Draws lots between equal plans: the lowest sum of draws wins, and anybody can draw again from the seed and the keys.</summary>
public static class RoundTie
{
    /// <summary>The highest draw; small, so that the sum over a whole round stays below one millionth of fit.</summary>
    public const int Highest = 4096;

    /// <summary>The draw of a pair, from 1 to <see cref="Highest"/>.</summary>
    public static int Of(string seed, string need, string person)
    {
        var state = Absorb(Absorb(Absorb(0xCBF29CE484222325, seed), need), person);
        state = (state ^ (state >> 31)) * 0x9E3779B97F4A7C15;
        return (int)(state >> 52) + 1;
    }

    private static ulong Absorb(ulong state, string text)
    {
        foreach (var character in text)
        {
            state = (state ^ character) * 0x100000001B3;
        }

        // The length closes each text: « ab », « c » is not « a », « bc ».
        return (state ^ (0x10000UL + (ulong)text.Length)) * 0x100000001B3;
    }
}
