namespace UnivAsso.Domain.Common.Time;

/// <summary>Working days: Monday to Friday, without the public holidays of mainland France.</summary>
public static class FrenchCalendar
{
    /// <summary>The eleven public holidays of a year, in order, without the two of Alsace and Moselle.</summary>
    public static IReadOnlyList<DateOnly> PublicHolidays(int year)
    {
        var easter = EasterSunday(year);

        DateOnly[] holidays =
        [
            new(year, 1, 1), easter.AddDays(1), new(year, 5, 1), new(year, 5, 8), easter.AddDays(39), easter.AddDays(50),
            new(year, 7, 14), new(year, 8, 15), new(year, 11, 1), new(year, 11, 11), new(year, 12, 25),
        ];

        Array.Sort(holidays);
        return holidays;
    }

    public static bool IsPublicHoliday(DateOnly day)
    {
        if (day is { Month: 1, Day: 1 } or { Month: 5, Day: 1 or 8 } or { Month: 7, Day: 14 } or { Month: 8, Day: 15 }
            or { Month: 11, Day: 1 or 11 } or { Month: 12, Day: 25 })
        {
            return true;
        }

        return day.DayNumber - EasterSunday(day.Year).DayNumber is 1 or 39 or 50;
    }

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday && !IsPublicHoliday(day);

    /// <summary>The day reached after so many working days, the first not counted; a negative count goes back.</summary>
    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        var reached = day;

        for (var left = Math.Abs(count); left > 0;)
        {
            reached = reached.AddDays(step);
            left -= IsWorkingDay(reached) ? 1 : 0;
        }

        return reached;
    }

    /// <summary>The count that leads <see cref="AddWorkingDays"/> from one day to the other; negative going back.</summary>
    public static int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var step = to < from ? -1 : 1;
        var count = 0;

        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            count += IsWorkingDay(day) ? step : 0;
        }

        return count;
    }

    /// <summary>Easter Sunday of the Gregorian calendar.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        var moonCycle = year % 19;
        var leapCorrection = century - (century / 4) - (((8 * century) + 13) / 25);
        var epact = ((19 * moonCycle) + leapCorrection + 15) % 30;
        var fullMoon = epact - ((epact + (moonCycle / 11)) / 29);
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;

        return new DateOnly(year, 3, 28).AddDays(fullMoon - weekday);
    }
}
