using UnivAsso.Matching.Vectors;
using Xunit;

namespace UnivAsso.Matching.Tests.Vectors;

public sealed class DecompositionTests
{
    [Fact]
    public void Eigenvectors_are_those_of_the_matrix()
    {
        const int N = 24;
        var random = new Random(1);
        var matrix = new double[N * N];
        for (var i = 0; i < N; i++)
        {
            for (var j = i; j < N; j++)
            {
                matrix[(i * N) + j] = matrix[(j * N) + i] = random.NextDouble() - 0.5;
            }
        }

        var (values, vectors) = SymmetricEigen.Decompose([.. matrix], N);

        Assert.Equal(values.OrderDescending(), values);
        for (var v = 0; v < N; v++)
        {
            for (var i = 0; i < N; i++)
            {
                var product = Enumerable.Range(0, N).Sum(j => matrix[(i * N) + j] * vectors[(v * N) + j]);
                Assert.Equal(values[v] * vectors[(v * N) + i], product, 1e-8);
            }
        }
    }

    [Theory]
    [InlineData(48)]
    [InlineData(7)]
    [InlineData(64)]
    public void Many_products_at_once_are_those_made_one_by_one(int width)
    {
        var random = new Random(width);
        var bytes = new byte[width * 101];
        random.NextBytes(bytes);
        var rows = Array.ConvertAll(bytes, b => (sbyte)Math.Max(-127, b - 128));
        var products = new int[100];

        Lanes.DotRows(rows.AsSpan(0, width), rows.AsSpan(width), products);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => Enumerable.Range(0, width).Sum(j => rows[j] * rows[((i + 1) * width) + j])), products);
    }

    [Fact]
    public void The_directions_found_hold_as_much_as_the_exact_ones()
    {
        const int Columns = 40;
        const int Rank = 8;
        var rows = RandomRows(120, Columns);
        var exact = SymmetricEigen.Decompose(Products(rows, Columns), Columns).Values.Take(Rank).Sum();

        var directions = RandomisedSvd.Find(rows, Columns, Rank, seed: 5);

        var held = directions.Lines.Sum(line => rows.Sum(row => Math.Pow(row.Dot(line), 2)));
        Assert.Equal(Rank, directions.Count);
        Assert.InRange(held / exact, 0.995, 1.0001);
        for (var i = 0; i < Rank; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Lanes.Dot(directions.Lines[i], directions.Lines[j]), 1e-3);
            }
        }
    }

    [Fact]
    public void A_matrix_of_few_directions_gives_no_more()
    {
        SparseVector[] rows = [new([0, 1], [1, 2]), new([0, 1], [2, 4]), new([2], [3])];

        Assert.Equal(2, RandomisedSvd.Find(rows, 3, 10, seed: 5).Count);
        Assert.Equal(0, RandomisedSvd.Find([], 3, 10, seed: 5).Count);
        Assert.Equal(0, RandomisedSvd.Find([SparseVector.Empty], 3, 10, seed: 5).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(37)]
    [InlineData(200)]
    public void Products_of_lanes_are_plain_products(int length)
    {
        var random = new Random(length);
        var (left, right) = (new sbyte[length], new sbyte[length]);
        for (var i = 0; i < length; i++)
        {
            (left[i], right[i]) = ((sbyte)random.Next(-127, 128), (sbyte)random.Next(-127, 128));
        }

        Assert.Equal(left.Zip(right).Sum(x => x.First * x.Second), Lanes.Dot(left, right));
        Assert.Equal(
            left.Zip(right).Sum(x => x.First * (double)x.Second),
            Lanes.Dot(Array.ConvertAll(left, x => (float)x), Array.ConvertAll(right, x => (float)x)),
            1e-1);
    }

    private static SparseVector[] RandomRows(int count, int columns)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, count).Select(row => SparseVector.From(Enumerable.Range(0, 8)
            .Select(_ => random.Next(columns / 4) + (row % 4 * columns / 4))
            .Distinct()
            .ToDictionary(c => c, _ => random.NextSingle())))];
    }

    private static double[] Products(SparseVector[] rows, int columns)
    {
        var products = new double[columns * columns];
        foreach (var (indices, weights) in rows)
        {
            for (var i = 0; i < indices.Length; i++)
            {
                for (var j = 0; j < indices.Length; j++)
                {
                    products[(indices[i] * columns) + indices[j]] += (double)weights[i] * weights[j];
                }
            }
        }

        return products;
    }
}
