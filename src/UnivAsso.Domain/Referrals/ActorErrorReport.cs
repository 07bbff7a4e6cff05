using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Referrals;

/// <summary>What came of an error report.</summary>
public enum ReportVerdict
{
    Corrected = 1,
    NothingToChange = 2,
}

/// <summary>Somebody says that a card is wrong: an officer, or a visitor whose name is not asked.</summary>
public sealed class ActorErrorReport
{
    public const int TextMaxLength = 1000;

    private ActorErrorReport()
    {
    }

    internal ActorErrorReport(Guid id, string text, string? byName, DateTimeOffset at)
    {
        Id = id;
        Text = text;
        ByName = byName;
        At = at;
    }

    public Guid Id { get; private init; }

    public string Text { get; private init; } = null!;

    /// <summary>Nothing when it came from the public list.</summary>
    public string? ByName { get; private init; }

    public DateTimeOffset At { get; private init; }

    public ReportVerdict? Verdict { get; private set; }

    public DateTimeOffset? HandledAt { get; private set; }

    public string? HandledByName { get; private set; }

    internal bool Handle(ReportVerdict verdict, Actor by, DateTimeOffset now)
    {
        if (HandledAt is not null)
        {
            return false;
        }

        Verdict = verdict;
        HandledAt = now;
        HandledByName = by.Name;
        return true;
    }
}
