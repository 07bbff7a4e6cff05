namespace UnivAsso.Domain.Notifications;

/// <summary>
/// A mail waiting to leave, written in the same transaction as what it tells. Sent at least once: the key makes the row unique, the
/// id makes the Message-ID stable, so that a receiver drops a second copy.
/// </summary>
public sealed class OutboxMail
{
    public const int AddressMaxLength = 254;
    public const int SubjectMaxLength = 250;
    public const int KeyMaxLength = 120;

    /// <summary>After this many failures the mail waits for a person.</summary>
    public const int MaxAttempts = 8;

    public required Guid Id { get; init; }

    /// <summary>Says what the mail tells, once: « received:{id} ».</summary>
    public required string Key { get; init; }

    /// <summary>The request it is about, if any; for the staff's pages.</summary>
    public Guid? CaseId { get; init; }

    public required string To { get; init; }

    public string? Copy { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>A calendar that goes with the mail; its METHOD line says whether it asks or calls off.</summary>
    public string? CalendarText { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before this moment; moved by back-off.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Held by one worker until then.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public Guid? LeasedBy { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up, or refused for good by the receiving server.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    public string? LastError { get; set; }
}
