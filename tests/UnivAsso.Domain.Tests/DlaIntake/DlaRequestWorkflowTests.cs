using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using Xunit;
using static UnivAsso.Domain.DlaIntake.DlaRequestAct;
using static UnivAsso.Domain.DlaIntake.DlaRequestStatus;
using static UnivAsso.Domain.Tests.DlaIntake.DlaRequests;

namespace UnivAsso.Domain.Tests.DlaIntake;

public sealed class DlaRequestWorkflowTests
{
    private const DlaRequestParty Them = DlaRequestParty.Structure;
    private const DlaRequestParty Us = DlaRequestParty.Desk;

    /// <summary>What was agreed on, act by act, written a second time on purpose: what is not here is refused.</summary>
    private static readonly (DlaRequestAct Act, DlaRequestParty Who, DlaRequestStatus[] From, DlaRequestStatus? To)[] Agreed =
    [
        (Take, Us, [Received], Assigned),
        (Take, Us, [Assigned, AwaitingComplement, MeetingProposed, MeetingFixed, Met, DecisionProposed, SecondReading], null),
        (AskComplement, Us, [Assigned], AwaitingComplement),
        (AnswerComplement, Us, [AwaitingComplement], Assigned),
        (AnswerComplement, Them, [AwaitingComplement], Assigned),
        (ProposeMeeting, Us, [Assigned, MeetingProposed, MeetingFixed, Met, SecondReading], MeetingProposed),
        (ChooseSlot, Them, [MeetingProposed], MeetingFixed),
        (RefuseSlots, Them, [MeetingProposed], Assigned),
        (FixMeeting, Us, [Assigned, MeetingProposed, MeetingFixed, Met, SecondReading], MeetingFixed),
        (CancelMeeting, Us, [MeetingProposed, MeetingFixed], Assigned),
        (CancelMeeting, Them, [MeetingProposed, MeetingFixed], Assigned),
        (PostponeMeeting, Them, [MeetingFixed], MeetingProposed),
        (RecordAbsence, Us, [MeetingFixed], Assigned),
        (HoldMeeting, Us, [Assigned, MeetingFixed], Met),
        (ProposeDecision, Us, [Met, SecondReading], DecisionProposed),
        (Agree, Them, [DecisionProposed], DecisionProposed),
        (AskToTalk, Them, [DecisionProposed], DecisionProposed),
        (Disagree, Them, [DecisionProposed], SecondReading),
        (RecordOralPosition, Us, [DecisionProposed], DecisionProposed),
        (Continue, DlaRequestParty.Both, [DecisionProposed], Continued),
        (Redirect, DlaRequestParty.Both, [DecisionProposed], Redirected),
        (EndByAgreement, DlaRequestParty.Both, [DecisionProposed], NotPursued),
        (Transfer, Us, [Received, Assigned, AwaitingComplement], Received),
        (MarkDuplicate, Us, [Received, Assigned, AwaitingComplement], Duplicate),
        (Suspend, Us, [Received, Assigned, AwaitingComplement, MeetingProposed, MeetingFixed, Met], Suspended),
        (Resume, Us, [Suspended], Assigned),
        (CloseUnreachable, Us, [Assigned, AwaitingComplement], Unreachable),
        (Withdraw, Them,
            [Received, Assigned, AwaitingComplement, MeetingProposed, MeetingFixed, Met, DecisionProposed, SecondReading, Suspended], Withdrawn),
        (Close, Us, [Continued, Redirected, NotPursued], Closed),
        (Reopen, Us, [Continued, Redirected, NotPursued, Withdrawn, Unreachable, Duplicate, Closed], Assigned),
        (Reopen, Them, [Redirected, NotPursued, Withdrawn, Unreachable], Received),
    ];

    public static TheoryData<DlaRequestStatus, DlaRequestAct, DlaRequestParty> EveryCombination =>
        [.. from status in Enum.GetValues<DlaRequestStatus>()
            from act in Enum.GetValues<DlaRequestAct>()
            from party in Enum.GetValues<DlaRequestParty>()
            select (status, act, party)];

    public static TheoryData<DlaRequestStatus, DlaRequestAct, DlaRequestParty> EveryMethod =>
        [.. EveryCombination.Select(row => row.Data).Where(c => HasMethod(c.Item2, c.Item3))];

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public void The_table_says_what_was_agreed(DlaRequestStatus status, DlaRequestAct act, DlaRequestParty party) =>
        Assert.Equal(Expected(status, act, party), DlaRequestWorkflow.Moves.Next(status, act, party));

    [Theory]
    [MemberData(nameof(EveryMethod))]
    public void The_request_obeys_the_table(DlaRequestStatus status, DlaRequestAct act, DlaRequestParty party)
    {
        var request = At(status);
        Assert.Equal(status, request.Status);

        var refusal = Do(request, act, party);

        if (Expected(status, act, party) is { } to)
        {
            Assert.Null(refusal);
            Assert.Equal(to, request.Status);
        }
        else
        {
            Assert.True(refusal is NotPossibleFromHere or NotAsked, $"{refusal}");
            Assert.Equal(status, request.Status);
        }
    }

