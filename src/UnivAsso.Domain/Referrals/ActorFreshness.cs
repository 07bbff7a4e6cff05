namespace UnivAsso.Domain.Referrals;

/// <summary>How far a card of the directory can be trusted today.</summary>
public enum Freshness
{
    /// <summary>Checked, and not due for another check.</summary>
    Fresh = 1,

    /// <summary>Never checked, or due for a check: suggested with a warning.</summary>
    ToCheck = 2,

    /// <summary>Twice the review rhythm without a check: no longer suggested, still found on request.</summary>
    Stale = 3,
}

/// <summary>Computes freshness when it is read; nothing has to be repaired by a job.</summary>
public static class ActorFreshness
{
    public const int LeastReviewMonths = 1;
    public const int MostReviewMonths = 36;
    public const int UsualReviewMonths = 6;

    /// <summary>The last day on which a card needs no check. A card that nobody ever checked is due on the day it was added.</summary>
    public static DateOnly CheckDueOn(DateOnly addedOn, DateOnly? checkedOn, int reviewMonths) => checkedOn?.AddMonths(reviewMonths) ?? addedOn;

    /// <summary>The last day on which a card is suggested.</summary>
    public static DateOnly SuggestedUntil(DateOnly addedOn, DateOnly? checkedOn, int reviewMonths) =>
        checkedOn?.AddMonths(2 * reviewMonths) ?? addedOn.AddMonths(reviewMonths);

    public static Freshness On(DateOnly today, DateOnly? checkedOn, DateOnly checkDueOn, DateOnly suggestedUntil) =>
        today > suggestedUntil ? Freshness.Stale
        : checkedOn is null || today > checkDueOn ? Freshness.ToCheck
        : Freshness.Fresh;
}
