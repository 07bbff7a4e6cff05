using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using Xunit;

namespace UnivAsso.Domain.Tests.DlaIntake;

/// <summary>The period of the figures is read from what was typed, or says which part to correct.</summary>
public sealed class FiguresPeriodTests
{
    private static readonly DateOnly Today = new(2030, 3, 3);

    [Theory]
    [InlineData(null, null, null, null, "2030-01-01", "2030-12-31")]
    [InlineData("", " ", "", "", "2030-01-01", "2030-12-31")]
    [InlineData("2029", null, null, null, "2029-01-01", "2029-12-31")]
    [InlineData(" 2028 ", "1", null, null, "2028-01-01", "2028-03-31")]
    [InlineData("2029", "4", null, null, "2029-10-01", "2029-12-31")]
    [InlineData(null, "2", null, null, "2030-04-01", "2030-06-30")]
    [InlineData("2029", "4", "2030-02-01", "2030-02-28", "2030-02-01", "2030-02-28")]
    [InlineData(null, null, "2029-02-01", null, "2029-02-01", "2030-12-31")]
    [InlineData(null, null, null, "2029-02-01", "2029-01-01", "2029-02-01")]
    [InlineData(null, null, "1/3/2030", "01/03/2030", "2030-03-01", "2030-03-01")]
    public void What_was_typed_gives_a_period(string? year, string? quarter, string? from, string? to, string first, string last)
    {
        var read = FiguresPeriod.Read(new PeriodAsked(year, quarter, from, to), Today);

        Assert.Equal(new FiguresPeriod(DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd")), read.Value);
    }

    [Theory]
    [InlineData("2031", null, null, null, PeriodPart.Year)]
    [InlineData("2025", null, null, null, PeriodPart.Year)]
    [InlineData("mille", null, null, null, PeriodPart.Year)]
    [InlineData("99999999999", null, null, null, PeriodPart.Year)]
    [InlineData("2030", "5", null, null, PeriodPart.Quarter)]
    [InlineData("2030", "-1", null, null, PeriodPart.Quarter)]
    [InlineData(null, null, "2030-02-30", "2030-03-01", PeriodPart.From)]
    [InlineData(null, null, "2030-02-01", "hier", PeriodPart.To)]
    [InlineData(null, null, null, "2031-02-01", PeriodPart.To)]
    [InlineData(null, null, "2031-02-01", null, PeriodPart.From)]
    [InlineData(null, null, "2030-03-01", "2030-02-28", PeriodPart.To)]
    [InlineData(null, null, "0001-01-01", "2030-02-28", PeriodPart.From)]
    [InlineData(null, null, "2030-01-01", "9999-12-31", PeriodPart.To)]
    public void What_cannot_be_read_says_where(string? year, string? quarter, string? from, string? to, PeriodPart part)
    {
        var refusal = Assert.IsType<PeriodRefusal>(FiguresPeriod.Read(new PeriodAsked(year, quarter, from, to), Today).Refusal, exactMatch: false);

        Assert.Equal(part, refusal.Part);
    }

    [Fact]
    public void The_quarters_of_a_year_are_the_year()
    {
        foreach (var year in Enumerable.Range(FiguresPeriod.FirstYear, 20))
        {
            var quarters = Enumerable.Range(1, 4).Select(q => FiguresPeriod.OfQuarter(year, q)).ToList();

            Assert.Equal(FiguresPeriod.OfYear(year), new FiguresPeriod(quarters[0].From, quarters[^1].To));
            Assert.All(quarters.Zip(quarters.Skip(1)), pair => Assert.Equal(pair.First.Ends, pair.Second.Begins));
        }
    }

    /// <summary>A period begins and ends at midnight in Paris, also when the clocks change in between.</summary>
    [Fact]
    public void Midnight_is_that_of_Paris()
    {
        var period = new FiguresPeriod(new DateOnly(2030, 3, 1), new DateOnly(2030, 3, 31));

        Assert.Equal(new DateTimeOffset(2030, 2, 28, 23, 0, 0, TimeSpan.Zero), period.Begins);
        Assert.Equal(new DateTimeOffset(2030, 3, 31, 22, 0, 0, TimeSpan.Zero), period.Ends);
        Assert.Equal(period.To, FrenchDates.DayInParis(period.Ends.AddTicks(-1)));
        Assert.Equal("du 1er mars 2030 au 31 mars 2030", period.InWords);
    }
}
