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

    /// <summary>The address of a row that was written for its cost only; nothing of it is ever sent.</summary>
    public const string Nobody = "";

    /// <summary>After this many failures the mail waits for a person.</summary>
    public const int MaxAttempts = 8;

    /// <summary>What stands in place of an error when the code or the link had expired before the mail could leave.</summary>
    public const string Expired = "Expiré avant de partir.";

    /// <summary>What remains of a mail whose code or link was erased.</summary>
    public const string Forgotten = "Contenu effacé : ce courriel portait un code ou un lien personnel.";

    public required Guid Id { get; init; }

    /// <summary>Says what the mail tells, once: « received:{id} ».</summary>
    public required string Key { get; init; }

    /// <summary>The request it is about, if any; for the staff's pages.</summary>
    public Guid? CaseId { get; init; }

    public required string To { get; init; }

    public string? Copy { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; set; }

    public required string Html { get; set; }

    /// <summary>Until when the code or the link inside opens something; nothing when it opens nothing.</summary>
    public DateTimeOffset? SecretUntil { get; init; }

    /// <summary>A calendar that goes with the mail; its METHOD line says whether it asks or calls off.</summary>
    public string? CalendarText { get; set; }

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

    /// <summary>Erases a content that opens something: it was needed until the mail left, and by nobody afterwards.</summary>
    public void ForgetSecret()
    {
        if (SecretUntil is not null)
        {
            Text = Forgotten;
            Html = Forgotten;
            CalendarText = null;
        }
    }

    /// <summary>Gives up a mail whose code or link opens nothing any more; returns false while it still does.</summary>
    public bool Expire(DateTimeOffset now)
    {
        if (SecretUntil is not { } until || until > now)
        {
            return false;
        }

        FailedAt = now;
        LastError = Expired;
        ForgetSecret();
        return true;
    }
}
