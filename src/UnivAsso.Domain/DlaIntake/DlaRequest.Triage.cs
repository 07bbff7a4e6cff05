using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.DlaIntake;

public sealed partial class DlaRequest
{
    /// <summary>Makes an officer the owner. A first taking starts the clock of the first contact.</summary>
    public Result Take(DeskCalendar calendar, Actor by, DateTimeOffset now)
    {
        if (!IsOpenTo(by.Id))
        {
            return new Recused();
        }

        var within = Need.Urgency is DlaUrgency.WagesAtRisk ? DlaClocks.UrgentContactWithin : DlaClocks.FirstContactWithin;
        var taken = Move(DlaRequestAct.Take, DlaRequestParty.Desk, new Effect(calendar.AddWorkingDays(Today(now), within)), by, now);
        if (taken.IsDone)
        {
            (OwnerId, OwnerName) = (by.Id, by.Name);
        }

        return taken;
    }

    /// <summary>Gives the request to a colleague; nothing else changes. What is decided, redirected or set aside has an owner until its end.</summary>
    public Result HandOver(Guid officerId, string officerName, Actor by, DateTimeOffset now)
    {
        if (!IsOpenTo(officerId))
        {
            return new ColleagueRecused();
        }

        if (DlaRequestWorkflow.HasEnded(Status) || Status is DlaRequestStatus.Received)
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        Raise(new DlaRequestHandedOver(Id.Value, OwnerId, officerId, by, now));
        (OwnerId, OwnerName) = (officerId, officerName);
        return Result.Done;
    }

    /// <summary>The officer has a tie with a structure: the request leaves their hands and their sight.</summary>
    public Result Recuse(Actor by, DateTimeOffset now)
    {
        if (IsOpenTo(by.Id))
        {
            RecusedOfficers.Add(by.Id);
            if (OwnerId == by.Id)
            {
                (OwnerId, OwnerName) = (null, null);
            }

            Raise(new DlaOfficerRecused(Id.Value, by.Id, by, now));
        }

        return Result.Done;
    }

    /// <summary>Sends the request to another desk: the reference stays, the clock starts again there.</summary>
    public Result Transfer(DlaDeskId to, string? note, DeskCalendar theirs, Actor by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            return new NoteMissing();
        }

        if (to == DeskId)
        {
            return new SameDesk();
        }

        var due = theirs.AddWorkingDays(Today(now), DlaClocks.ReadWithin);
        var moved = Move(DlaRequestAct.Transfer, DlaRequestParty.Desk, new Effect(due, to.Value, RestartsClock: true), by, now);
        if (moved.IsDone)
        {
            DeskId = to;
            (OwnerId, OwnerName) = (null, null);
            (Complement, WorkingDaysLeft) = (null, null);
        }

