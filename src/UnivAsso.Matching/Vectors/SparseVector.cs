namespace UnivAsso.Matching.Vectors;

/// <summary>A vector that is nearly all zeros: coordinates in rising order, without repetition, and their weights.</summary>
public readonly record struct SparseVector(int[] Indices, float[] Weights)
{
    public static SparseVector Empty { get; } = new([], []);

    public int Count => Indices.Length;

    /// <summary>The euclidean length.</summary>
    public float Length
    {
        get
        {
            var sum = 0d;
            foreach (var weight in Weights)
            {
                sum += (double)weight * weight;
            }

            return (float)Math.Sqrt(sum);
        }
    }

    /// <summary>The same direction with length one; the empty vector stays empty.</summary>
    public SparseVector Normalised()
    {
        var length = Length;
        return length > 0 ? Scaled(1 / length) : this;
    }

    public SparseVector Scaled(float factor) => new(Indices, Array.ConvertAll(Weights, w => w * factor));

    /// <summary>Reads a map of coordinates in a fixed order, whatever the order in which they were met.</summary>
    public static SparseVector From(IReadOnlyDictionary<int, float> weights)
    {
        var indices = weights.Keys.ToArray();
        Array.Sort(indices);
        return new(indices, Array.ConvertAll(indices, i => weights[i]));
    }

    /// <summary>The product with a vector that is written out in full; coordinates beyond its end count for nothing.</summary>
    public float Dot(ReadOnlySpan<float> dense)
    {
        var sum = 0f;
        for (var i = 0; i < Indices.Length; i++)
        {
            if ((uint)Indices[i] < (uint)dense.Length)
            {
                sum += Weights[i] * dense[Indices[i]];
            }
        }

        return sum;
    }
}
