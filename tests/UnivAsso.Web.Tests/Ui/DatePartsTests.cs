using UnivAsso.Web.Ui;
using Xunit;

namespace UnivAsso.Web.Tests.Ui;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("3", "02", "2024")]
    [InlineData(" 03 ", "2", " 2024")]
    public void A_day_is_read_as_typed(string day, string month, string year)
    {
        Assert.True(new DateParts(day, month, year).TryGetDate(out var date));
        Assert.Equal(new DateOnly(2024, 2, 3), date);
    }

    [Theory]
    [InlineData("30", "2", "2024")]
    [InlineData("29", "2", "2023")]
    [InlineData("0", "1", "2024")]
    [InlineData("1", "13", "2024")]
    [InlineData("1", "1", "24")]
    [InlineData("1", "1", "99999")]
    [InlineData("-1", "1", "2024")]
    [InlineData("un", "1", "2024")]
    [InlineData("", null, "2024")]
    [InlineData("99999999999", "1", "2024")]
    public void What_is_no_day_is_told(string? day, string? month, string? year) =>
        Assert.False(new DateParts(day, month, year).TryGetDate(out _));

    [Fact]
    public void A_date_goes_in_and_comes_out()
    {
        var day = new DateOnly(2026, 3, 9);

        Assert.True(DateParts.From(day).TryGetDate(out var back));
        Assert.Equal(day, back);
    }

    [Theory]
    [InlineData("-recu", "recu", true)]
    [InlineData("structure", "structure", false)]
    [InlineData("password; drop", "recu", true)]
    [InlineData(null, "recu", true)]
    public void Only_allowed_columns_sort(string? raw, string column, bool descending) =>
        Assert.Equal(
            new SortState(column, descending),
            SortState.Parse(raw, new SortState("recu", true), "recu", "structure"));
}
