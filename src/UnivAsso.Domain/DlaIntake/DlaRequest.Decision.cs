using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.DlaIntake;

public sealed partial class DlaRequest
{
    /// <summary>How long a proposal can be taken back before its mails leave.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    /// <summary>The proposal that the structures are answering, or will answer once its mails have left.</summary>
    public IntakeDecision? Proposal => _decisions.Where(d => d.TakenBackAt is null).MaxBy(d => d.Round);

    /// <summary>The proposal whose mails have not left yet.</summary>
    public IntakeDecision? Waiting(DateTimeOffset now) => Proposal is { SettledAt: null } proposal && proposal.LeavesAt > now ? proposal : null;

    /// <summary>
    /// Proposes what follows to every structure that takes part; <paramref name="tokenHashes"/> gives each the hash of the secret of its
    /// answer. After a disagreement somebody else must propose.
    /// </summary>
    public Result<IntakeDecision> Propose(
        IntakeProposal proposal,
        IReadOnlyDictionary<DlaParticipationId, string> tokenHashes,
        TimeSpan undoWindow,
        Actor by,
        DateTimeOffset now)
    {
        if (proposal.Missing() is { } missing)
        {
            return missing;
        }

        if (Status is DlaRequestStatus.SecondReading && Proposal?.ById == by.Id)
        {
            return new SecondReaderNeeded();
        }

        var former = new FormerStand(Status, DueOn);
        var id = IntakeDecisionId.New(now);
        var leavesAt = now + undoWindow;
        var due = FrenchDates.DayInParis(leavesAt).AddDays(DlaClocks.AgreeWithinDays);
        var moved = Move(DlaRequestAct.ProposeDecision, DlaRequestParty.Desk, new Effect(due, id.Value, proposal.Outcome.ToString()), by, now);
        if (moved.Refusal is { } refusal)
        {
            return refusal;
        }

        var decision = new IntakeDecision(id, (Proposal?.Round ?? 0) + 1, proposal, former, by, now, leavesAt);
        foreach (var participation in _participations.Where(p => p.TakesPart))
        {
            decision.Ask(participation.Id, tokenHashes[participation.Id]);
        }

        _decisions.Add(decision);
        (OwnerId, OwnerName) = (OwnerId ?? by.Id, OwnerName ?? by.Name);
        return decision;
    }

    /// <summary>Takes back a proposal whose mails have not left.</summary>
    public Result TakeBackProposal(IntakeDecisionId decisionId, Actor by, DateTimeOffset now)
    {
        if (Waiting(now) is not { } waiting || waiting.Id != decisionId)
        {
            return new ProposalGone();
        }

        TakeBack(waiting, by, now);
        return Result.Done;
    }

    /// <summary>
    /// Gives a structure that has not agreed yet one more secret, for a reminder. Nothing when the proposal waits for nobody's answer.
    /// </summary>
    public bool Remind(IntakeDecisionId decisionId, DlaParticipationId participationId, string tokenHash, DateTimeOffset now)
    {
        if (OpenPosition(decisionId, participationId, now) is not ({ Answer: not PositionAnswer.Agree } position, not null))
        {
            return false;
        }

        position.ReminderHash = tokenHash;
        return true;
    }

    /// <summary>
    /// A structure answers for itself. The last « D’accord » settles the proposal for both sides; one « Pas d’accord » calls for a second
    /// reading. A structure may change its answer as long as the proposal is open.
    /// </summary>
    public Result AnswerProposal(
        IntakeDecisionId decisionId, DlaParticipationId participationId, PositionAnswer answer, string? words, DeskCalendar calendar, DateTimeOffset now)
    {
        if (OpenPosition(decisionId, participationId, now) is not ({ } position, { } participation))
        {
            return new NotAsked();
        }

        if (answer is PositionAnswer.Disagree && string.IsNullOrWhiteSpace(words))
        {
            return new WordsMissing();
        }

        var by = AsStructure(participation);
        var act = answer switch
        {
            PositionAnswer.Agree => DlaRequestAct.Agree,
            PositionAnswer.Disagree => DlaRequestAct.Disagree,
            _ => DlaRequestAct.AskToTalk,
        };
        var moved = Move(act, DlaRequestParty.Structure, AfterAnswer(answer, decisionId, participationId, calendar, now), by, now);
        if (moved.Refusal is { } refusal)
        {
            return refusal;
        }

        position.Take(answer, words, participation.Contact.FullName, now);
        return SettleIfUnanimous(now);
    }

