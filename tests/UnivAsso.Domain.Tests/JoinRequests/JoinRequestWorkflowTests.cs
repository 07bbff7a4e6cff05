using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using Xunit;
using static UnivAsso.Domain.JoinRequests.JoinRequestAct;
using static UnivAsso.Domain.JoinRequests.JoinRequestStatus;

namespace UnivAsso.Domain.Tests.JoinRequests;

public sealed class JoinRequestWorkflowTests
{
    private const JoinRequestParty Us = JoinRequestParty.Coordination;
    private const JoinRequestParty Them = JoinRequestParty.Requester;

    /// <summary>What the programme agreed on, written a second time on purpose: what is not here is refused.</summary>
    private static readonly Dictionary<(JoinRequestStatus, JoinRequestAct, JoinRequestParty), JoinRequestStatus> Expected = new()
    {
        [(Received, Take, Us)] = InReview,
        [(InReview, Take, Us)] = InReview,
        [(AwaitingAnswer, Take, Us)] = AwaitingAnswer,
        [(InReview, AskQuestion, Us)] = AwaitingAnswer,
        [(InReview, TakeOn, Us)] = TakenOn,
        [(InReview, Redirect, Us)] = Redirected,
        [(InReview, NotRetain, Us)] = NotRetained,
        [(AwaitingAnswer, TakeOn, Us)] = TakenOn,
        [(AwaitingAnswer, Redirect, Us)] = Redirected,
        [(AwaitingAnswer, NotRetain, Us)] = NotRetained,
        [(TakenOn, Reopen, Us)] = InReview,
        [(TakenOn, Watch, Us)] = OnWatch,
        [(OnWatch, Watch, Us)] = OnWatch,
        [(OnWatch, Resume, Us)] = TakenOn,
        [(OnWatch, Withdraw, Them)] = Withdrawn,
        [(OnWatch, Reopen, Them)] = Received,
        [(Redirected, Reopen, Us)] = InReview,
        [(NotRetained, Reopen, Us)] = InReview,
        [(Withdrawn, Reopen, Us)] = InReview,
        [(AwaitingAnswer, Answer, Them)] = InReview,
        [(Received, Withdraw, Them)] = Withdrawn,
        [(InReview, Withdraw, Them)] = Withdrawn,
        [(AwaitingAnswer, Withdraw, Them)] = Withdrawn,
        [(TakenOn, Withdraw, Them)] = Withdrawn,
        [(Redirected, Reopen, Them)] = Received,
        [(NotRetained, Reopen, Them)] = Received,
        [(Withdrawn, Reopen, Them)] = Received,
    };

    public static TheoryData<JoinRequestStatus, JoinRequestAct, JoinRequestParty> EveryCombination =>
        [.. from status in Enum.GetValues<JoinRequestStatus>()
            from act in Enum.GetValues<JoinRequestAct>()
            from party in Enum.GetValues<JoinRequestParty>()
            select (status, act, party)];

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public void The_table_says_what_was_agreed(JoinRequestStatus status, JoinRequestAct act, JoinRequestParty party) =>
        Assert.Equal(
            Expected.TryGetValue((status, act, party), out var to) ? to : null,
            JoinRequestWorkflow.Moves.Next(status, act, party));

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public void The_request_obeys_the_table(JoinRequestStatus status, JoinRequestAct act, JoinRequestParty party)
    {
        if (!HasMethod(act, party))
        {
            Assert.False(Expected.ContainsKey((status, act, party)));
            return;
        }

        var request = Requests.At(status);
        Assert.Equal(status, request.Status);

        var refusal = Do(request, act, party);

        if (Expected.TryGetValue((status, act, party), out var to))
        {
            Assert.Null(refusal);
            Assert.Equal(to, request.Status);
        }
        else
        {
            Assert.IsType<NotPossibleFromHere>(refusal);
            Assert.Equal(status, request.Status);
        }
    }

    // Each act but one is a method of one side; reopening is open to both.
    private static bool HasMethod(JoinRequestAct act, JoinRequestParty party) => act switch
    {
        Reopen => true,
        Answer or Withdraw => party is Them,
        _ => party is Us,
    };

    private static Refusal? Do(JoinRequest request, JoinRequestAct act, JoinRequestParty party) => act switch
    {
        Watch => request.Watch(new DateOnly(2026, 6, 3), Requests.Camille, Requests.Start).Refusal,
        Resume => request.Resume(Requests.Camille, Requests.Start).Refusal,
        Take => request.Take(Requests.Camille, Requests.Start).Refusal,
        Answer => request.Answer(Requests.Author, Requests.Start).Refusal,
        Withdraw => request.Withdraw(Requests.Author, Requests.Start).Refusal,
        Reopen => request.Reopen(party, party is Us ? Requests.Camille : Requests.Author, Requests.Start).Refusal,
        _ => request.Decide(Requests.ExitOf(act), Requests.Camille, Requests.Window, Requests.Start).Refusal,
    };
}
