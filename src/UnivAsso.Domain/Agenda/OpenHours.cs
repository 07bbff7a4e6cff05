using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

/// <summary>From when to when, in the hours of Paris, and how one can be met then.</summary>
public sealed record OpenHours
{
    public required TimeOnly From { get; init; }

    public required TimeOnly To { get; init; }

    public bool InPerson { get; init; }

    public bool Phone { get; init; }

    public bool Video { get; init; }

    /// <summary>Where, when one can be met in person.</summary>
    public Guid? PlaceId { get; init; }

    public bool Accepts(MeetingChannel channel) => channel switch
    {
        MeetingChannel.InPerson => InPerson,
        MeetingChannel.Phone => Phone,
        MeetingChannel.Video => Video,
    };

    /// <summary>What is wrong with these hours, if anything.</summary>
    internal Refusal? Wrong(IEnumerable<MeetingPlace> places) => this switch
    {
        _ when From >= To => new HoursUpsideDown(),
        _ when !Quarters.Begins(From) || !Quarters.Begins(To) => new NotOnAQuarter(),
        { InPerson: false, Phone: false, Video: false } => new ChannelMissing(),
        { InPerson: true } when !places.Any(p => p.Id == PlaceId) => new PlaceMissing(),
        _ => null,
    };

    internal bool Overlaps(OpenHours other) => From < other.To && other.From < To;
}

/// <summary>Hours that come back every week.</summary>
public sealed record WeeklyRange
{
    public required Guid Id { get; init; }

    public required DayOfWeek Day { get; init; }

    public required OpenHours Hours { get; init; }
}

/// <summary>A date that is not like the others of its week: closed, or open at hours of its own.</summary>
public sealed record SpecialDay
{
    public required Guid Id { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>None when the date is closed.</summary>
    public OpenHours? Hours { get; init; }
}

/// <summary>Whole days away, from the first to the last. The reason is for the officer alone.</summary>
public sealed record Absence
{
    public const int ReasonMaxLength = 200;

    public required Guid Id { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public string? PrivateReason { get; init; }

    public bool Covers(DateOnly day) => From <= day && day <= To;
}

/// <summary>Where people meet, with what they need to find the door.</summary>
public sealed record MeetingPlace
{
    public const int NameMaxLength = 120;
    public const int AddressMaxLength = 240;
    public const int AccessMaxLength = 500;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public string? AccessNotes { get; init; }
}