    /// <summary>
    /// Writes down an answer given by word of mouth. An agreement only counts after thirty days without an answer by link; a disagreement
    /// or a wish to talk is written down at once.
    /// </summary>
    public Result RecordOral(
        IntakeDecisionId decisionId, DlaParticipationId participationId, OralPosition oral, DeskCalendar calendar, Actor by, DateTimeOffset now)
    {
        if (OpenPosition(decisionId, participationId, now) is not ({ } position, not null))
        {
            return new NotAsked();
        }

        if (oral.Answer is PositionAnswer.Agree && now < Proposal!.OralAgreementFrom)
        {
            return new TooEarlyForOral();
        }

        if (oral.SaidOn > Today(now) || oral.SaidOn < FrenchDates.DayInParis(Proposal!.LeavesAt))
        {
            return new OralDayImpossible();
        }

        if (oral.Answer is PositionAnswer.Disagree && string.IsNullOrWhiteSpace(oral.Words))
        {
            return new WordsMissing();
        }

        var recorded = oral.Answer is PositionAnswer.Disagree
            ? Move(
                DlaRequestAct.Disagree,
                DlaRequestParty.Structure,
                AfterAnswer(oral.Answer, decisionId, participationId, calendar, now),
                by,
                now)
            : Move(DlaRequestAct.RecordOralPosition, DlaRequestParty.Desk, new Effect(DueOn, participationId.Value, oral.Answer.ToString()), by, now);
        if (recorded.Refusal is { } refusal)
        {
            return refusal;
        }

        position.Record(oral, by, now);
        return SettleIfUnanimous(now);
    }

    private static Effect AfterAnswer(
        PositionAnswer answer, IntakeDecisionId decisionId, DlaParticipationId participationId, DeskCalendar calendar, DateTimeOffset now) =>
        answer is PositionAnswer.Disagree
            ? new Effect(calendar.AddWorkingDays(Today(now), DlaClocks.SecondReadingWithin), participationId.Value, decisionId.Value.ToString())
            : new Effect(null, participationId.Value, decisionId.Value.ToString());

    private (DecisionPosition? Position, DlaParticipation? Participation) OpenPosition(
        IntakeDecisionId decisionId, DlaParticipationId participationId, DateTimeOffset now) =>
        Status is DlaRequestStatus.DecisionProposed && Waiting(now) is null && Proposal is { SettledAt: null } proposal && proposal.Id == decisionId
            ? (proposal.PositionOf(participationId), Find(participationId))
            : (null, null);

    private Result SettleIfUnanimous(DateTimeOffset now)
    {
        if (Status is not DlaRequestStatus.DecisionProposed || Proposal is not { IsUnanimous: true } proposal)
        {
            return Result.Done;
        }

        var act = proposal.Outcome switch
        {
            IntakeOutcome.Continue => DlaRequestAct.Continue,
            IntakeOutcome.Redirect => DlaRequestAct.Redirect,
            _ => DlaRequestAct.EndByAgreement,
        };
        var settled = Move(act, DlaRequestParty.Both, new Effect(null, proposal.Id.Value, proposal.Reason), Actor.System, now);
        if (settled.IsDone)
        {
            proposal.Settle(now);
            DecidedAt ??= now;
        }

        return settled;
    }

    private void TakeBack(IntakeDecision waiting, Actor by, DateTimeOffset now)
    {
        waiting.TakeBack(now);
        (Status, StatusSince, DueOn) = (waiting.From, now, waiting.FormerDueOn);
        Raise(new DlaProposalTakenBack(Id.Value, waiting.Id.Value, waiting.From, by, now));
    }
}
