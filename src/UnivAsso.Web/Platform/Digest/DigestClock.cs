using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Web.Platform.Digest;

/// <summary>When the daily letter leaves: at eight in Paris, on working days.</summary>
public static class DigestClock
{
    private static readonly TimeOnly Hour = new(8, 0);

    /// <summary>The first departure after a moment.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var day = FrenchDates.DayInParis(now);
        while (!FrenchCalendar.IsWorkingDay(day) || FrenchDates.At(day, Hour) <= now)
        {
            day = day.AddDays(1);
        }

        return FrenchDates.At(day, Hour);
    }

    /// <summary>Whether today's letter may leave now: not in the night, nor on a day off that follows an outage.</summary>
    public static bool IsOpen(DateTimeOffset now)
    {
        var today = FrenchDates.DayInParis(now);
        return FrenchCalendar.IsWorkingDay(today) && FrenchDates.At(today, Hour) <= now;
    }
}
