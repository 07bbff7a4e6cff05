using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

/// <summary>An officer of an appointment, with what is kept free around it.</summary>
public sealed class AppointmentOfficer
{
    public const int NameMaxLength = 160;

    public required Guid OfficerId { get; init; }

    public required string Name { get; init; }

    /// <summary>The first one holds the appointment: their hours, their place, their line.</summary>
    public required int Position { get; set; }

    public required int BufferBefore { get; set; }

    public required int BufferAfter { get; set; }

    internal void Follow(AppointmentOfficer wanted) =>
        (Position, BufferBefore, BufferAfter) = (wanted.Position, wanted.BufferBefore, wanted.BufferAfter);
}

/// <summary>A structure invited to an appointment.</summary>
public sealed class AppointmentInvitation
{
    public required Guid ParticipationId { get; init; }

    /// <summary>The first one carries the request; it alone may ask for another date when several are invited.</summary>
    public required int Position { get; set; }

    /// <summary>When this structure said that it could not come, while others still can.</summary>
    public DateTimeOffset? ExcusedAt { get; internal set; }
}

/// <summary>A slot offered to be chosen.</summary>
public sealed class OfferedSlot
{
    public required DateTimeOffset Start { get; init; }
}

/// <summary>How an appointment is held: the same words go in the mails, in the calendar and on the page.</summary>
public sealed record AppointmentTerms
{
    public const int WhoMaxLength = 300;
    public const int BringMaxLength = 500;

    public required MeetingChannel Channel { get; init; }

    public required int Minutes { get; init; }

    public string? PlaceName { get; init; }

    public string? PlaceAddress { get; init; }

    public string? PlaceAccess { get; init; }

    /// <summary>Which place of the first officer, when slots are looked for.</summary>
    public Guid? PlaceId { get; init; }

    public string? VideoLink { get; init; }

    /// <summary>Where the officer calls from, or can be called.</summary>
    public string? Phone { get; init; }

    /// <summary>Who should come: « la présidence et la direction ».</summary>
    public string? WhoShouldCome { get; init; }

    /// <summary>What to bring; nothing is ever compulsory.</summary>
    public string? Bring { get; init; }

    /// <summary>What is missing for people to meet, if anything.</summary>
    public Refusal? Missing() => this switch
    {
        { Channel: MeetingChannel.InPerson, PlaceAddress: null } => new MeetingPlaceMissing(),
        { Channel: MeetingChannel.Video, VideoLink: null } => new VideoLinkMissing(),
        { Minutes: < AgendaRules.LeastMinutes or > AgendaRules.MostMinutes } => new RulesOutOfBounds(),
        _ when Minutes % Quarters.Minutes != 0 => new NotOnAQuarter(),
        _ => null,
    };
}
