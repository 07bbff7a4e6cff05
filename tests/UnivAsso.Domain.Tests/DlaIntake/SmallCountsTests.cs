using UnivAsso.Domain.DlaIntake;
using Xunit;

namespace UnivAsso.Domain.Tests.DlaIntake;

/// <summary>No number under five is published, nor can it be found again from what is.</summary>
public sealed class SmallCountsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    [InlineData(312, 312)]
    public void A_number_alone_is_shown_from_five(int count, int? shown) => Assert.Equal(shown, SmallCounts.Alone(count).Value);

    [Fact]
    public void A_table_without_small_numbers_is_shown_as_it_is() => Assert.Equal("12 5 40", Drawn(12, 5, 40));

    [Fact]
    public void One_small_number_takes_the_next_larger_one_with_it() => Assert.Equal("40 < * 12", Drawn(40, 3, 9, 12));

    [Fact]
    public void Two_small_numbers_guard_each_other() => Assert.Equal("40 < <", Drawn(40, 3, 2));

    [Fact]
    public void Two_small_numbers_that_only_one_sum_explains_do_not() => Assert.Equal("40 < < *", Drawn(40, 1, 1, 20));

    [Fact]
    public void Equal_numbers_are_kept_back_one_at_a_time() => Assert.Equal("< * 9 30", Drawn(2, 9, 9, 30));

    [Theory]
    [InlineData(3)]
    [InlineData(1, 1, 2)]
    [InlineData(1, 1, 1, 1, 1)]
    public void What_cannot_be_told_without_telling_who_is_not_told(params int[] counts) => Assert.Null(SmallCounts.WithTotal(counts));

    [Fact]
    public void An_empty_table_stays_empty() => Assert.Empty(SmallCounts.WithTotal([])!);

    [Fact]
    public void An_empty_line_has_no_place_in_a_table() => Assert.Throws<ArgumentException>(() => SmallCounts.WithTotal([8, 0]));

    /// <summary>Plays somebody who knows the total and the rules, and tries every table that could stand behind what is shown.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_finds_a_small_number_again(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            int[] counts = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(3) is 0 ? random.Next(5, 14) : random.Next(1, 6))];
            if (SmallCounts.WithTotal(counts) is not { } shown)
            {
                continue;
            }

            Assert.All(counts.Zip(shown), line => Assert.Equal(line.First < SmallCounts.Least, line.Second.Shown is CountShown.UnderFive));
            Assert.All(shown.Where(s => s.Value is not null), s => Assert.True(s.Value >= SmallCounts.Least));
            var possible = TablesBehind(shown, counts.Sum());
            Assert.Contains(possible, table => table.SequenceEqual(counts));
            foreach (var (index, line) in shown.Index().Where(l => l.Item.Shown is CountShown.UnderFive))
            {
                Assert.True(possible.Select(table => table[index]).Distinct().Count() > 1, $"Line {index} of {string.Join(' ', counts)} can be found: {line}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_little_as_possible_is_kept_back(int seed)
    {
        var random = new Random(seed);
        int[] counts = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(5, 400))];

        Assert.Equal(counts, SmallCounts.WithTotal(counts)!.Select(c => c.Value!.Value));
    }

    private static string Drawn(params int[] counts) => string.Join(' ', SmallCounts.WithTotal(counts)!.Select(c => c.Shown switch
    {
        CountShown.Exact => $"{c.Value}",
        CountShown.UnderFive => "<",
        _ => "*",
    }));

    private static List<int[]> TablesBehind(IReadOnlyList<PublicCount> shown, int total)
    {
        var largest = shown.Min(s => s.Value) ?? total;
        List<int[]> tables = [[]];
        foreach (var line in shown)
        {
            var values = line.Shown switch
            {
                CountShown.Exact => Enumerable.Range(line.Value!.Value, 1),
                CountShown.UnderFive => Enumerable.Range(1, SmallCounts.Least - 1),
                _ => Enumerable.Range(SmallCounts.Least, Math.Max(1, largest - SmallCounts.Least + 1)),
            };
            tables = [.. tables.SelectMany(begun => values.Select(value => (int[])[.. begun, value])).Where(table => table.Sum() <= total)];
        }

        return [.. tables.Where(table => table.Sum() == total)];
    }
}
