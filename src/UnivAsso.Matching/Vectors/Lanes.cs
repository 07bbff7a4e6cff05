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
            var x = Vector256.WidenLower(Vector128.LoadUnsafe(ref a, (nuint)i).ToVector256Unsafe());
            var y = Vector256.WidenLower(Vector128.LoadUnsafe(ref b, (nuint)i).ToVector256Unsafe());
            sums += MultiplyAddPairs(x, y);
        }

        var sum = Vector256.Sum(sums);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

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
