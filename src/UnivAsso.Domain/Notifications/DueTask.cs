namespace UnivAsso.Domain.Notifications;

/// <summary>
/// Something to do at a moment to come, written in the same transaction as what makes it due: a reminder, an expiry, an escalation.
/// Done once: the key makes the row unique, and the row is marked in the transaction of what was done. The handler looks at the state
/// and may find that nothing is left to do.
/// </summary>
public sealed class DueTask
{
    public const int KindMaxLength = 40;
    public const int KeyMaxLength = 120;
    public const int ErrorMaxLength = 500;

    /// <summary>After this many failures the task waits for a person.</summary>
    public const int MaxAttempts = 8;

    private const char Separator = ':';

    public required Guid Id { get; init; }

    /// <summary>Which handler does it: « appointment-reminder ».</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: the appointment, the redirection, the request.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Kind, subject and occasion: makes the task unique.</summary>
    public required string Key { get; init; }

    /// <summary>The moment it was planned for; does not move.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Not tried before this moment; moved by back-off.</summary>
    public required DateTimeOffset TryAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>Held by one worker until then.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public Guid? LeasedBy { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Given up: a person looks at it.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>What tells this task from the others of its kind about the same subject.</summary>
    public string Occasion => Key[Prefix(Kind, SubjectId).Length..];

    /// <summary>Plans a task; a second one with the same kind, subject and occasion is refused by the database.</summary>
    public static DueTask Plan(string kind, Guid subjectId, string occasion, DateTimeOffset dueAt) => new()
    {
        Id = Guid.CreateVersion7(dueAt),
        Kind = kind,
        SubjectId = subjectId,
        Key = Prefix(kind, subjectId) + occasion,
        DueAt = dueAt,
        TryAt = dueAt,
    };

    private static string Prefix(string kind, Guid subjectId) => $"{kind}{Separator}{subjectId:N}{Separator}";
}
