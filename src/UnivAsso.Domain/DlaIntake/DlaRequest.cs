using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.DlaIntake;

/// <summary>Names a request to the DLA.</summary>
public readonly record struct DlaRequestId(Guid Value) : ITypedId<DlaRequestId>
{
    public static DlaRequestId From(Guid value) => new(value);

    public static DlaRequestId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// A request to the DLA, of one structure or of several: from its sending, through a first meeting, to what the desk and every
/// structure decide together. Told apart in four files: what it is, triage, meeting, decision.
/// </summary>
public sealed partial class DlaRequest : Root
{
    public const int OfficerNameMaxLength = 160;
    public const int ComplementMaxLength = 1000;
    public const int ReasonMaxLength = 1000;

    private readonly List<DlaParticipation> _participations = [];
    private readonly List<IntakeDecision> _decisions = [];
    private readonly List<CallAttempt> _calls = [];

    private DlaRequest()
    {
    }

    public DlaRequestId Id { get; private init; }

    /// <summary>« D-26-0093-T ».</summary>
    public string Reference { get; private init; } = null!;

    public DlaRequestStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>The day by which the next move is expected; whose move it is, the status tells.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Working days of the desk left when a question stopped its clock.</summary>
    public int? WorkingDaysLeft { get; private set; }

    public SupportMode Mode { get; private set; }

    public DlaNeed Need { get; private init; } = null!;

    /// <summary>The desk in charge.</summary>
    public DlaDeskId DeskId { get; private set; }

    public Guid? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    /// <summary>Officers who must not deal with it; they no longer see it.</summary>
    public List<Guid> RecusedOfficers { get; private init; } = [];

    /// <summary>The question that the structure is asked.</summary>
    public string? Complement { get; private set; }

    /// <summary>The request where a duplicate goes on.</summary>
    public DlaRequestId? DuplicateOf { get; private set; }

    /// <summary>Why it was set aside, ended or opened again, last written.</summary>
    public string? EndReason { get; private set; }

    /// <summary>First time that an officer spoke to the structure, or offered slots.</summary>
    public DateTimeOffset? FirstContactAt { get; private set; }

    public DateTimeOffset? MetAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the contact of the lead proved the address by using a mailed code.</summary>
    public DateTimeOffset? EmailConfirmedAt { get; private set; }

    public IReadOnlyList<DlaParticipation> Participations => _participations;

    public IReadOnlyList<IntakeDecision> Decisions => _decisions;

    public IReadOnlyList<CallAttempt> Calls => _calls;

    /// <summary>The structure that speaks for the request.</summary>
    public DlaParticipation Lead => _participations.Find(p => p.IsLead)
        ?? throw new InvalidOperationException("The participations were not loaded with the request.");

    /// <summary>Registers a request that was just sent; the clock of the first reading starts.</summary>
    public static Result<DlaRequest> Send(
        DlaRequestId id, Reference reference, DlaDeskId deskId, DlaNeed need, IReadOnlyList<SentStructure> structures, DeskCalendar calendar, DateTimeOffset now)
    {
        if (structures.Count == 0)
        {
            return new NoStructure();
        }

        if (structures.Count(s => s.IsLead) != 1)
        {
            return new LeadMissing();
        }

        var request = new DlaRequest
        {
            Id = id,
            Reference = reference.ToString(),
            Status = DlaRequestStatus.Received,
            StatusSince = now,
            ReceivedAt = now,
            DueOn = calendar.AddWorkingDays(FrenchDates.DayInParis(now), DlaClocks.ReadWithin),
            Mode = structures.Count > 1 ? SupportMode.Collective : SupportMode.Individual,
            Need = need,
            DeskId = deskId,
        };
        foreach (var sent in structures)
        {
            request._participations.Add(new DlaParticipation(
                DlaParticipationId.New(now), sent.Structure, sent.Contact, sent.IsLead, sent.TokenHash, now));
        }

        var by = new Actor(ActorKind.Requester, id.Value, request.Lead.Contact.FullName);
        request.Raise(new DlaRequestReceived(id.Value, deskId.Value, request.Mode, structures.Count, by, now));
        return request;
    }

    /// <summary>What the structures may see: a proposal that can still be taken back has not been made yet.</summary>
    public DlaRequestStatus PublicStatus(DateTimeOffset now) => Waiting(now)?.From ?? Status;

    /// <summary>Whether an officer may read the request at all.</summary>
    public bool IsOpenTo(Guid officerId) => !RecusedOfficers.Contains(officerId);

    /// <summary>The contact of the lead used a code mailed to the address.</summary>
    public void ConfirmEmail(DateTimeOffset now)
    {
        if (EmailConfirmedAt is null)
        {
            EmailConfirmedAt = now;
            Raise(new DlaEmailConfirmed(Id.Value, Lead.Id.Value, AsStructure(Lead), now));
        }
    }

    /// <summary>
    /// Replaces the mistyped address of the lead, only from the browser that has just sent; <paramref name="already"/> says how often that was
    /// done before. The same address changes nothing.
    /// </summary>
    public Result CorrectEmail(EmailAddress email, int already, DateTimeOffset now)
    {
        if (AddressCorrection.WhyNot(EmailConfirmedAt, ReceivedAt, now) is { } closed)
        {
            return closed;
        }

        if (email.Normalized == Lead.Contact.EmailKey)
        {
            return Result.Done;
        }

        if (already >= AddressCorrection.Most)
        {
            return new TooManyCorrections();
        }

        Lead.Contact = Lead.Contact with { Email = email.Value, EmailKey = email.Normalized };
        Raise(new DlaEmailCorrected(Id.Value, Lead.Id.Value, AsStructure(Lead), now));
        return Result.Done;
    }

    private static Actor AsStructure(DlaParticipation participation) =>
        new(ActorKind.Requester, participation.Id.Value, participation.Contact.FullName);

    private static DateOnly Today(DateTimeOffset now) => FrenchDates.DayInParis(now);

    private DlaParticipation? Find(DlaParticipationId id) => _participations.Find(p => p.Id == id);

    /// <summary>Makes one move of the table, or names why not.</summary>
    private Result Move(DlaRequestAct act, DlaRequestParty party, Effect effect, Actor by, DateTimeOffset now)
    {
        if (Waiting(now) is not null && act is not DlaRequestAct.Withdraw)
        {
            return new ProposalWaiting();
        }

        if (DlaRequestWorkflow.Moves.Next(Status, act, party) is not { } to)
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        var from = Status;
        if (to != from)
        {
            StatusSince = now;
        }

        Status = to;
        if (to != from || effect.RestartsClock)
        {
            DueOn = effect.DueOn;
        }

        EndedAt = DlaRequestWorkflow.HasEnded(to) ? EndedAt ?? now : null;
        Raise(new DlaRequestMoved(Id.Value, act, from, to, effect.DetailId, effect.Code, by, now));
        return Result.Done;
    }

    /// <summary>What a move brings along: the next due day, and what the journal keeps of it.</summary>
    private readonly record struct Effect(DateOnly? DueOn, Guid? DetailId = null, string? Code = null, bool RestartsClock = false);
}

/// <summary>One structure as sent, with the hash of the secret that its contact will answer with.</summary>
public sealed record SentStructure(DlaStructure Structure, ContactPerson Contact, bool IsLead, string? TokenHash);
