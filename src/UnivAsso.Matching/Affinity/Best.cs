namespace UnivAsso.Matching.Affinity;

/// <summary>Keeps the highest of many offers. Ties go to the first offered, so that the same offers keep the same places.</summary>
internal sealed class Best(int most)
{
    private readonly PriorityQueue<int, (float Value, int Before)> _kept = new(most + 1);
    private float _least;

    /// <summary>What was kept, in rising order of place.</summary>
    public IEnumerable<int> Places => _kept.UnorderedItems.Select(kept => kept.Element).Order();

    /// <summary>Offers a place; nothing is kept for a value that is not above zero.</summary>
    public void Offer(int place, float value)
    {
        if (value <= _least)
        {
            return;
        }

        if (_kept.Count == most)
        {
            _kept.EnqueueDequeue(place, (value, -place));
        }
        else
        {
            _kept.Enqueue(place, (value, -place));
        }

        if (_kept.Count == most && _kept.TryPeek(out _, out var least))
        {
            _least = least.Value;
        }
    }
}
