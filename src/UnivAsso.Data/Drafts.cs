namespace UnivAsso.Data;

/// <summary>A letter about a draft that nobody touches any more, in the order in which they leave.</summary>
public enum DraftLetter
{
    /// <summary>Left for a day.</summary>
    LeftAlone = 1,

    /// <summary>Erased in thirty days.</summary>
    OneMonthLeft = 2,

    /// <summary>Erased in seven days.</summary>
    OneWeekLeft = 3,
}

/// <summary>
/// Answers given so far in a long form. Opened by whoever holds its secret (in a cookie) or one of its mailed links, of which only hashes
/// are kept. It is also the due row of its own letters: which one comes next, and when.
/// </summary>
public sealed class Draft
{
    public const int KindMaxLength = 40;
    public const int EmailMaxLength = 254;

    /// <summary>A draft is kept ninety days after its last change.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private static readonly TimeSpan LeftAloneAfter = TimeSpan.FromDays(1);
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    /// <summary>Short public handle, shown in addresses; opens nothing by itself.</summary>
    public required string Handle { get; init; }

    /// <summary>Which form: « association », « recherche »…</summary>
    public required string Kind { get; init; }

    public required string SecretHash { get; init; }

    /// <summary>Answers by page, as JSON.</summary>
    public required string State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Where to write about the draft, once it was told.</summary>
    public string? Email { get; private set; }

    /// <summary>The letter of the first day leaves once; asking for a link is as good.</summary>
    public bool Nudged { get; private set; }

    /// <summary>The letter that comes next, if any.</summary>
    public DraftLetter? NextLetter { get; private set; }

    public DateTimeOffset? NextLetterAt { get; private set; }

    /// <summary>What it became: set once, when it is sent.</summary>
    public string? SentAs { get; private set; }

    /// <summary>Raised at each save; a stale page cannot overwrite a newer one.</summary>
    public int Version { get; set; }

    /// <summary>Puts the answers in; the draft lives on, and its letters are planned anew.</summary>
    public void Keep(string state, string? email, DateTimeOffset now)
    {
        State = state;
        UpdatedAt = now;
        Email = email ?? Email;
        LiveOn(now);
    }

    /// <summary>« Garder trois mois de plus ».</summary>
    public void LiveOn(DateTimeOffset now)
    {
        ExpiresAt = now + Lifetime;
        Version++;
        Plan();
    }

    /// <summary>Notes that a link was asked for: the letter of the first day would say the same.</summary>
    public void WriteTo(string email)
    {
        Email = email;
        Nudged = true;
        Version++;
        Plan();
    }

    /// <summary>Keeps nothing but what the draft became.</summary>
    public void Sent(string reference, string emptyState)
    {
        SentAs = reference;
        State = emptyState;
        Email = null;
        Version++;
        Plan();
    }

    /// <summary>
    /// The letter to write now: after an outage the last one that is due, never those it makes useless. Nothing when none is due.
    /// </summary>
    public DraftLetter? LetterDue(DateTimeOffset now) => NextLetter is { } next
        ? Enum.GetValues<DraftLetter>().Where(l => l >= next && DueAt(l) <= now).Select(l => (DraftLetter?)l).LastOrDefault()
        : null;

    /// <summary>What comes after a letter, and when.</summary>
    public (DraftLetter? Letter, DateTimeOffset? At) After(DraftLetter letter)
    {
        DraftLetter? next = letter is DraftLetter.OneWeekLeft ? null : letter + 1;
        return (next, next is { } planned ? DueAt(planned) : null);
    }

    private void Plan()
    {
        NextLetter = SentAs is not null || Email is null ? null : Nudged ? DraftLetter.OneMonthLeft : DraftLetter.LeftAlone;
        NextLetterAt = NextLetter is { } planned ? DueAt(planned) : null;
    }

    private DateTimeOffset DueAt(DraftLetter letter) => letter switch
    {
        DraftLetter.LeftAlone => UpdatedAt + LeftAloneAfter,
        DraftLetter.OneMonthLeft => ExpiresAt - Month,
        DraftLetter.OneWeekLeft => ExpiresAt - Week,
    };
}

/// <summary>A link that was mailed and opens a draft on any machine, as long as the draft lives.</summary>
public sealed class DraftLink
{
    public required string Hash { get; init; }

    public required Guid DraftId { get; init; }
}