    [Fact]
    public void The_three_decided_ends_belong_to_both_sides_and_nothing_else_leads_to_them()
    {
        var ends = DlaRequestWorkflow.Moves.Moves.Where(m => DlaRequestWorkflow.IsDecided(m.To)).ToList();

        Assert.Equal(3, ends.Count);
        Assert.All(ends, m => Assert.Equal(DlaRequestParty.Both, m.Who));
    }

    [Fact]
    public void Every_end_has_a_way_back() => Assert.All(
        Enum.GetValues<DlaRequestStatus>().Where(s => DlaRequestWorkflow.HasEnded(s) || DlaRequestWorkflow.IsDecided(s)),
        s => Assert.True(DlaRequestWorkflow.Moves.Allows(s, Reopen, Us), $"{s} has no way back."));

    private static DlaRequestStatus? Expected(DlaRequestStatus status, DlaRequestAct act, DlaRequestParty party)
    {
        var line = Agreed.SingleOrDefault(a => a.Act == act && a.Who == party && a.From.Contains(status));
        return line.From is null ? null : line.To ?? status;
    }

    // The ends of both sides have no method of their own: the last agreement makes them. What belongs to one side is not offered to the other.
    private static bool HasMethod(DlaRequestAct act, DlaRequestParty party) => (act, party) switch
    {
        (Continue or Redirect or EndByAgreement, _) or (_, DlaRequestParty.Both) => false,
        (AnswerComplement or CancelMeeting or Reopen, _) => true,
        (ChooseSlot or RefuseSlots or PostponeMeeting or Agree or Disagree or AskToTalk or Withdraw, _) => party is Them,
        _ => party is Us,
    };

    // In the individual request « Agree » is at once the agreement of everybody: it is tried on a request of two structures.
    private static Refusal? Do(DlaRequest request, DlaRequestAct act, DlaRequestParty party) => act switch
    {
        Take => request.Take(Calendar, Sacha, Start).Refusal,
        AskComplement => request.AskComplement("Une question ?", Calendar, Sacha, Start).Refusal,
        AnswerComplement => request.AnswerComplement(party, Calendar, Sacha, Start).Refusal,
        ProposeMeeting => request.ProposeMeeting(Appointment, Sacha, Start).Refusal,
        ChooseSlot => request.ChooseSlot(Appointment, new DateOnly(2026, 3, 20), Sacha, Start).Refusal,
        RefuseSlots => request.RefuseSlots(Appointment, Calendar, Sacha, Start).Refusal,
        FixMeeting => request.FixMeeting(Appointment, new DateOnly(2026, 3, 20), Sacha, Start).Refusal,
        PostponeMeeting => request.PostponeMeeting(Appointment, Sacha, Start).Refusal,
        CancelMeeting => request.CancelMeeting(party, Appointment, Calendar, Sacha, Start).Refusal,
        RecordAbsence => request.RecordAbsence(AbsenceKind.TheirsExcused, Appointment, Calendar, Sacha, Start).Refusal,
        HoldMeeting => request.HoldMeeting(Appointment, Calendar, Sacha, Start).Refusal,
        ProposeDecision => request.Propose(GoOn, Tokens(request), Window, Alix, Start).Refusal,
        Agree => Answer(At(request.Status, structures: 2), request, PositionAnswer.Agree),
        AskToTalk => Answer(request, request, PositionAnswer.Talk),
        Disagree => Answer(request, request, PositionAnswer.Disagree),
        RecordOralPosition => request.RecordOral(
            ProposalOf(request), request.Lead.Id, new OralPosition(PositionAnswer.Talk, "Un nom", new DateOnly(2026, 3, 3), null), Calendar, Sacha, Start).Refusal,
        Transfer => request.Transfer(OtherDesk, "Votre territoire.", Calendar, Sacha, Start).Refusal,
        Suspend => request.Suspend("Une raison.", Sacha, Start).Refusal,
        Resume => request.Resume(Calendar, Sacha, Start).Refusal,
        MarkDuplicate => request.MarkDuplicate(DlaRequestId.New(Start), Sacha, Start).Refusal,
        CloseUnreachable => CloseUnreachableAfterThreeCalls(request),
        Withdraw => request.Leave(request.Lead.Id, null, Start).Refusal,
        Close => request.Close(0, null, Sacha, Start).Refusal,
        Reopen => request.Reopen(party, "La situation a changé.", Calendar, Sacha, Start).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No method."),
    };

    private static Refusal? Answer(DlaRequest answered, DlaRequest observed, PositionAnswer answer)
    {
        var refusal = answered.AnswerProposal(ProposalOf(answered), answered.Lead.Id, answer, "Des mots.", Calendar, Start).Refusal;
        Assert.True(answer is not PositionAnswer.Agree || answered.Status == observed.Status, "One agreement out of two settled the proposal.");
        return refusal;
    }

    private static IntakeDecisionId ProposalOf(DlaRequest request) => request.Proposal?.Id ?? IntakeDecisionId.New(Start);

    private static Refusal? CloseUnreachableAfterThreeCalls(DlaRequest request)
    {
        for (var day = 1; day <= 3; day++)
        {
            request.LogCall(new CallLog(CallChannel.Phone, false, null), Sacha, Start.AddDays(day));
        }

        return request.CloseUnreachable(null, Sacha, Start).Refusal;
    }
}
