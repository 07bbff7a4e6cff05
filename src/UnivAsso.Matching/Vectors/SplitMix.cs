namespace UnivAsso.Matching.Vectors;

/// <summary>A small generator of bits, the same everywhere: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
public struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next sixty-four bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
