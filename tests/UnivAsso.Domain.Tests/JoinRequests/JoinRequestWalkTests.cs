using UnivAsso.Domain.JoinRequests;
using Xunit;
using static UnivAsso.Domain.Tests.JoinRequests.Requests;

namespace UnivAsso.Domain.Tests.JoinRequests;

/// <summary>Random lives of a request; a failure names its seed, which replays it.</summary>
public sealed class JoinRequestWalkTests
{
    private const int StepsOfALife = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_happens_the_request_stays_in_its_table(int seed)
    {
        var random = new Random(seed);
        var request = Received();
        var now = Start;
        for (var step = 0; step < StepsOfALife; step++)
        {
            now += TimeSpan.FromMinutes(random.Next(1, 40));
            var (before, seen) = (request.Status, request.PublicStatus(now));

            Act(request, random, now);

            Assert.True(
                before == request.Status || IsALine(before, request.Status) || IsALine(seen, request.Status) || seen == request.Status,
                $"{before} to {request.Status} at step {step}");
            Assert.Equal(HasClock(request.Status), request.DueOn is not null);
            Assert.All(request.Decisions, AssertNobodyIsLeftWithoutWords);
            Assert.True(request.Decisions.Count(d => d.UndoneAt is null && d.LeavesAt > now) <= 1, "Two decisions wait at once.");
        }

        Assert.Equal(request.Status, Replay(request));
    }

    private static void Act(JoinRequest request, Random random, DateTimeOffset now)
    {
        switch (random.Next(11))
        {
            case 0:
                request.Take(Camille, now);
                break;
            case 1:
                request.Answer(Author, now);
                break;
            case 2:
                request.Withdraw(Author, now);
                break;
            case 3:
                request.Reopen(random.Next(2) is 0 ? JoinRequestParty.Coordination : JoinRequestParty.Requester, Author, now);
                break;
            case 4 when request.Decisions.Count > 0:
                request.Undo(request.Decisions[random.Next(request.Decisions.Count)].Id, Camille, now);
                break;
            case 5:
                request.Understand("Compris.", Camille, now);
                break;
            case 6:
                request.Watch(DateOnly.FromDateTime(now.UtcDateTime).AddDays(random.Next(-1, 90)), Camille, now);
                break;
            case 7:
                request.Resume(Camille, now);
                break;
            default:
                JoinRequestExit[] exits = [Question, Welcome, Elsewhere, No];
                var exit = exits[random.Next(exits.Length)];
                request.Decide(random.Next(4) is 0 ? new JoinRequestExit(exit.Act) : exit, Camille, Window, now);
                break;
        }
    }

    private static bool IsALine(JoinRequestStatus from, JoinRequestStatus to) =>
        JoinRequestWorkflow.Moves.Moves.Any(m => m.From == from && m.To == to);

    private static bool HasClock(JoinRequestStatus status) =>
        status is JoinRequestStatus.Received or JoinRequestStatus.InReview or JoinRequestStatus.AwaitingAnswer or JoinRequestStatus.OnWatch;

    private static void AssertNobodyIsLeftWithoutWords(JoinRequestDecision decision)
    {
        Assert.False(string.IsNullOrWhiteSpace(decision.Text ?? decision.NextStep));
        Assert.True(decision.To is not JoinRequestStatus.NotRetained || (decision.Reason is not null && decision.NextStep is not null));
        Assert.True(decision.To is not JoinRequestStatus.Redirected || decision.Target is not null);
    }

    // The journal alone must tell where the request stands.
    private static JoinRequestStatus Replay(JoinRequest request)
    {
        var moves = JoinRequestWorkflow.Moves;
        var status = JoinRequestStatus.Received;
        var decided = new Dictionary<Guid, JoinRequestStatus>();
        foreach (var happened in request.Events)
        {
            status = happened switch
            {
                JoinRequestTaken => moves.Next(status, JoinRequestAct.Take, JoinRequestParty.Coordination)!.Value,
                JoinRequestDecided d when Note(d) => d.To,
                JoinRequestDecisionUndone u => decided[u.DecisionId],
                JoinRequestAnswered => moves.Next(status, JoinRequestAct.Answer, JoinRequestParty.Requester)!.Value,
                JoinRequestWatched => moves.Next(status, JoinRequestAct.Watch, JoinRequestParty.Coordination)!.Value,
                JoinRequestResumed => moves.Next(status, JoinRequestAct.Resume, JoinRequestParty.Coordination)!.Value,
                JoinRequestWithdrawn => JoinRequestStatus.Withdrawn,
                JoinRequestReopened r => r.To,
                _ => status,
            };
        }

        return status;

        bool Note(JoinRequestDecided d)
        {
            Assert.Equal(status, d.From);
            decided[d.DecisionId] = d.From;
            return true;
        }
    }
}
