namespace UnivAsso.Domain.Pairing;

/// <summary>The delays and limits of an invitation (journeys, § 7.4 and § 12.1), in days that are not in a pause of reminders.</summary>
public static class PairClocks
{
    /// <summary>At most this many invitations without an answer for one question.</summary>
    public const int PendingPerQuestion = 5;

    /// <summary>At most this many invitations without an answer for one person.</summary>
    public const int PendingPerPerson = 2;

    public const int FirstReminderAfter = 10;
    public const int LastReminderAfter = 21;
    public const int ExpiresAfter = 35;

    /// <summary>A person may change an answer for this many days, as long as the associations know nothing of it.</summary>
    public const int ChangeableDays = 7;

    /// <summary>An association is expected to answer a presentation within this many days.</summary>
    public const int AssociationAnswerDays = 10;
}
