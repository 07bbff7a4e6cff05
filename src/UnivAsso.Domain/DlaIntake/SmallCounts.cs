namespace UnivAsso.Domain.DlaIntake;

/// <summary>How a number is published.</summary>
public enum CountShown
{
    /// <summary>As it is.</summary>
    Exact = 1,

    /// <summary>« moins de 5 »: somebody could be recognised.</summary>
    UnderFive = 2,

    /// <summary>Large enough by itself, kept back because it would give a small one away.</summary>
    Withheld = 3,
}

/// <summary>A number as everybody may read it; none when it is kept back.</summary>
public readonly record struct PublicCount(CountShown Shown, int? Value);

/// <summary>
/// What may be published of numbers of requests: none under five, and none that can be found again by adding up or subtracting what is
/// shown around it.
/// </summary>
public static class SmallCounts
{
    public const int Least = 5;

    // The most that « moins de 5 » can stand for; lines without anybody are not shown, so that it is at least one.
    private const int MostHidden = Least - 1;

    /// <summary>A number that stands alone.</summary>
    public static PublicCount Alone(int count) => count < Least ? new(CountShown.UnderFive, null) : new(CountShown.Exact, count);

    /// <summary>
    /// The lines of a table whose total everybody can know, none of them empty. When the small ones could be found again, the next larger
    /// one is kept back as well; a table where that never helps is not published at all.
    /// </summary>
    public static IReadOnlyList<PublicCount>? WithTotal(IReadOnlyList<int> counts)
    {
        if (counts.Any(c => c <= 0))
        {
            throw new ArgumentException("A line without anybody is not shown.", nameof(counts));
        }

        var total = counts.Sum();
        if (counts.Count > 0 && total < Least)
        {
            return null;
        }

        var small = counts.Where(c => c < Least).ToList();
        var large = counts.Where(c => c >= Least).Order().ToList();
        for (var withheld = 0; withheld <= large.Count; withheld++)
        {
            if (IsVague(small, [.. large.Take(withheld)], large.Skip(withheld).FirstOrDefault(int.MaxValue)))
            {
                return Shown(counts, [.. large.Take(withheld)]);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether each small number could still be another one, for somebody who knows the sum of what is hidden, that a small one lies between
    /// one and four, and that one kept back lies between five and the smallest that is shown.
    /// </summary>
    private static bool IsVague(List<int> small, List<int> withheld, int smallestShown)
    {
        if (small.Count == 0)
        {
            return true;
        }

        var hidden = small.Sum() + withheld.Sum();
        var least = small.Count + (Least * withheld.Count);
        var most = (MostHidden * (long)small.Count) + ((long)smallestShown * withheld.Count);
        return least < hidden && hidden < most && most - least > MostHidden - 1;
    }

    private static List<PublicCount> Shown(IReadOnlyList<int> counts, List<int> withheld)
    {
        List<PublicCount> shown = [];
        foreach (var count in counts)
        {
            shown.Add(count >= Least && withheld.Remove(count) ? new(CountShown.Withheld, null) : Alone(count));
        }

        return shown;
    }
}
