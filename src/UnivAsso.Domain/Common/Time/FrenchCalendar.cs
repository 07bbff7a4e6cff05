namespace UnivAsso.Domain.Common.Time;

public static class FrenchCalendar
{
    public static bool IsWorkingDay(DateOnly d) => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    public static DateOnly AddWorkingDays(DateOnly d, int n) { while (n > 0) { d = d.AddDays(1); if (IsWorkingDay(d)) { n--; } } return d; }
    public static int WorkingDaysBetween(DateOnly a, DateOnly b) { var n = 0; while (a < b) { a = a.AddDays(1); if (IsWorkingDay(a)) { n++; } } return n; }
}
