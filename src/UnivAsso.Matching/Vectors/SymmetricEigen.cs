namespace UnivAsso.Matching.Vectors;

/// <summary>
/// Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations in a fixed order of pairs (round robin): slow for
/// thousands of rows, exact and reproducible for the few hundred that latent spaces need.
/// </summary>
internal static class SymmetricEigen
{
    private const int MaxSweeps = 40;

    /// <summary>Below this share of the whole matrix, what is left off the diagonal no longer moves a single-precision result.</summary>
    private const double Precision = 1e-11;

    /// <summary>
    /// Decomposes <paramref name="matrix"/> (n × n, row after row, destroyed). Values fall; vectors lie one after the other, each of
    /// length n, with a positive largest component, so that the sign too is always the same.
    /// </summary>
    public static (double[] Values, double[] Vectors) Decompose(double[] matrix, int n)
    {
        var vectors = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            vectors[(i * n) + i] = 1;
        }

        var whole = matrix.Sum(x => x * x);
        for (var sweep = 0; sweep < MaxSweeps && OffDiagonal(matrix, n) > Precision * Precision * whole; sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(matrix, vectors, n, p, q);
                }
            }
        }

        return Sorted(matrix, vectors, n);
    }

    private static double OffDiagonal(double[] matrix, int n)
    {
        var sum = 0d;
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                sum += 2 * matrix[(i * n) + j] * matrix[(i * n) + j];
            }
        }

        return sum;
    }

    /// <summary>Turns the plane of two coordinates so that they no longer meet.</summary>
    private static void Rotate(double[] matrix, double[] vectors, int n, int p, int q)
    {
        var rowP = matrix.AsSpan(p * n, n);
        var rowQ = matrix.AsSpan(q * n, n);
        var across = rowP[q];
        if (across == 0)
        {
            return;
        }

        var angle = (rowQ[q] - rowP[p]) / (2 * across);
        var tangent = (angle < 0 ? -1 : 1) / (Math.Abs(angle) + Math.Sqrt((angle * angle) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;

        var (diagonalP, diagonalQ) = (rowP[p] - (tangent * across), rowQ[q] + (tangent * across));
        Turn(rowP, rowQ, cosine, sine);
        for (var k = 0; k < n; k++)
        {
            matrix[(k * n) + p] = rowP[k];
            matrix[(k * n) + q] = rowQ[k];
        }

        (rowP[p], rowQ[q], rowP[q], rowQ[p]) = (diagonalP, diagonalQ, 0, 0);
        Turn(vectors.AsSpan(p * n, n), vectors.AsSpan(q * n, n), cosine, sine);
    }

    private static void Turn(Span<double> p, Span<double> q, double cosine, double sine)
    {
        for (var k = 0; k < p.Length; k++)
        {
            var (x, y) = (p[k], q[k]);
            p[k] = (cosine * x) - (sine * y);
            q[k] = (sine * x) + (cosine * y);
        }
    }

    private static (double[] Values, double[] Vectors) Sorted(double[] matrix, double[] vectors, int n)
    {
        var order = Enumerable.Range(0, n).OrderByDescending(i => matrix[(i * n) + i]).ThenBy(i => i).ToArray();
        var sorted = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            var vector = vectors.AsSpan(order[i] * n, n);
            var sign = vector[IndexOfLargest(vector)] < 0 ? -1 : 1;
            for (var k = 0; k < n; k++)
            {
                sorted[(i * n) + k] = sign * vector[k];
            }
        }

        return ([.. order.Select(i => matrix[(i * n) + i])], sorted);
    }

    private static int IndexOfLargest(ReadOnlySpan<double> vector)
    {
        var largest = 0;
        for (var k = 1; k < vector.Length; k++)
        {
            if (Math.Abs(vector[k]) > Math.Abs(vector[largest]))
            {
                largest = k;
            }
        }

        return largest;
    }
}
