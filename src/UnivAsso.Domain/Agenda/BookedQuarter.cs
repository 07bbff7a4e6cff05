namespace UnivAsso.Domain.Agenda;

/// <summary>
/// A quarter of an hour of an officer that one appointment holds, buffers included. Officer and moment are the key of the table: the
/// database itself refuses a second appointment there.
/// </summary>
public sealed class BookedQuarter
{
    public required Guid OfficerId { get; init; }

    public required DateTimeOffset StartUtc { get; init; }

    public AppointmentId AppointmentId { get; init; }
}
