namespace UnivAsso.Domain.Common.Time;

/// <summary>
/// The weeks in which nobody is reminded of anything: August, and from 20 December to 5 January. A delay that ends by a reminder, or by
/// the silence that the reminder was meant to prevent, does not count these days.
/// </summary>
public static class ReminderPauses
{
    private const int MorningHour = 9;

    public static bool IsPaused(DateOnly day) => day is { Month: 8 } or { Month: 12, Day: >= 20 } or { Month: 1, Day: <= 5 };

    /// <summary>The day reached after so many calendar days that are not in a pause, the first not counted.</summary>
    public static DateOnly AddDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsPaused(day) ? 0 : 1;
        }

        return day;
    }

    /// <summary>Nine in the morning in Paris: when what is due on a day is done.</summary>
    public static DateTimeOffset MorningOf(DateOnly day)
    {
        var morning = day.ToDateTime(new TimeOnly(MorningHour, 0));
        return new DateTimeOffset(morning, FrenchDates.Paris.GetUtcOffset(morning)).ToUniversalTime();
    }
}
