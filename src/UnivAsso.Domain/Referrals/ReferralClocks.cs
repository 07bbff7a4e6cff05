namespace UnivAsso.Domain.Referrals;

/// <summary>The delays of a redirection, in calendar days that are not in a pause of <see cref="Common.Time.ReminderPauses"/>.</summary>
public static class ReferralClocks
{
    /// <summary>A structure that has not answered is reminded once.</summary>
    public const int ConsentReminderAfter = 7;

    /// <summary>A structure that says nothing is silent from this day on; somebody calls it.</summary>
    public const int StructureSilentAfter = 15;

    /// <summary>An actor that says nothing is silent from this day on. « Bien reçu » starts the count again.</summary>
    public const int TargetSilentAfter = 15;

    /// <summary>We ask the structure what came of it. A plain calendar delay: it reminds of nothing.</summary>
    public const int AskBackAfter = 45;

    /// <summary>When a silent actor is reminded.</summary>
    public static IReadOnlyList<int> TargetRemindersAfter { get; } = [7, 12];
}
