namespace UnivAsso.Web.Ui;

/// <summary>How near a due day is, in words.</summary>
public static class DueWords
{
    /// <summary>« en retard de 2 jours ouvrés », « aujourd’hui », « dans 3 jours ouvrés »; the calendar counts the working days between two days.</summary>
    public static string Of(DateOnly? dueOn, DateOnly today, Func<DateOnly, DateOnly, int> workingDaysBetween)
    {
        if (dueOn is not { } due)
        {
            return "sans échéance";
        }

        if (due == today)
        {
            return "aujourd’hui";
        }

        var days = Math.Abs(workingDaysBetween(today, due));
        var counted = days is 0 ? "moins d’un jour ouvré" : Counts.Of(days, "jour ouvré", "jours ouvrés");
        return due < today ? $"en retard de {counted}" : $"dans {counted}";
    }
}
