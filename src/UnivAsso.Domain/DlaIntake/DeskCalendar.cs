using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>The working days of a desk: those of the French calendar, without its announced closings.</summary>
public sealed class DeskCalendar(IReadOnlyCollection<DeskPause> pauses)
{
    /// <summary>A desk that has announced no closing.</summary>
    public static DeskCalendar WithoutPause { get; } = new([]);

    public bool IsWorkingDay(DateOnly day) => FrenchCalendar.IsWorkingDay(day) && !pauses.Any(p => p.From <= day && day <= p.To);

    /// <summary>The day reached after so many working days, the first not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to <paramref name="to"/>; negative going back.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var (first, last, sign) = from <= to ? (from, to, 1) : (to, from, -1);
        var count = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return sign * count;
    }
}
