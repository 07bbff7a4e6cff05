using UnivAsso.Domain.Referrals;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>What became of a redirection, as the figures count it.</summary>
public enum RedirectionFate
{
    /// <summary>Proposed; the structure has not answered.</summary>
    Proposed = 1,

    /// <summary>The structure agreed; nothing has been passed on yet.</summary>
    Agreed = 2,

    /// <summary>The structure said no.</summary>
    Declined = 3,

    /// <summary>Taken back or called off before anything was passed on.</summary>
    StoppedBefore = 4,

    /// <summary>In the hands of the actor or of the structure.</summary>
    UnderWay = 5,

    Helped = 6,

    OtherSolution = 7,

    NotHelped = 8,

    /// <summary>The two never spoke.</summary>
    NoNews = 9,

    /// <summary>The actor said no.</summary>
    NotForUs = 10,

    /// <summary>The actor did not answer.</summary>
    Unanswered = 11,

    /// <summary>Taken back or called off after it was passed on.</summary>
    StoppedAfter = 12,
}

/// <summary>How the figures read a redirection.</summary>
public static class RedirectionFates
{
    /// <summary>What became of it; <paramref name="wasSent"/> says whether it was ever passed on to the actor.</summary>
    public static RedirectionFate Of(ReferralStatus status, ReferralOutcome? outcome, bool wasSent) => status switch
    {
        ReferralStatus.Prepared => RedirectionFate.Proposed,
        ReferralStatus.AgreedByStructure => RedirectionFate.Agreed,
        ReferralStatus.DeclinedByStructure => RedirectionFate.Declined,
        ReferralStatus.NotForUs => RedirectionFate.NotForUs,
        ReferralStatus.Unanswered => RedirectionFate.Unanswered,
        ReferralStatus.Withdrawn or ReferralStatus.CalledOff => wasSent ? RedirectionFate.StoppedAfter : RedirectionFate.StoppedBefore,
        ReferralStatus.OutcomeKnown => outcome switch
        {
            ReferralOutcome.Helped => RedirectionFate.Helped,
            ReferralOutcome.OtherSolution => RedirectionFate.OtherSolution,
            ReferralOutcome.NotHelped => RedirectionFate.NotHelped,
            _ => RedirectionFate.NoNews,
        },
        _ => RedirectionFate.UnderWay,
    };

    /// <summary>Whether it was passed on to the actor, or the structure took it in hand itself.</summary>
    public static bool IsHandedOver(RedirectionFate fate) => fate >= RedirectionFate.UnderWay;

    /// <summary>Whether we know what came of it. That the two never spoke is no outcome.</summary>
    public static bool IsLoopClosed(RedirectionFate fate) =>
        fate is RedirectionFate.Helped or RedirectionFate.OtherSolution or RedirectionFate.NotHelped;
}

/// <summary>How many of the redirections handed over came back to us with an outcome.</summary>
public sealed record ClosedLoop(int HandedOver, int Known)
{
    /// <summary>Counts redirections by what became of them.</summary>
    public static ClosedLoop Of(IEnumerable<(RedirectionFate Fate, int Count)> counted)
    {
        var (handedOver, known) = (0, 0);
        foreach (var (fate, count) in counted)
        {
            handedOver += RedirectionFates.IsHandedOver(fate) ? count : 0;
            known += RedirectionFates.IsLoopClosed(fate) ? count : 0;
        }

        return new ClosedLoop(handedOver, known);
    }

    /// <summary>The closed-loop rate; none when nothing was handed over.</summary>
    public int? Percent => Shares.Percent(Known, HandedOver);
}

/// <summary>Parts of a whole, in whole percent.</summary>
public static class Shares
{
    /// <summary>Rounded to the nearest, but never to « nothing » or « all » when that is not so; none of nothing.</summary>
    public static int? Percent(int part, int whole) => (part, whole) switch
    {
        (_, <= 0) => null,
        ( <= 0, _) => 0,
        _ when part >= whole => 100,
        _ => Math.Clamp((int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero), 1, 99),
    };
}
