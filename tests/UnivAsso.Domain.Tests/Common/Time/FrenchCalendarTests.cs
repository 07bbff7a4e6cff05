using UnivAsso.Domain.Common.Time;
using Xunit;

namespace UnivAsso.Domain.Tests.Common.Time;

public sealed class FrenchCalendarTests
{
    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2016, 3, 27)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_computed(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), FrenchCalendar.EasterSunday(year));

    [Fact]
    public void Easter_is_always_a_sunday_between_its_limits()
    {
        for (var year = 1600; year <= 2400; year++)
        {
            var easter = FrenchCalendar.EasterSunday(year);

            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Fact]
    public void The_eleven_holidays_of_2026() =>
        Assert.Equal(
            [
                new(2026, 1, 1), new(2026, 4, 6), new(2026, 5, 1), new(2026, 5, 8), new(2026, 5, 14), new(2026, 5, 25),
                new(2026, 7, 14), new(2026, 8, 15), new(2026, 11, 1), new(2026, 11, 11), new(2026, 12, 25),
            ],
            FrenchCalendar.PublicHolidays(2026));

    [Fact]
    public void The_list_and_the_question_agree_on_every_day()
    {
        for (var day = new DateOnly(2008, 1, 1); day.Year < 2040; day = day.AddDays(1))
        {
            Assert.Equal(FrenchCalendar.PublicHolidays(day.Year).Contains(day), FrenchCalendar.IsPublicHoliday(day));
        }
    }

    [Theory]
    [InlineData("2026-03-03", true)]
    [InlineData("2026-03-07", false)]
    [InlineData("2026-03-08", false)]
    [InlineData("2026-04-03", true)] // Good Friday is a holiday in Alsace-Moselle only.
    [InlineData("2026-04-06", false)]
    [InlineData("2026-05-14", false)]
    [InlineData("2026-05-15", true)]
    [InlineData("2026-12-26", false)] // A Saturday.
    [InlineData("2025-12-26", true)] // The day after Christmas is a holiday in Alsace-Moselle only.
    public void A_working_day_is_a_weekday_without_holiday(string day, bool expected) =>
        Assert.Equal(expected, FrenchCalendar.IsWorkingDay(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Theory]
    [InlineData("2026-03-03", 0, "2026-03-03")]
    [InlineData("2026-03-03", 1, "2026-03-04")]
    [InlineData("2026-03-06", 1, "2026-03-09")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2025-12-24", 5, "2026-01-02")]
    [InlineData("2026-03-09", -1, "2026-03-06")]
    [InlineData("2026-04-07", -1, "2026-04-03")]
    public void Working_days_are_counted_from_the_day_after(string from, int count, string reached)
    {
        var start = DateOnly.ParseExact(from, "yyyy-MM-dd");

        Assert.Equal(DateOnly.ParseExact(reached, "yyyy-MM-dd"), FrenchCalendar.AddWorkingDays(start, count));
    }

    [Fact]
    public void Adding_and_counting_working_days_agree()
    {
        var random = new Random(365);

        for (var i = 0; i < 500; i++)
        {
            var start = new DateOnly(2020, 1, 1).AddDays(random.Next(0, 4_000));
            var count = random.Next(-60, 60);
            var reached = FrenchCalendar.AddWorkingDays(start, count);

            Assert.Equal(count, FrenchCalendar.WorkingDaysBetween(start, reached));
            Assert.True(count == 0 || FrenchCalendar.IsWorkingDay(reached));
        }
    }

    [Fact]
    public void A_year_has_as_many_working_days_as_the_calendar_shows() =>
        Assert.Equal(252, FrenchCalendar.WorkingDaysBetween(new DateOnly(2025, 12, 31), new DateOnly(2026, 12, 31)));
}
