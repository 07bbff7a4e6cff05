namespace UnivAsso.Matching.Affinity;

/// <summary>
/// How near the subjects of an index are to a need. Each view is measured by its usual size among them, then all are added: a view
/// that sees nothing counts for nothing.
/// </summary>
public sealed class Nearness
{
    private readonly int[] _places;
    private readonly float[] _scores;
    private readonly float[] _falling;
    private readonly float[] _background;
    private readonly AffinityParts _units;
    private readonly int _everybody;

    /// <param name="everybody">How many subjects the index has.</param>
    /// <param name="places">Those that were compared, in rising order.</param>
    /// <param name="parts">Their views.</param>
    /// <param name="background">The views of subjects taken evenly, which tell the usual sizes.</param>
    internal Nearness(int everybody, int[] places, AffinityParts[] parts, AffinityParts[] background)
    {
        (_everybody, _places) = (everybody, places);
        _units = new AffinityParts(
            Unit(background, p => p.Words), Unit(background, p => p.Evidence), Unit(background, p => p.Subjects), Unit(background, p => p.Meaning));
        _scores = Array.ConvertAll(parts, Sum);
        _falling = [.. _scores.OrderDescending()];
        _background = ReferenceEquals(parts, background) ? _falling : [.. background.Select(Sum).OrderDescending()];
    }

    /// <summary>The places of the subjects that were compared, in rising order: all of them, or those that could be near.</summary>
    public IReadOnlyList<int> Places => _places;

    /// <summary>Their scores, in the same order; zero means nothing in common. Only their order has a meaning.</summary>
    public IReadOnlyList<float> Scores => _scores;

    /// <summary>The share of all subjects that are not nearer than a score, 0..1; nothing in common is zero whatever the others are.</summary>
    public double Rank(float score)
    {
        if (score <= 0)
        {
            return 0;
        }

        // Those who were not compared are farther than those who were.
        return _falling.Length > 0 && score >= _falling[^1]
            ? 1 - ((double)Above(_falling, score) / _everybody)
            : 1 - ((double)Above(_background, score) / Math.Max(1, _background.Length));
    }

    /// <summary>Adds the views of one subject, or of one text, in the units of this comparison.</summary>
    internal float Sum(AffinityParts parts) =>
        (parts.Words * _units.Words) + (parts.Evidence * _units.Evidence) + (parts.Subjects * _units.Subjects) + (parts.Meaning * _units.Meaning);

    /// <summary>How many scores of a falling list are above one.</summary>
    private static int Above(float[] falling, float score)
    {
        var (low, high) = (0, falling.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = falling[middle] > score ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>One over the usual size of a view (root of the mean square); nothing when it sees nothing.</summary>
    private static float Unit(AffinityParts[] parts, Func<AffinityParts, float> view)
    {
        var squares = 0d;
        foreach (var value in parts)
        {
            squares += (double)view(value) * view(value);
        }

        return squares > 0 ? (float)Math.Sqrt(parts.Length / squares) : 0;
    }
}