        return moved;
    }

    /// <summary>Asks the structure one question; the desk's clock waits for the answer.</summary>
    public Result AskComplement(string? question, DeskCalendar calendar, Actor by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(question))
        {
            return new ComplementMissing();
        }

        int? left = DueOn is { } due ? calendar.WorkingDaysBetween(Today(now), due) : null;
        var asked = Move(
            DlaRequestAct.AskComplement, DlaRequestParty.Desk, new Effect(Today(now).AddDays(DlaClocks.AnswerWithinDays)), by, now);
        if (asked.IsDone)
        {
            Complement = question;
            WorkingDaysLeft = left;
            FirstContactAt ??= now;
        }

        return asked;
    }

    /// <summary>The question is answered, by the structure itself or by an officer who heard the answer.</summary>
    public Result AnswerComplement(DlaRequestParty party, DeskCalendar calendar, Actor by, DateTimeOffset now)
    {
        var left = Math.Max(WorkingDaysLeft ?? 0, DlaClocks.LeastAfterAnswer);
        var answered = Move(DlaRequestAct.AnswerComplement, party, new Effect(calendar.AddWorkingDays(Today(now), left)), by, now);
        if (answered.IsDone)
        {
            (Complement, WorkingDaysLeft) = (null, null);
        }

        return answered;
    }

    /// <summary>Notes an attempt to reach the structure.</summary>
    public CallAttempt LogCall(CallLog log, Actor by, DateTimeOffset now)
    {
        var call = new CallAttempt(Guid.CreateVersion7(now), log, by, now);
        _calls.Add(call);
        if (log.Reached)
        {
            FirstContactAt ??= now;
        }

        Raise(new DlaCallLogged(Id.Value, call.Id, log.Channel, log.Reached, by, now));
        return call;
    }

    /// <summary>On how many days somebody tried in vain since the structure was last reached.</summary>
    public int VainDays
    {
        get
        {
            var lastReached = _calls.Where(c => c.Reached).Select(c => c.At).DefaultIfEmpty(ReceivedAt).Max();
            return _calls.Where(c => !c.Reached && c.At >= lastReached).Select(c => FrenchDates.DayInParis(c.At)).Distinct().Count();
        }
    }

    /// <summary>Ends the request because nobody answers; three attempts on three days must be logged since the last contact.</summary>
    public Result CloseUnreachable(string? words, Actor by, DateTimeOffset now)
    {
        if (VainDays < DlaClocks.AttemptsBeforeUnreachable)
        {
            return new TooFewAttempts();
        }

        return End(DlaRequestAct.CloseUnreachable, DlaRequestParty.Desk, words, default, by, now);
    }

    /// <summary>The same request already goes on elsewhere.</summary>
    public Result MarkDuplicate(DlaRequestId of, Actor by, DateTimeOffset now)
    {
        if (of == Id)
        {
            return new OwnDuplicate();
        }

        var marked = End(DlaRequestAct.MarkDuplicate, DlaRequestParty.Desk, null, new Effect(null, of.Value), by, now);
        if (marked.IsDone)
        {
            DuplicateOf = of;
        }

        return marked;
    }

    /// <summary>Sets the request aside; no mail leaves for it until it is taken up again.</summary>
    public Result Suspend(string? reason, Actor by, DateTimeOffset now) => string.IsNullOrWhiteSpace(reason)
        ? new ReasonNeeded()
        : End(DlaRequestAct.Suspend, DlaRequestParty.Desk, reason, default, by, now);

    public Result Resume(DeskCalendar calendar, Actor by, DateTimeOffset now) => Move(
        DlaRequestAct.Resume,
        DlaRequestParty.Desk,
        new Effect(calendar.AddWorkingDays(Today(now), DlaClocks.FirstContactWithin)),
        by,
        now);

    /// <summary>A structure named by the lead says yes or no for itself.</summary>
    public Result AnswerInvitation(DlaParticipationId participationId, bool joins, string? words, DateTimeOffset now)
    {
        if (Find(participationId) is not { } participation)
        {
            return new NotAsked();
        }

        if (participation.State is not ParticipationState.Invited)
        {
            return new AlreadyAnswered();
        }

        if (DlaRequestWorkflow.HasEnded(Status) || DlaRequestWorkflow.IsDecided(Status))
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        if (joins && Status is DlaRequestStatus.DecisionProposed or DlaRequestStatus.SecondReading)
        {
            return new TooLateToJoin();
        }

        participation.Answer(joins ? ParticipationState.Confirmed : ParticipationState.Declined, words, now);
        Raise(new DlaStructureAnswered(Id.Value, participationId.Value, participation.State, AsStructure(participation), now));
        FollowMode();
        return Result.Done;
    }

    /// <summary>
    /// A structure leaves. The others go on: another one takes the lead when needed, and a proposal that only waited for the one that left
    /// may be settled. The last one takes the request with it.
    /// </summary>
    public Result Leave(DlaParticipationId participationId, string? words, DateTimeOffset now)
    {
        if (Find(participationId) is not { TakesPart: true } participation)
        {
            return new NotAsked();
        }

        var others = _participations.FindAll(p => p.TakesPart && p.Id != participationId);
        if (others.Count == 0)
        {
            return Withdraw(participation, words, now);
        }

        if (!DlaRequestWorkflow.Moves.Allows(PublicStatus(now), DlaRequestAct.Withdraw, DlaRequestParty.Structure))
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        participation.Answer(ParticipationState.Left, words, now);
        Raise(new DlaStructureAnswered(Id.Value, participationId.Value, participation.State, AsStructure(participation), now));
        if (participation.IsLead)
        {
            participation.IsLead = false;
            others[0].IsLead = true;
            Raise(new DlaLeadChanged(Id.Value, others[0].Id.Value, AsStructure(participation), now));
        }

        FollowMode();
        foreach (var decision in _decisions.Where(d => d.TakenBackAt is null && d.SettledAt is null))
        {
            decision.Forget(participationId);
        }

        return Status is DlaRequestStatus.DecisionProposed && Waiting(now) is null ? SettleIfUnanimous(now) : Result.Done;
    }

    /// <summary>Opens an ended request again, with a reason; a structure may come back for six months.</summary>
    public Result Reopen(DlaRequestParty party, string? reason, DeskCalendar calendar, Actor by, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new ReasonNeeded();
        }

        if (party is DlaRequestParty.Structure && now - StatusSince > TimeSpan.FromDays(DlaClocks.ReturnWithinDays))
        {
            return new ReturnTooLate();
        }

        var within = party is DlaRequestParty.Structure ? DlaClocks.ReadWithin : DlaClocks.FirstContactWithin;
        var reopened = Move(DlaRequestAct.Reopen, party, new Effect(calendar.AddWorkingDays(Today(now), within)), by, now);
        if (reopened.IsDone)
        {
            EndReason = reason;
            DuplicateOf = null;
            BringBackTheLead(now);
        }

        return reopened;
    }

    /// <summary>Nothing is left to do. A redirection still without outcome keeps the request open.</summary>
    public Result Close(int openReferrals, string? words, Actor by, DateTimeOffset now) => openReferrals > 0
        ? new ReferralsOpen()
        : End(DlaRequestAct.Close, DlaRequestParty.Desk, words, default, by, now);

    private Result Withdraw(DlaParticipation participation, string? words, DateTimeOffset now)
    {
        if (!DlaRequestWorkflow.Moves.Allows(PublicStatus(now), DlaRequestAct.Withdraw, DlaRequestParty.Structure))
        {
            return new NotPossibleFromHere(PublicStatus(now));
        }

        var by = AsStructure(participation);
        if (Waiting(now) is { } waiting)
        {
            TakeBack(waiting, by, now);
        }

        participation.Answer(ParticipationState.Left, words, now);
        return End(DlaRequestAct.Withdraw, DlaRequestParty.Structure, words, default, by, now);
    }

    private Result End(DlaRequestAct act, DlaRequestParty party, string? words, Effect effect, Actor by, DateTimeOffset now)
    {
        var ended = Move(act, party, effect, by, now);
        if (ended.IsDone)
        {
            EndReason = words;
            (Complement, WorkingDaysLeft) = (null, null);
        }

        return ended;
    }

    /// <summary>A request withdrawn by its last structure comes back with it.</summary>
    private void BringBackTheLead(DateTimeOffset now)
    {
        if (!_participations.Exists(p => p.TakesPart))
        {
            Lead.Answer(ParticipationState.Confirmed, null, now);
        }
    }

    private void FollowMode() =>
        Mode = _participations.Count(p => p.IsExpected) > 1 ? SupportMode.Collective : SupportMode.Individual;
}
