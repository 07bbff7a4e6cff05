using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.Agenda;

/// <summary>What is looked for: how, where, how long, and between which days.</summary>
public sealed record SlotSearch(MeetingChannel Channel, int Minutes)
{
    /// <summary>A place of the first officer; any when none is named.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>Nothing before this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Nothing after this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>One working day of notice at most: for somebody to whom we owe a quick date.</summary>
    public bool IsUrgent { get; init; }
}

/// <summary>An officer's agenda with the quarters of an hour that are taken.</summary>
public sealed record OfficerHours(OfficerAgenda Agenda, IReadOnlySet<long> Taken);

/// <summary>A moment when everybody asked for is free; the place is one of the first officer.</summary>
public sealed record FreeSlot(DateTimeOffset Start, Guid? PlaceId);

/// <summary>
/// Finds the moments when one officer, or several together, can be met. A pure function of the agendas, of the quarters of an hour that are
/// taken and of the time it is.
/// </summary>
public static class FreeSlots
{
    /// <summary>Slots begin every half hour of a range, counted from its beginning.</summary>
    public const int StepMinutes = 30;

    private static readonly int Step = Quarters.In(StepMinutes);

    /// <summary>The slots in order of time. The hours of the first officer give the beginnings; the others must be free then.</summary>
    public static IReadOnlyList<FreeSlot> Find(SlotSearch search, IReadOnlyList<OfficerHours> officers, DateTimeOffset now)
    {
        if (officers.Count == 0)
        {
            return [];
        }

        var (first, last) = Bounds(search, officers, now);
        var earliest = officers.Max(o => Earliest(o.Agenda.Rules, search.IsUrgent, now));
        var length = Quarters.In(search.Minutes);
        List<FreeSlot> found = [];
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var windows = officers.Select(o => WindowsOf(o.Agenda, day, search.Channel)).ToList();
            foreach (var window in windows[0].Where(w => search.PlaceId is null || w.PlaceId == search.PlaceId))
            {
                for (var start = window.First; start + length <= window.End; start += Step)
                {
                    if (start >= earliest && AllFree(officers, windows, start, length))
                    {
                        found.Add(new FreeSlot(Quarters.Start(start), window.PlaceId));
                    }
                }
            }
        }

        return found;
    }

    private static (DateOnly First, DateOnly Last) Bounds(SlotSearch search, IReadOnlyList<OfficerHours> officers, DateTimeOffset now)
    {
        var today = FrenchDates.DayInParis(now);
        var horizon = today.AddDays(officers.Min(o => o.Agenda.Rules.HorizonWeeks) * 7);
        return (search.From > today ? search.From.Value : today, search.To < horizon ? search.To.Value : horizon);
    }

    private static long Earliest(AgendaRules rules, bool isUrgent, DateTimeOffset now) => (isUrgent ? Math.Min(1, rules.NoticeDays) : rules.NoticeDays) switch
    {
        0 => Quarters.Of(now) + 1,
        var days => Quarters.InParis(FrenchCalendar.AddWorkingDays(FrenchDates.DayInParis(now), days), TimeOnly.MinValue),
    };

    private static bool AllFree(IReadOnlyList<OfficerHours> officers, List<List<Window>> windows, long start, int length)
    {
        for (var i = 0; i < officers.Count; i++)
        {
            // The first officer's window is the one in which the slot was found.
            if (i > 0 && !windows[i].Exists(w => w.First <= start && start + length <= w.End))
            {
                return false;
            }

            var rules = officers[i].Agenda.Rules;
            var end = start + length + Quarters.In(rules.BufferAfter);
            for (var quarter = start - Quarters.In(rules.BufferBefore); quarter < end; quarter++)
            {
                if (officers[i].Taken.Contains(quarter))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static List<Window> WindowsOf(OfficerAgenda agenda, DateOnly day, MeetingChannel channel)
    {
        List<Window> windows = [];
        OpenHours? earlier = null;
        foreach (var hours in HoursOf(agenda, day).Where(h => h.Accepts(channel)).OrderBy(h => h.From))
        {
            var window = new Window(
                Quarters.InParis(day, hours.From),
                Quarters.InParis(day, hours.To, last: true),
                channel is MeetingChannel.InPerson ? hours.PlaceId : null);
            if (earlier?.To == hours.From && windows[^1].PlaceId == window.PlaceId)
            {
                windows[^1] = windows[^1] with { End = window.End };
            }
            else
            {
                windows.Add(window);
            }

            earlier = hours;
        }

        return windows;
    }

    /// <summary>An absence closes everything; a date of its own replaces the week; a holiday closes the week.</summary>
    private static IEnumerable<OpenHours> HoursOf(OfficerAgenda agenda, DateOnly day)
    {
        if (agenda.Absences.Exists(a => a.Covers(day)))
        {
            return [];
        }

        if (agenda.SpecialDays.Exists(e => e.Day == day))
        {
            return agenda.SpecialDays.Where(e => e.Day == day).Select(e => e.Hours).OfType<OpenHours>();
        }

        return agenda.Rules.ClosedOnHolidays && FrenchCalendar.IsPublicHoliday(day)
            ? []
            : agenda.Weekly.Where(w => w.Day == day.DayOfWeek).Select(w => w.Hours);
    }

    /// <summary>Quarters in a row during which the officer can be met in one place.</summary>
    private sealed record Window(long First, long End, Guid? PlaceId);
}
