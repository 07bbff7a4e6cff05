using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace UnivAsso.Domain.Common.Time;

/// <summary>Dates and times in French words, at the hour of Paris, whatever the machine's settings.</summary>
public static class FrenchDates
{
    /// <summary>The one time zone of the portal.</summary>
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // Between a number and what it counts, so that a line never ends on « 14 ».
    private const char NoBreakSpace = '\u00A0';

    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>The same instant on the clocks of Paris.</summary>
    public static DateTimeOffset InParis(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris);

    /// <summary>The calendar day it was in Paris.</summary>
    public static DateOnly DayInParis(DateTimeOffset instant) => DateOnly.FromDateTime(InParis(instant).DateTime);

    /// <summary>The instant at which the clocks of Paris show an hour of a day.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly hour)
    {
        var local = day.ToDateTime(hour);
        return new DateTimeOffset(local, Paris.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>« mardi 3 mars 2026 à 14 h 30 ».</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The long form of a date, not the integer type.")]
    public static string Long(DateTimeOffset instant) => $"{Day(instant)} à {Time(instant)}";

    /// <summary>« mardi 3 mars 2026 ».</summary>
    public static string Day(DateTimeOffset instant) => Day(DayInParis(instant));

    /// <summary>« mardi 3 mars 2026 », « dimanche 1er mars 2026 ».</summary>
    public static string Day(DateOnly day) => $"{Days[(int)day.DayOfWeek]} {ShortDay(day)}";

    /// <summary>« 3 mars 2026 ».</summary>
    public static string ShortDay(DateTimeOffset instant) => ShortDay(DayInParis(instant));

    /// <summary>« 3 mars 2026 ».</summary>
    public static string ShortDay(DateOnly day)
    {
        var number = day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        var year = day.Year.ToString(CultureInfo.InvariantCulture);

        return $"{number} {Months[day.Month - 1]} {year}";
    }

    /// <summary>« 14 h 30 », « 9 h » on the hour.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var time = InParis(instant);
        var hour = string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{NoBreakSpace}h");

        return time.Minute == 0 ? hour : string.Create(CultureInfo.InvariantCulture, $"{hour}{NoBreakSpace}{time.Minute:00}");
    }

    /// <summary>« aujourd’hui », « hier », « il y a 3 jours ouvrés »; the date itself for a day to come.</summary>
    public static string Age(DateTimeOffset past, DateTimeOffset now) => Age(DayInParis(past), DayInParis(now));

    /// <summary>« aujourd’hui », « hier », « il y a 3 jours ouvrés »; the date itself for a day to come.</summary>
    public static string Age(DateOnly past, DateOnly today) => (today.DayNumber - past.DayNumber) switch
    {
        -1 => "demain",
        < -1 => "le " + Day(past),
        0 => "aujourd’hui",
        1 => "hier",
        var days => Ago(FrenchCalendar.WorkingDaysBetween(past, today), days),
    };

    // From a Friday to the Sunday after, no working day has gone by, yet it was not yesterday.
    private static string Ago(int workingDays, int calendarDays) => workingDays switch
    {
        0 => Counted(calendarDays, "jours"),
        1 => Counted(1, "jour ouvré"),
        _ => Counted(workingDays, "jours ouvrés"),
    };

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"il y a {count}{NoBreakSpace}{unit}");
}
