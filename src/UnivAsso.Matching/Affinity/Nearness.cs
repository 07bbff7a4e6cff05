namespace UnivAsso.Matching.Affinity;

/// <summary>
/// How near the subjects of a collection are to a need. Each view is measured by how much it varies among them, then the three are added:
/// a view that tells nobody apart counts for nothing.
/// </summary>
public sealed class Nearness
{
    private readonly float[] _scores;
    private readonly float[] _sorted;
    private readonly AffinityParts _units;

    internal Nearness(AffinityParts[] parts)
    {
        _units = new AffinityParts(Unit(parts, p => p.Words), Unit(parts, p => p.Evidence), Unit(parts, p => p.Subjects));
        _scores = Array.ConvertAll(parts, Sum);
        _sorted = [.. _scores.Order()];
    }

    /// <summary>One score for each subject, in the order of the keys; zero means nothing in common. Only their order has a meaning.</summary>
    public IReadOnlyList<float> Scores => _scores;

    /// <summary>The share of subjects that are not nearer than this one, 0..1; nothing in common is zero whatever the others are.</summary>
    public double Rank(int place)
    {
        if (_scores[place] <= 0)
        {
            return 0;
        }

        var found = Array.BinarySearch(_sorted, _scores[place]);
        while (found + 1 < _sorted.Length && _sorted[found + 1] == _scores[place])
        {
            found++;
        }

        return (found + 1.0) / _sorted.Length;
    }

    /// <summary>Adds the views of one subject, or of one text, in the units of this comparison.</summary>
    internal float Sum(AffinityParts parts) => (parts.Words * _units.Words) + (parts.Evidence * _units.Evidence) + (parts.Subjects * _units.Subjects);

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
