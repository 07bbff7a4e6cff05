using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using Xunit;
using static UnivAsso.Domain.Tests.DlaIntake.DlaRequests;

namespace UnivAsso.Domain.Tests.DlaIntake;

/// <summary>Random lives of a request; a failure names its seed, which replays it.</summary>
public sealed class DlaRequestWalkTests
{
    private const int StepsOfALife = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 300)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_happens_nobody_closes_alone_and_nobody_is_left_without_a_way_on(int seed)
    {
        var random = new Random(seed);
        var request = Sent(structures: random.Next(1, 4));
        var now = Start;
        for (var step = 0; step < StepsOfALife; step++)
        {
            now += random.Next(5) is 0 ? TimeSpan.FromDays(random.Next(1, 20)) : TimeSpan.FromMinutes(random.Next(1, 60));

            Act(request, random, now);

            Assert.Equal(1, request.Participations.Count(p => p.IsLead));
            Assert.All(request.Decisions, AssertAWayOn);
            AssertBothSidesDecided(request);
            Assert.True(request.Decisions.Count(d => d.TakenBackAt is null && d.LeavesAt > now) <= 1, "Two proposals wait at once.");
            Assert.Equal(HasClock(request.Status), request.DueOn is not null);
        }

        Assert.Equal(request.Status, Replay(request));
    }

    private static void Act(DlaRequest request, Random random, DateTimeOffset now)
    {
        Actor officer = random.Next(2) is 0 ? Sacha : Alix;
        var anyone = request.Participations[random.Next(request.Participations.Count)];
        switch (random.Next(18))
        {
            case 0:
                request.Take(Calendar, officer, now);
                break;
            case 1:
                request.AskComplement("Une question ?", Calendar, officer, now);
                break;
            case 2:
                request.AnswerComplement(DlaRequestParty.Structure, Calendar, officer, now);
                break;
            case 3:
                request.ProposeMeeting(Appointment, officer, now);
                break;
            case 4:
                request.ChooseSlot(Appointment, new DateOnly(2026, 4, 1), officer, now);
                break;
            case 5 when random.Next(2) is 0:
                request.PostponeMeeting(Appointment, officer, now);
                break;
            case 5:
                request.RecordAbsence(AbsenceKind.Ours, Appointment, Calendar, officer, now);
                break;
            case 6 or 7:
                request.HoldMeeting(Appointment, Calendar, officer, now);
                break;
            case 8 or 9:
                IntakeProposal[] proposals = [GoOn, Elsewhere, Stop, Stop with { Exception = null }, Elsewhere with { Actors = [] }];
                request.Propose(proposals[random.Next(proposals.Length)], Tokens(request), Window, officer, now);
                break;
            case 10 when request.Proposal is { } proposal:
                request.TakeBackProposal(proposal.Id, officer, now);
                break;
            case 11 or 12 when request.Proposal is { } proposal:
                request.AnswerProposal(proposal.Id, anyone.Id, (PositionAnswer)random.Next(1, 4), "Des mots.", Calendar, now);
                break;
            case 13 when request.Proposal is { } proposal:
                var oral = new OralPosition(PositionAnswer.Agree, "Un nom", DateOnly.FromDateTime(now.UtcDateTime), null);
                request.RecordOral(proposal.Id, anyone.Id, oral, Calendar, officer, now);
                break;
            case 14 when random.Next(3) is 0:
                request.Leave(anyone.Id, null, now);
                break;
            case 15:
                request.AnswerInvitation(anyone.Id, random.Next(3) > 0, null, now);
                break;
            case 16:
                request.Reopen(random.Next(2) is 0 ? DlaRequestParty.Desk : DlaRequestParty.Structure, "Une raison.", Calendar, officer, now);
                break;
            default:
                request.Transfer(request.DeskId == Desk ? OtherDesk : Desk, "Chez vous.", Calendar, officer, now);
                break;
        }
    }

    private static void AssertAWayOn(IntakeDecision decision)
    {
        Assert.False(string.IsNullOrWhiteSpace(decision.Wording));
        Assert.True(
            decision.Outcome is IntakeOutcome.Continue || decision.Referrals > 0 || decision.Exception is not null,
            $"{decision.Outcome} without a way on.");
    }

    private static void AssertBothSidesDecided(DlaRequest request)
    {
        if (!DlaRequestWorkflow.IsDecided(request.Status))
        {
            return;
        }

        Assert.NotNull(request.Proposal!.SettledAt);
        Assert.NotEmpty(request.Proposal.Positions);
        Assert.All(request.Proposal.Positions, p =>
        {
            Assert.Equal(PositionAnswer.Agree, p.Answer);
            Assert.NotNull(p.ByName);
            Assert.True(!p.IsOral || p.At >= request.Proposal.OralAgreementFrom, "An oral agreement came too early.");
        });
    }

    private static bool HasClock(DlaRequestStatus status) =>
        !DlaRequestWorkflow.HasEnded(status) && !DlaRequestWorkflow.IsDecided(status) && status is not DlaRequestStatus.Suspended;

    // The journal alone must tell where the request stands, by lines of the table.
    private static DlaRequestStatus Replay(DlaRequest request)
    {
        var status = DlaRequestStatus.Received;
        foreach (var happened in request.Events)
        {
            if (happened is DlaRequestMoved moved)
            {
                Assert.Equal(status, moved.From);
                Assert.Contains(DlaRequestWorkflow.Moves.Moves, m => (m.From, m.Act, m.To) == (moved.From, moved.Act, moved.To));
            }

            status = happened switch
            {
                DlaRequestMoved m => m.To,
                DlaProposalTakenBack t => t.To,
                _ => status,
            };
        }

        return status;
    }
}
