using System.Globalization;
using UnivAsso.Domain.Common.Time;
using Xunit;

namespace UnivAsso.Domain.Tests.Common.Time;

public sealed class FrenchDatesTests
{
    [Theory]
    [InlineData("2026-03-03T13:30:00Z", "mardi 3 mars 2026 à 14 h 30")]
    [InlineData("2026-03-01T08:00:00Z", "dimanche 1er mars 2026 à 9 h")]
    [InlineData("2026-08-15T22:05:00Z", "dimanche 16 août 2026 à 0 h 05")]
    [InlineData("2025-12-31T23:00:00Z", "jeudi 1er janvier 2026 à 0 h")]
    [InlineData("2026-02-10T23:59:59+01:00", "mardi 10 février 2026 à 23 h 59")]
    public void An_instant_is_told_at_the_hour_of_paris(string instant, string words) =>
        Assert.Equal(words, Spaced(FrenchDates.Long(At(instant))));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "1 h 59")]
    [InlineData("2026-03-29T01:00:00Z", "3 h")] // 2 h does not exist that night.
    [InlineData("2026-10-25T00:30:00Z", "2 h 30")]
    [InlineData("2026-10-25T01:30:00Z", "2 h 30")] // 2 h 30 comes twice that night.
    [InlineData("2026-10-25T02:00:00Z", "3 h")]
    public void The_nights_when_clocks_change_are_right(string instant, string words) =>
        Assert.Equal(words, Spaced(FrenchDates.Time(At(instant))));

    [Theory]
    [InlineData("2026-03-28T22:59:00Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:00Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void A_day_starts_at_midnight_in_paris(string instant, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), FrenchDates.DayInParis(At(instant)));

    [Fact]
    public void Numbers_hold_to_their_unit() =>
        Assert.Equal("14\u00A0h\u00A030", FrenchDates.Time(At("2026-03-03T13:30:00Z")));

    [Fact]
    public void The_machine_language_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;

        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal("mardi 3 mars 2026 à 14 h 05", Spaced(FrenchDates.Long(At("2026-03-03T13:05:00Z"))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_day_is_told_with_or_without_its_name()
    {
        Assert.Equal("samedi 1er août 2026", FrenchDates.Day(new DateOnly(2026, 8, 1)));
        Assert.Equal("1er août 2026", FrenchDates.ShortDay(new DateOnly(2026, 8, 1)));
        Assert.Equal("31 décembre 2026", FrenchDates.ShortDay(At("2026-12-31T22:59:00Z")));
    }

    [Theory]
    [InlineData("2026-03-03T00:10:00Z", "2026-03-03T21:00:00Z", "aujourd’hui")]
    [InlineData("2026-03-03T22:50:00Z", "2026-03-03T23:10:00Z", "hier")]
    [InlineData("2026-03-02T08:00:00Z", "2026-03-05T08:00:00Z", "il y a 3 jours ouvrés")]
    [InlineData("2026-03-06T08:00:00Z", "2026-03-09T08:00:00Z", "il y a 1 jour ouvré")]
    [InlineData("2026-03-06T08:00:00Z", "2026-03-08T08:00:00Z", "il y a 2 jours")]
    [InlineData("2026-04-03T08:00:00Z", "2026-04-06T08:00:00Z", "il y a 3 jours")]
    [InlineData("2026-03-04T08:00:00Z", "2026-03-03T08:00:00Z", "demain")]
    [InlineData("2026-03-10T08:00:00Z", "2026-03-03T08:00:00Z", "le mardi 10 mars 2026")]
    public void Age_is_told_in_words(string past, string now, string words) =>
        Assert.Equal(words, Spaced(FrenchDates.Age(At(past), At(now))));

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T07:00:00Z")]
    [InlineData("2026-03-30", "2026-03-30T06:00:00Z")]
    [InlineData("2026-10-26", "2026-10-26T07:00:00Z")]
    public void An_hour_of_Paris_is_an_instant_that_follows_summer_time(string day, string instant) =>
        Assert.Equal(At(instant), FrenchDates.At(DateOnly.ParseExact(day, "yyyy-MM-dd"), new TimeOnly(8, 0)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');
}
