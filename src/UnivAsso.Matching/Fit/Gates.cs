namespace UnivAsso.Matching.Fit;

/// <summary>What forbids inviting a person for a need, whatever the rest says.</summary>
public enum Gate
{
    NotConfirmed = 1,
    NotOptedIn = 2,
    Paused = 3,
    NoLongerAvailable = 4,
    AtQuota = 5,
    AlreadyDeclined = 6,
    Tie = 7,
    SameHouse = 8,
    AlreadyAsked = 9,
    EnoughInvitations = 10,
}

/// <summary>The gates as a table: each with what it looks at and the reason it gives. All are tried, so that a person may have several.</summary>
public static class Gates
{
    /// <summary>Nobody has more invitations than this without an answer.</summary>
    public const int MostPending = 2;

    public static IReadOnlyList<GateRule> All { get; } =
    [
        new(Gate.NotConfirmed, (_, person, _) => person.Confirmed ? null : new ProfileNotConfirmed()),
        new(Gate.NotOptedIn, (_, person, _) => person.OptedIn ? null : new OnlyKeptInformed()),
        new(Gate.Paused, (_, person, today) => person.NotBefore is { } day && day > today ? new PausedUntil(day) : null),
        new(Gate.NoLongerAvailable, (_, person, today) => person.AvailableUntil is { } day && day < today ? new AvailableNoLonger(day) : null),
        new(Gate.AtQuota, (_, person, _) => person.GroupsAtOnce is { } most && person.Load >= most ? new QuotaReached(person.Load, most) : null),
        new(Gate.AlreadyDeclined, (need, person, _) => person.Declined.Contains(need.Key, StringComparer.Ordinal) ? new DeclinedBefore() : null),
        new(Gate.Tie, (need, person, _) => TieBetween(need, person)),
        new(Gate.SameHouse, (need, person, _) => person.MailDomain is { } domain && need.MailDomains.Contains(domain, StringComparer.Ordinal) ? new SameMailDomain(domain) : null),
        new(Gate.AlreadyAsked, (need, person, _) => person.Asked.Contains(need.Key, StringComparer.Ordinal) ? new AskedAlready() : null),
        new(Gate.EnoughInvitations, (_, person, _) => person.Pending >= MostPending ? new InvitedEnough(person.Pending) : null),
    ];

    /// <summary>Every reason that excludes the person; none when the way is free.</summary>
    public static IReadOnlyList<Reason> Closed(NeedFacts need, PersonFacts person, DateOnly today) =>
        [.. All.Select(rule => rule.Look(need, person, today)).OfType<Reason>()];

    private static TiedTo? TieBetween(NeedFacts need, PersonFacts person)
    {
        foreach (var tie in person.Ties)
        {
            foreach (var structure in need.Structures)
            {
                if (tie.NameKey.Length > 0 && tie.NameKey == structure.NameKey)
                {
                    return new TiedTo(structure.Name, tie.Kind);
                }
            }
        }

        return null;
    }
}

/// <summary>One gate: what it looks at, and the reason when it is closed.</summary>
public sealed record GateRule(Gate Gate, Func<NeedFacts, PersonFacts, DateOnly, Reason?> Look);
