using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace UnivAsso.Matching.Vectors;

/// <summary>
/// Sums over long arrays, eight lanes at a time on every machine: the width never follows the processor, so that the same input gives the
/// same bits everywhere. Products and sums are never fused, for the same reason.
/// </summary>
internal static class Lanes
{
    /// <summary>Many products at once are quick for vectors of this length.</summary>
    public const int RowWidth = 48;

    private const int Width = 8;

    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        SameLength(left.Length, right.Length);
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var (first, second) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var i = 0;
        for (; i <= left.Length - (2 * Width); i += 2 * Width)
        {
            first += At(ref a, i) * At(ref b, i);
            second += At(ref a, i + Width) * At(ref b, i + Width);
        }

        var sum = 0f;
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum + Sum(first + second);
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        SameLength(target.Length, source.Length);
        ref var a = ref MemoryMarshal.GetReference(target);
        ref var b = ref MemoryMarshal.GetReference(source);
        var f = Vector256.Create(factor);
        var i = 0;
        for (; i <= target.Length - Width; i += Width)
        {
            (At(ref a, i) + (At(ref b, i) * f)).StoreUnsafe(ref a, (nuint)i);
        }

        for (; i < target.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }

    public static void Scale(Span<float> target, float factor)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] *= factor;
        }
    }

    /// <summary>The product of two vectors of small whole numbers; exact, hence the same in any order.</summary>
    public static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        SameLength(left.Length, right.Length);
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var sums = Vector256<int>.Zero;
        var i = 0;
        for (; i <= left.Length - 16; i += 16)
        {
            sums += MultiplyAddPairs(Widened(ref a, i), Widened(ref b, i));
        }

        var sum = Vector256.Sum(sums);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>The products of one vector with many, one after the other in <paramref name="rows"/>; as exact as one by one.</summary>
    public static void DotRows(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> rows, Span<int> products)
    {
        SameLength(left.Length * products.Length, rows.Length);
        if (left.Length != RowWidth || !System.Runtime.Intrinsics.X86.Avx2.IsSupported)
        {
            for (var i = 0; i < products.Length; i++)
            {
                products[i] = Dot(left, rows.Slice(i * left.Length, left.Length));
            }

            return;
        }

        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(rows);
        var (first, second, third) = (Widened(ref a, 0), Widened(ref a, 16), Widened(ref a, 32));
        for (var i = 0; i < products.Length; i++)
        {
            var at = i * RowWidth;
            products[i] = Vector256.Sum(
                MultiplyAddPairs(first, Widened(ref b, at)) + MultiplyAddPairs(second, Widened(ref b, at + 16)) + MultiplyAddPairs(third, Widened(ref b, at + 32)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widened(ref sbyte start, int index) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref start, (nuint)index).ToVector256Unsafe());

    private static void SameLength(int left, int right)
    {
        if (left != right)
        {
            throw new InvalidOperationException($"Vectors of {left} and {right} coordinates cannot be multiplied.");
        }
    }

    private static Vector256<int> MultiplyAddPairs(Vector256<short> x, Vector256<short> y)
    {
        if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
        {
            return System.Runtime.Intrinsics.X86.Avx2.MultiplyAddAdjacent(x, y);
        }

        // A product of two bytes fits in sixteen bits.
        var product = x * y;
        return Vector256.WidenLower(product) + Vector256.WidenUpper(product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> At(ref float start, int index) => Vector256.LoadUnsafe(ref start, (nuint)index);

    /// <summary>The lanes in a written order.</summary>
    private static float Sum(Vector256<float> v) => v[0] + v[1] + (v[2] + v[3]) + (v[4] + v[5] + (v[6] + v[7]));
}
