using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Researchers;

namespace UnivAsso.Domain.JoinRequests;

/// <summary>Names a request to join.</summary>
public readonly record struct JoinRequestId(Guid Value) : ITypedId<JoinRequestId>
{
    public static JoinRequestId From(Guid value) => new(value);

    public static JoinRequestId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>Which door the person came through.</summary>
public enum JoinRequestKind
{
    Association = 1,
    Research = 2,
}

/// <summary>What may be shown to the public once the request is taken on.</summary>
public enum PublicVisibility
{
    /// <summary>Shown without the name of the structure. The default.</summary>
    Anonymous = 1,

    /// <summary>Shown with the name of the structure.</summary>
    Named = 2,

    /// <summary>Never shown.</summary>
    Nothing = 3,
}

/// <summary>
/// A request to join the programme, from sending to one of its ends. An association may bring a knowledge need with it, a person of
/// research brings a profile; both are read, answered and ended in the same way.
/// </summary>
public sealed partial class JoinRequest : Root
{
    public const int TitleMaxLength = 200;
    public const int LongTextMaxLength = 4000;

    /// <summary>How long a decision can be taken back before its mail leaves.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    /// <summary>An author may come back this long after leaving.</summary>
    public static readonly TimeSpan ReturnWindow = TimeSpan.FromDays(365);

    private readonly List<JoinRequestDecision> _decisions = [];

    private JoinRequest()
    {
    }

    public JoinRequestId Id { get; private init; }

    /// <summary>« B-26-0417-K ».</summary>
    public string Reference { get; private init; } = null!;

    public JoinRequestKind Kind { get; private init; }

    public JoinRequestStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>The day by which the next move is expected; whose move it is, the status tells.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Working days of ours left when the clock was stopped by a question.</summary>
    public int? WorkingDaysLeft { get; private set; }

    /// <summary>One line for lists: the question asked, or who joins and how.</summary>
    public string Title { get; private init; } = null!;

    /// <summary>Codes of the intentions ticked.</summary>
    public List<string> Intentions { get; private init; } = [];

    /// <summary>Slugs of the research themes concerned.</summary>
    public List<string> Themes { get; private init; } = [];

    public ContactPerson Contact { get; private set; } = null!;

    /// <summary>A second person copied on mails.</summary>
    public string? CopyEmail { get; private set; }

    public OrganisationId? OrganisationId { get; private init; }

    /// <summary>What this contact told of the structure; the structure itself may have been described by somebody else before.</summary>
    public OrganisationTold? StructureTold { get; private init; }

    /// <summary>What the person said when a near structure already existed.</summary>
    public OrganisationClaim OrganisationClaim { get; private init; }

    /// <summary>The near structure that was found, when there was one.</summary>
    public OrganisationId? SimilarOrganisationId { get; private init; }

    public ResearcherId? ResearcherId { get; private init; }

    public Possibilities Possibilities { get; private init; } = new();

    public PublicVisibility Visibility { get; private init; }

    /// <summary>To whom the contact may be given; not asked of a person of research, whose contact is never given before both sides agreed.</summary>
    public ContactConsent? ContactConsent { get; private init; }

    /// <summary>The seat, or the place of work, is outside Hauts-de-France.</summary>
    public bool OutsideRegion { get; private init; }

    /// <summary>The département of the seat, or of the place of work; for lists and figures.</summary>
    public string? DepartmentCode { get; private init; }

    public Guid? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    /// <summary>When the author proved the address by using a mailed code.</summary>
    public DateTimeOffset? EmailConfirmedAt { get; private set; }

    /// <summary>The account opened by the contact, if any.</summary>
    public Guid? AccountId { get; private set; }

    public IReadOnlyList<JoinRequestDecision> Decisions => _decisions;

    /// <summary>Registers a request that was just sent; the clock of the first reading starts.</summary>
    public static JoinRequest Send(JoinRequestId id, Reference reference, SentForm form, DateTimeOffset now)
    {
        var request = new JoinRequest
        {
            Id = id,
            Reference = reference.ToString(),
            Kind = form.Kind,
            Status = JoinRequestStatus.Received,
            StatusSince = now,
            ReceivedAt = now,
            DueOn = FrenchCalendar.AddWorkingDays(FrenchDates.DayInParis(now), JoinRequestClocks.ReadWithin),
            Title = form.Title,
            Intentions = [.. form.Intentions],
            Themes = [.. form.Themes],
            Contact = form.Contact,
            CopyEmail = form.CopyEmail,
            OrganisationId = form.OrganisationId,
            StructureTold = form.StructureTold,
            OrganisationClaim = form.OrganisationClaim,
            SimilarOrganisationId = form.SimilarOrganisationId,
            ResearcherId = form.ResearcherId,
            Possibilities = form.Possibilities ?? new Possibilities(),
            Visibility = form.Visibility,
            ContactConsent = form.ContactConsent,
            OutsideRegion = form.OutsideRegion,
            DepartmentCode = form.DepartmentCode,
        };
        request.Raise(new JoinRequestReceived(id.Value, form.Kind, new Actor(ActorKind.Requester, id.Value, form.Contact.FullName), now));
        return request;
    }

    /// <summary>What the author may see: a decision that can still be undone has not happened yet.</summary>
    public JoinRequestStatus PublicStatus(DateTimeOffset now) => Pending(now)?.From ?? Status;

    /// <summary>The decision whose mail has not left yet.</summary>
    public JoinRequestDecision? Pending(DateTimeOffset now) =>
        _decisions.Where(d => d.UndoneAt is null && d.LeavesAt > now).MaxBy(d => d.DecidedAt);

    /// <summary>Makes a coordinator the owner of the file.</summary>
    public Result Take(Actor by, DateTimeOffset now)
    {
        if (JoinRequestWorkflow.Moves.Next(Status, JoinRequestAct.Take, JoinRequestParty.Coordination) is not { } to)
        {
            return new NotPossibleFromHere(Status);
        }

        if (to != Status)
        {
            MoveTo(to, FrenchCalendar.AddWorkingDays(FrenchDates.DayInParis(now), JoinRequestClocks.QualifyWithin), now);
        }

        OwnerId = by.Id;
        OwnerName = by.Name;
        Raise(new JoinRequestTaken(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>
    /// Ends the reading by one of the four exits. The mail leaves after <see cref="UndoWindow"/>; until then the author sees the former state.
    /// </summary>
    public Result<JoinRequestDecision> Decide(JoinRequestExit exit, Actor by, TimeSpan undoWindow, DateTimeOffset now)
    {
        if (exit.Missing() is { } missing)
        {
            return missing;
        }

        if (Pending(now) is not null)
        {
            return new DecisionWaiting();
        }

        if (JoinRequestWorkflow.Moves.Next(Status, exit.Act, JoinRequestParty.Coordination) is not { } to)
        {
            return new NotPossibleFromHere(Status);
        }

        var today = FrenchDates.DayInParis(now);
        var decision = new JoinRequestDecision(
            JoinRequestDecisionId.New(now), exit, Status, to, DueOn, WorkingDaysLeft, by, now, now + undoWindow);
        _decisions.Add(decision);
        WorkingDaysLeft = exit.Act is JoinRequestAct.AskQuestion && DueOn is { } due
            ? FrenchCalendar.WorkingDaysBetween(today, due)
            : null;
        DateOnly? dueOn = exit.Act is JoinRequestAct.AskQuestion ? today.AddDays(JoinRequestClocks.AnswerWithinDays) : null;
        MoveTo(to, dueOn, now);
        OwnerId ??= by.Id;
        OwnerName ??= by.Name;
        Raise(new JoinRequestDecided(Id.Value, decision.Id.Value, exit.Act, decision.From, to, exit.Reason, by, now));
        return decision;
    }

    /// <summary>Takes back a decision whose mail has not left.</summary>
    public Result Undo(JoinRequestDecisionId decisionId, Actor by, DateTimeOffset now)
    {
        if (Pending(now) is not { } decision || decision.Id != decisionId)
        {
            return new TooLateToUndo();
        }

        TakeBack(decision, by, now);
        Raise(new JoinRequestDecisionUndone(Id.Value, decision.Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>The author answers the question asked; our clock goes on with the days that were left.</summary>
    public Result Answer(Actor by, DateTimeOffset now)
    {
        if (Pending(now) is not null
            || JoinRequestWorkflow.Moves.Next(Status, JoinRequestAct.Answer, JoinRequestParty.Requester) is not { } to)
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        var left = Math.Max(WorkingDaysLeft ?? 0, JoinRequestClocks.LeastAfterAnswer);
        WorkingDaysLeft = null;
        MoveTo(to, FrenchCalendar.AddWorkingDays(FrenchDates.DayInParis(now), left), now);
        Raise(new JoinRequestAnswered(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>The author takes the request back; a decision still waiting to leave never leaves.</summary>
    public Result Withdraw(Actor by, DateTimeOffset now)
    {
        if (JoinRequestWorkflow.Moves.Next(PublicStatus(now), JoinRequestAct.Withdraw, JoinRequestParty.Requester) is not { } to)
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        if (Pending(now) is { } decision)
        {
            TakeBack(decision, by, now);
        }

        MoveTo(to, null, now);
        Raise(new JoinRequestWithdrawn(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>Opens an ended request again, by either side; an author may come back for a year.</summary>
    public Result Reopen(JoinRequestParty party, Actor by, DateTimeOffset now)
    {
        if (Pending(now) is not null || JoinRequestWorkflow.Moves.Next(Status, JoinRequestAct.Reopen, party) is not { } to)
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        if (party is JoinRequestParty.Requester && now - StatusSince > ReturnWindow)
        {
            return new TooLateToReturn();
        }

        MoveTo(to, FrenchCalendar.AddWorkingDays(FrenchDates.DayInParis(now), JoinRequestClocks.ReadWithin), now);
        Raise(new JoinRequestReopened(Id.Value, to, by, now));
        return Result.Done;
    }

    /// <summary>The author used a code mailed to the address.</summary>
    public void ConfirmEmail(DateTimeOffset now)
    {
        if (EmailConfirmedAt is null)
        {
            EmailConfirmedAt = now;
            Raise(new JoinRequestEmailConfirmed(Id.Value, new Actor(ActorKind.Requester, Id.Value, Contact.FullName), now));
        }
    }

    /// <summary>
    /// Replaces an address mistyped at the sending; <paramref name="already"/> is how often it was replaced before. An address that was
    /// proved with a code is right, and stays.
    /// </summary>
    public Result CorrectEmail(EmailAddress email, int already, DateTimeOffset now)
    {
        if (AddressCorrection.WhyNot(EmailConfirmedAt, ReceivedAt, now) is { } closed)
        {
            return closed;
        }

        if (email.Normalized == Contact.EmailKey)
        {
            return Result.Done;
        }

        if (already >= AddressCorrection.Most)
        {
            return new TooManyCorrections();
        }

        Contact = Contact with { Email = email.Value, EmailKey = email.Normalized };
        CopyEmail = EmailAddress.TryParse(CopyEmail, out var copy) && copy.Normalized == email.Normalized ? null : CopyEmail;
        Raise(new JoinRequestEmailCorrected(Id.Value, new Actor(ActorKind.Requester, Id.Value, Contact.FullName), now));
        return Result.Done;
    }

    /// <summary>Ties the request to the account that its contact opened.</summary>
    public Result AttachAccount(Guid accountId, Actor by, DateTimeOffset now)
    {
        if (AccountId is { } other && other != accountId)
        {
            return new AlreadyAttached();
        }

        AccountId = accountId;
        Raise(new JoinRequestAccountAttached(Id.Value, accountId, by, now));
        return Result.Done;
    }

    /// <summary>Whether the author may add or take away documents: until the request has ended.</summary>
    public bool TakesDocuments(DateTimeOffset now) =>
        PublicStatus(now) is JoinRequestStatus.Received or JoinRequestStatus.InReview or JoinRequestStatus.AwaitingAnswer;

    /// <summary>Notes a document of the author; <paramref name="already"/> is how many the request has.</summary>
    public Result AddDocument(Guid documentId, int already, Actor by, DateTimeOffset now)
    {
        if (!TakesDocuments(now))
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        if (already >= CaseDocument.MaxCount)
        {
            return new TooManyDocuments();
        }

        Raise(new JoinRequestDocumentAdded(Id.Value, documentId, by, now));
        return Result.Done;
    }

    /// <summary>Notes that the author took a document away.</summary>
    public Result RemoveDocument(Guid documentId, Actor by, DateTimeOffset now)
    {
        if (!TakesDocuments(now))
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        Raise(new JoinRequestDocumentRemoved(Id.Value, documentId, by, now));
        return Result.Done;
    }

    private void TakeBack(JoinRequestDecision decision, Actor by, DateTimeOffset now)
    {
        decision.Undo(by, now);
        WorkingDaysLeft = decision.FormerWorkingDaysLeft;
        MoveTo(decision.From, decision.FormerDueOn, now);
    }

    private void MoveTo(JoinRequestStatus status, DateOnly? dueOn, DateTimeOffset now)
    {
        Status = status;
        StatusSince = now;
        DueOn = dueOn;
    }
}

/// <summary>What the check-answers page hands over, already validated.</summary>
public sealed record SentForm
{
    public required JoinRequestKind Kind { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Intentions { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public required ContactPerson Contact { get; init; }

    public required PublicVisibility Visibility { get; init; }

    public string? CopyEmail { get; init; }

    public ContactConsent? ContactConsent { get; init; }

    public bool OutsideRegion { get; init; }

    public OrganisationId? OrganisationId { get; init; }

    public OrganisationTold? StructureTold { get; init; }

    public OrganisationClaim OrganisationClaim { get; init; }

    public OrganisationId? SimilarOrganisationId { get; init; }

    public ResearcherId? ResearcherId { get; init; }

    public Possibilities? Possibilities { get; init; }

    public string? DepartmentCode { get; init; }
}
