using UnivAsso.Domain.Common;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Names a proposal of what follows.</summary>
public readonly record struct IntakeDecisionId(Guid Value) : ITypedId<IntakeDecisionId>
{
    public static IntakeDecisionId From(Guid value) => new(value);

    public static IntakeDecisionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>What may follow the first meeting.</summary>
public enum IntakeOutcome
{
    /// <summary>On to the shared diagnosis.</summary>
    Continue = 1,

    /// <summary>Other actors answer better.</summary>
    Redirect = 2,

    /// <summary>Nothing follows at the DLA, by agreement.</summary>
    NotPursued = 3,
}

/// <summary>What a structure answers to the proposal.</summary>
public enum PositionAnswer
{
    /// <summary>« D’accord ».</summary>
    Agree = 1,

    /// <summary>« Pas d’accord ».</summary>
    Disagree = 2,

    /// <summary>« En parler ».</summary>
    Talk = 3,
}

/// <summary>What the officer writes when proposing.</summary>
public sealed record IntakeProposal(IntakeOutcome Outcome)
{
    public const int WordingMaxLength = 4000;
    public const int ExceptionMaxLength = 1000;
    public const int WhyActorsMaxLength = Referral.WhyMaxLength;

    /// <summary>The words that each structure reads and answers.</summary>
    public string? Wording { get; init; }

    /// <summary>Code of <see cref="DlaReason"/>; needed unless the request goes on.</summary>
    public string? Reason { get; init; }

    /// <summary>The resource actors proposed with it, the one to try first in front.</summary>
    public IReadOnlyList<Guid> Actors { get; init; } = [];

    /// <summary>Why these actors, when the wording does not say it already.</summary>
    public string? WhyActors { get; init; }

    /// <summary>How many redirections come with the proposal.</summary>
    public int Referrals => Actors.Count;

    /// <summary>Why no redirection fits; the one way to end without any.</summary>
    public string? Exception { get; init; }

    /// <summary>What is still missing: nobody is left without words, a reason and a next step.</summary>
    public Refusal? Missing() => this switch
    {
        { Wording: var wording } when string.IsNullOrWhiteSpace(wording) => new WordingMissing(),
        { Outcome: IntakeOutcome.Continue } => null,
        { Referrals: > Referral.MostTogether } => new TooManyActors(),
        { Reason: var reason } when DlaReason.Find(reason) is null => new DlaReasonMissing(),
        { Outcome: IntakeOutcome.Redirect, Referrals: 0 } => new ReferralMissing(),
        { Outcome: IntakeOutcome.NotPursued, Referrals: 0, Exception: var exception } when string.IsNullOrWhiteSpace(exception) => new DeadEnd(),
        _ => null,
    };
}

/// <summary>A proposal of what follows, with the position of each side. Kept whole, whatever comes after.</summary>
public sealed class IntakeDecision
{
    private readonly List<DecisionPosition> _positions = [];

    private IntakeDecision()
    {
    }

    internal IntakeDecision(IntakeDecisionId id, int round, IntakeProposal proposal, FormerStand former, Actor by, DateTimeOffset now, DateTimeOffset leavesAt)
    {
        Id = id;
        Round = round;
        Outcome = proposal.Outcome;
        Wording = proposal.Wording!;
        Reason = proposal.Reason;
        Actors = proposal.Outcome is IntakeOutcome.Continue ? [] : [.. proposal.Actors.Distinct()];
        WhyActors = string.IsNullOrWhiteSpace(proposal.WhyActors) ? null : proposal.WhyActors;
        Referrals = Actors.Count;
        Exception = string.IsNullOrWhiteSpace(proposal.Exception) ? null : proposal.Exception;
        From = former.Status;
        FormerDueOn = former.DueOn;
        ById = by.Id;
        ByName = by.Name;
        ProposedAt = now;
        LeavesAt = leavesAt;
    }

    public IntakeDecisionId Id { get; private init; }

    /// <summary>1 for the first proposal, 2 for the second reading, and so on.</summary>
    public int Round { get; private init; }

    public IntakeOutcome Outcome { get; private init; }

    public string Wording { get; private init; } = null!;

    public string? Reason { get; private init; }

    /// <summary>The resource actors proposed with it, the one to try first in front.</summary>
    public List<Guid> Actors { get; private init; } = [];

    public string? WhyActors { get; private init; }

    /// <summary>How many redirections came with it; with <see cref="Exception"/>, what the database checks.</summary>
    public int Referrals { get; private init; }

    public string? Exception { get; private init; }

    /// <summary>Where the request stood before.</summary>
    public DlaRequestStatus From { get; private init; }

    public DateOnly? FormerDueOn { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = null!;

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>When the mails leave and the structures see it; until then it can be taken back.</summary>
    public DateTimeOffset LeavesAt { get; private init; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>When every structure had agreed.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public IReadOnlyList<DecisionPosition> Positions => _positions;

    /// <summary>The first day on which an oral agreement may be recorded.</summary>
    public DateTimeOffset OralAgreementFrom => LeavesAt.AddDays(DlaClocks.OralAgreementAfterDays);

    internal bool IsUnanimous => _positions.Count > 0 && _positions.TrueForAll(p => p.Answer is PositionAnswer.Agree);

    internal DecisionPosition? PositionOf(DlaParticipationId participation) => _positions.Find(p => p.ParticipationId == participation);

    internal void Ask(DlaParticipationId participation, string tokenHash) => _positions.Add(new DecisionPosition(participation, tokenHash));

    internal void Forget(DlaParticipationId participation) => _positions.RemoveAll(p => p.ParticipationId == participation && p.Answer is null);

    internal void TakeBack(DateTimeOffset now) => TakenBackAt = now;

    internal void Settle(DateTimeOffset now) => SettledAt = now;
}

/// <summary>What one structure answers to one proposal, in its own words, and how.</summary>
public sealed class DecisionPosition
{
    public const int WordsMaxLength = 2000;

    private DecisionPosition()
    {
    }

    internal DecisionPosition(DlaParticipationId participationId, string tokenHash)
    {
        ParticipationId = participationId;
        TokenHash = tokenHash;
    }

    public DlaParticipationId ParticipationId { get; private init; }

    /// <summary>Hash of the secret mailed to the contact, which opens the page where it answers.</summary>
    public string TokenHash { get; private init; } = null!;

    /// <summary>Hash of the secret of the last reminder; the first one still opens the page too.</summary>
    public string? ReminderHash { get; internal set; }

    /// <summary>None as long as nobody answered.</summary>
    public PositionAnswer? Answer { get; private set; }

    public string? Words { get; private set; }

    /// <summary>Who answered.</summary>
    public string? ByName { get; private set; }

    public DateTimeOffset? At { get; private set; }

    /// <summary>The day of the call, when the answer was given by word of mouth and written down by an officer.</summary>
    public DateOnly? SaidOn { get; private set; }

    /// <summary>The officer who wrote it down.</summary>
    public string? RecordedByName { get; private set; }

    public bool IsOral => SaidOn is not null;

    internal void Take(PositionAnswer answer, string? words, string byName, DateTimeOffset now)
    {
        (Answer, Words, ByName, At, SaidOn, RecordedByName) = (answer, words, byName, now, null, null);
    }

    internal void Record(OralPosition oral, Actor by, DateTimeOffset now)
    {
        (Answer, Words, ByName, At, SaidOn, RecordedByName) = (oral.Answer, oral.Words, oral.SaidBy, now, oral.SaidOn, by.Name);
    }
}

/// <summary>An answer given by word of mouth: who said it, on which day.</summary>
public sealed record OralPosition(PositionAnswer Answer, string SaidBy, DateOnly SaidOn, string? Words);

/// <summary>Where a request stood before an act that can be taken back.</summary>
internal readonly record struct FormerStand(DlaRequestStatus Status, DateOnly? DueOn);
