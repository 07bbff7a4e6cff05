namespace UnivAsso.Domain.Common.Time;

/// <summary>The time zone in which people of the programme live.</summary>
public static class ParisTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTimeOffset At(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(At(moment).DateTime);
}
