using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

/// <summary>When and where one officer can be met: hours of the week, dates that differ, absences, places and rules.</summary>
public sealed class OfficerAgenda : Root
{
    public const int RangesMax = 40;
    public const int SpecialDaysMax = 120;
    public const int AbsencesMax = 60;
    public const int PlacesMax = 20;

    private OfficerAgenda()
    {
    }

    /// <summary>The account of the officer: one agenda each.</summary>
    public Guid OfficerId { get; private init; }

    public List<WeeklyRange> Weekly { get; private set; } = [];

    public List<SpecialDay> SpecialDays { get; private set; } = [];

    public List<Absence> Absences { get; private set; } = [];

    public List<MeetingPlace> Places { get; private set; } = [];

    public AgendaRules Rules { get; private set; } = new();

    /// <summary>What is kept of the secret that opens the calendar feed; none while there is no feed.</summary>
    public string? FeedSecretHash { get; private set; }

    public DateTimeOffset? FeedSince { get; private set; }

    /// <summary>An agenda in which nothing can be booked yet.</summary>
    public static OfficerAgenda Open(Guid officerId) => new() { OfficerId = officerId };

    public MeetingPlace? PlaceOf(Guid? placeId) => Places.Find(p => p.Id == placeId);

    /// <summary>Adds the same hours on one or several days of the week.</summary>
    public Result AddWeekly(IReadOnlyCollection<DayOfWeek> days, OpenHours hours, Actor by, DateTimeOffset now)
    {
        if (hours.Wrong(Places) is { } wrong)
        {
            return wrong;
        }

        if (Weekly.Count + days.Count > RangesMax)
        {
            return new AgendaFull();
        }

        if (Weekly.Exists(w => days.Contains(w.Day) && w.Hours.Overlaps(hours)))
        {
            return new HoursOverlap();
        }

        Weekly = [.. Weekly, .. days.Distinct().Select(day => new WeeklyRange { Id = Guid.CreateVersion7(now), Day = day, Hours = hours with { } })];
        return Changed(AgendaPart.Weekly, by, now);
    }

    public Result RemoveWeekly(Guid id, Actor by, DateTimeOffset now)
    {
        var left = Weekly.FindAll(w => w.Id != id);
        if (left.Count == Weekly.Count)
        {
            return new NotInAgenda();
        }

        Weekly = left;
        return Changed(AgendaPart.Weekly, by, now);
    }

    /// <summary>Closes a date, or opens it at hours of its own instead of those of its week.</summary>
    public Result AddSpecialDay(DateOnly day, OpenHours? hours, Actor by, DateTimeOffset now)
    {
        if (hours?.Wrong(Places) is { } wrong)
        {
            return wrong;
        }

        if (SpecialDays.Count >= SpecialDaysMax)
        {
            return new AgendaFull();
        }

        var same = SpecialDays.FindAll(e => e.Day == day);
        if (same.Exists(e => e.Hours is null) || (hours is null && same.Count > 0))
        {
            return new DayAlreadySet();
        }

        if (same.Exists(e => e.Hours!.Overlaps(hours!)))
        {
            return new HoursOverlap();
        }

        SpecialDays = [.. SpecialDays, new SpecialDay { Id = Guid.CreateVersion7(now), Day = day, Hours = hours }];
        return Changed(AgendaPart.SpecialDays, by, now);
    }

    public Result RemoveSpecialDay(Guid id, Actor by, DateTimeOffset now)
    {
        var left = SpecialDays.FindAll(e => e.Id != id);
        if (left.Count == SpecialDays.Count)
        {
            return new NotInAgenda();
        }

        SpecialDays = left;
        return Changed(AgendaPart.SpecialDays, by, now);
    }

    public Result AddAbsence(DateOnly from, DateOnly to, string? privateReason, Actor by, DateTimeOffset now)
    {
        if (to < from)
        {
            return new AbsenceUpsideDown();
        }

        if (Absences.Count >= AbsencesMax)
        {
            return new AgendaFull();
        }

        Absences = [.. Absences, new Absence { Id = Guid.CreateVersion7(now), From = from, To = to, PrivateReason = privateReason }];
        return Changed(AgendaPart.Absences, by, now);
    }

    public Result RemoveAbsence(Guid id, Actor by, DateTimeOffset now)
    {
        var left = Absences.FindAll(a => a.Id != id);
        if (left.Count == Absences.Count)
        {
            return new NotInAgenda();
        }

        Absences = left;
        return Changed(AgendaPart.Absences, by, now);
    }

    /// <summary>Adds a place, or says better one that is there.</summary>
    public Result SavePlace(MeetingPlace place, Actor by, DateTimeOffset now)
    {
        var at = Places.FindIndex(p => p.Id == place.Id);
        if (at < 0 && Places.Count >= PlacesMax)
        {
            return new AgendaFull();
        }

        Places = at < 0 ? [.. Places, place] : [.. Places[..at], place, .. Places[(at + 1)..]];
        return Changed(AgendaPart.Places, by, now);
    }

    public Result RemovePlace(Guid id, Actor by, DateTimeOffset now)
    {
        if (PlaceOf(id) is null)
        {
            return new NotInAgenda();
        }

        if (Weekly.Exists(w => w.Hours.PlaceId == id) || SpecialDays.Exists(e => e.Hours?.PlaceId == id))
        {
            return new PlaceInUse();
        }

        Places = Places.FindAll(p => p.Id != id);
        return Changed(AgendaPart.Places, by, now);
    }

    public Result SetRules(AgendaRules rules, Actor by, DateTimeOffset now)
    {
        if (rules.Wrong() is { } wrong)
        {
            return wrong;
        }

        Rules = rules;
        return Changed(AgendaPart.Rules, by, now);
    }

    /// <summary>Gives the feed a new secret; the former one opens nothing any more.</summary>
    public Result RotateFeed(string secretHash, Actor by, DateTimeOffset now)
    {
        (FeedSecretHash, FeedSince) = (secretHash, now);
        return Changed(AgendaPart.Feed, by, now);
    }

    public Result CloseFeed(Actor by, DateTimeOffset now)
    {
        (FeedSecretHash, FeedSince) = (null, null);
        return Changed(AgendaPart.Feed, by, now);
    }

    private Result Changed(AgendaPart part, Actor by, DateTimeOffset now)
    {
        Raise(new AgendaChanged(OfficerId, part, by, now));
        return Result.Done;
    }
}
