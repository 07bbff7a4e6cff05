namespace UnivAsso.Domain.Agenda;

/// <summary>
/// A mailed link by which a structure opens its appointment without an account. Each mail has its own, so that only a hash is kept; all of
/// them lead to the appointment as it now stands.
/// </summary>
public sealed class AppointmentLink
{
    public const int HashLength = 64;

    /// <summary>A link still explains itself this long after the meeting, then it is forgotten.</summary>
    public static readonly TimeSpan KeptAfter = TimeSpan.FromDays(30);

    public required string TokenHash { get; init; }

    public required AppointmentId AppointmentId { get; init; }

    public required Guid ParticipationId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
