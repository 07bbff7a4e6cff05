namespace UnivAsso.Matching.Vectors;

/// <summary>
/// The first singular directions of a large sparse matrix, by the randomised method of Halko, Martinsson and Tropp (SIAM Review, 2011):
/// a random subspace, sharpened by a few passes over the matrix, then a small exact problem inside it.
/// </summary>
public static class RandomisedSvd
{
    /// <summary>More directions than asked make those asked more exact.</summary>
    private const int Oversampling = 16;

    private const int Passes = 3;

    /// <summary>Directions weaker than this share of the first are noise of single precision.</summary>
    private const double Weakest = 1e-4;

    /// <summary>
    /// Finds up to <paramref name="rank"/> directions of the space of columns (terms) in which the rows (texts) vary most. Fewer are given
    /// when the matrix has fewer.
    /// </summary>
    /// <param name="rows">The texts.</param>
    /// <param name="columns">How many terms there are.</param>
    /// <param name="rank">How many directions are wanted.</param>
    /// <param name="seed">The same seed gives the same directions.</param>
    /// <returns>One line of length <c>columns</c> per direction, by falling strength.</returns>
    public static Directions Find(IReadOnlyList<SparseVector> rows, int columns, int rank, ulong seed)
    {
        var width = Math.Min(rank + Oversampling, Math.Min(rows.Count, columns));
        if (width == 0 || rank <= 0)
        {
            return new Directions([], 0, columns);
        }

        var basis = RandomBasis(rows.Count, width, seed);
        Orthonormalise(basis);
        for (var pass = 0; pass < Passes; pass++)
        {
            basis = Times(rows, TimesTransposed(rows, columns, basis));
            Orthonormalise(basis);
        }

        return Strongest(TimesTransposed(rows, columns, basis), columns, Math.Min(rank, width));
    }

    /// <summary>Turns the subspace so that its axes are the directions themselves.</summary>
    private static Directions Strongest(float[][] seen, int columns, int rank)
    {
        var width = seen.Length;
        var products = new double[width * width];
        Parallel.For(0, width, i =>
        {
            for (var j = i; j < width; j++)
            {
                products[(i * width) + j] = products[(j * width) + i] = Lanes.Dot(seen[i], seen[j]);
            }
        });

        var (values, vectors) = SymmetricEigen.Decompose(products, width);
        var kept = Math.Min(rank, values.Count(v => v > Weakest * Weakest * values[0]));
        var lines = new float[kept][];
        Parallel.For(0, kept, i =>
        {
            var line = new float[columns];
            for (var k = 0; k < width; k++)
            {
                Lanes.AddScaled(line, seen[k], (float)(vectors[(i * width) + k] / Math.Sqrt(values[i])));
            }

            lines[i] = line;
        });
        return new Directions(lines, kept, columns);
    }

    private static float[][] RandomBasis(int length, int width, ulong seed)
    {
        var random = new SplitMix(seed);
        var basis = new float[width][];
        for (var i = 0; i < width; i++)
        {
            basis[i] = new float[length];
            for (var k = 0; k < length; k++)
            {
                basis[i][k] = (random.Next() & 1) == 0 ? 1 : -1;
            }
        }

        return basis;
    }

    /// <summary>Modified Gram-Schmidt, twice: single precision loses too much in one go.</summary>
    private static void Orthonormalise(float[][] lines)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var length = Math.Sqrt(Lanes.Dot(lines[i], lines[i]));
                Lanes.Scale(lines[i], length > 1e-12 ? (float)(1 / length) : 0);
                var line = lines[i];
                Parallel.For(i + 1, lines.Length, j => Lanes.AddScaled(lines[j], line, -Lanes.Dot(lines[j], line)));
            }
        }
    }

    private static float[][] TimesTransposed(IReadOnlyList<SparseVector> rows, int columns, float[][] lines)
    {
        var result = new float[lines.Length][];
        Parallel.For(0, lines.Length, i =>
        {
            var sums = new float[columns];
            for (var r = 0; r < rows.Count; r++)
            {
                var factor = lines[i][r];
                var (indices, weights) = rows[r];
                for (var k = 0; k < indices.Length; k++)
                {
                    sums[indices[k]] += weights[k] * factor;
                }
            }

            result[i] = sums;
        });
        return result;
    }

    private static float[][] Times(IReadOnlyList<SparseVector> rows, float[][] lines)
    {
        var result = new float[lines.Length][];
        Parallel.For(0, lines.Length, i =>
        {
            var products = new float[rows.Count];
            for (var r = 0; r < rows.Count; r++)
            {
                products[r] = rows[r].Dot(lines[i]);
            }

            result[i] = products;
        });
        return result;
    }
}

/// <summary>Directions of a space of terms, strongest first.</summary>
/// <param name="Lines">For each direction, the weight of each term.</param>
/// <param name="Count">How many directions.</param>
/// <param name="Terms">How many terms.</param>
public sealed record Directions(float[][] Lines, int Count, int Terms);
