using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.Agenda;

/// <summary>
/// Time cut into quarters of an hour, numbered from 1970 in UTC: the unit of everything that is booked. A number is an instant, so that
/// nights when the clocks change need no care once the hours of a day are read.
/// </summary>
public static class Quarters
{
    public const int Minutes = 15;

    private const long Ticks = Minutes * TimeSpan.TicksPerMinute;

    /// <summary>Whether a moment begins a quarter.</summary>
    public static bool Begins(DateTimeOffset moment) => moment.UtcTicks % Ticks == 0;

    /// <summary>Whether an hour of the day begins a quarter.</summary>
    public static bool Begins(TimeOnly time) => time.Ticks % Ticks == 0;

    /// <summary>The quarter that a moment lies in.</summary>
    public static long Of(DateTimeOffset moment) => (moment.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / Ticks;

    /// <summary>The moment when a quarter begins, in UTC.</summary>
    public static DateTimeOffset Start(long quarter) => DateTimeOffset.UnixEpoch.AddTicks(quarter * Ticks);

    /// <summary>How many quarters so many minutes fill.</summary>
    public static int In(int minutes) => (minutes + Minutes - 1) / Minutes;

    /// <summary>
    /// The quarter at which an hour of a day in Paris comes. An hour that does not exist in March is the moment when the clocks jump; one
    /// that comes twice in October is its first coming, or its second for <paramref name="last"/>.
    /// </summary>
    public static long InParis(DateOnly day, TimeOnly time, bool last = false)
    {
        var local = day.ToDateTime(time);
        if (FrenchDates.Paris.IsInvalidTime(local))
        {
            // Summer time jumps over one whole hour: the jump is the hour that does not exist.
            local = local.Date.AddHours(local.Hour + 1);
        }
        else if (FrenchDates.Paris.IsAmbiguousTime(local))
        {
            var offsets = FrenchDates.Paris.GetAmbiguousTimeOffsets(local);
            return Of(new DateTimeOffset(local, last ? offsets.Min() : offsets.Max()));
        }

        return Of(new DateTimeOffset(local, FrenchDates.Paris.GetUtcOffset(local)));
    }
}
