using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>Who meets and how, as the desk writes it down.</summary>
public sealed record MeetingOrder
{
    public required Guid CaseId { get; init; }

    /// <summary>One or two officers; the first one's hours, place and line are used.</summary>
    public required IReadOnlyList<Guid> Officers { get; init; }

    public required MeetingChannel Channel { get; init; }

    /// <summary>One of the places of the first officer, to meet in person.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>How long; the usual length of the first officer when none is given.</summary>
    public int? Minutes { get; init; }

    public string? WhoShouldCome { get; init; }

    public string? Bring { get; init; }

    /// <summary>The structures invited; all those of the case when none is named.</summary>
    public IReadOnlyList<Guid> Participations { get; init; } = [];

    /// <summary>An appointment of the case that the order goes on with, and the version that was shown.</summary>
    public SeenAppointment? Existing { get; init; }
}

/// <summary>An appointment and the version of it that was on the screen.</summary>
public sealed record SeenAppointment(AppointmentId Id, int Version);

public sealed record NoSuchCase() : Refusal("Cette demande n’existe pas ou elle est close.");

public sealed record NoSuchAppointment() : Refusal("Ce rendez-vous n’existe pas.");

public sealed record AlreadyOneAppointment()
    : Refusal("Un rendez-vous est déjà proposé ou fixé pour cette demande. Changez celui-là, ou annulez-le d’abord.");
