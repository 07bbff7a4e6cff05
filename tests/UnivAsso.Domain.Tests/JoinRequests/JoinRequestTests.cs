using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using Xunit;
using static UnivAsso.Domain.Tests.JoinRequests.Requests;

namespace UnivAsso.Domain.Tests.JoinRequests;

public sealed class JoinRequestTests
{
    [Fact]
    public void A_request_is_to_be_read_within_five_working_days() =>
        Assert.Equal(new DateOnly(2026, 3, 10), Received().DueOn);

    [Fact]
    public void Taking_a_request_gives_it_an_owner_and_fifteen_working_days()
    {
        var request = Received();

        request.Take(Camille, Start);

        Assert.Equal(Camille.Id, request.OwnerId);
        Assert.Equal(Camille.Name, request.OwnerName);
        Assert.Equal(new DateOnly(2026, 3, 24), request.DueOn);
    }

    [Fact]
    public void A_colleague_may_take_over_without_moving_the_due_day()
    {
        var request = At(JoinRequestStatus.InReview);
        var due = request.DueOn;
        var colleague = new Actor(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-000000000009"), "Dany Exemple");

        Assert.True(request.Take(colleague, Start).IsDone);

        Assert.Equal(colleague.Id, request.OwnerId);
        Assert.Equal(due, request.DueOn);
    }

    [Fact]
    public void A_question_stops_our_clock_and_the_answer_starts_it_again()
    {
        var request = Received();
        request.Take(Camille, Start);
        var fiveWorkingDaysLater = Start.AddDays(7);

        request.Decide(Question, Camille, Window, fiveWorkingDaysLater);

        Assert.Equal(10, request.WorkingDaysLeft);
        Assert.Equal(new DateOnly(2026, 3, 31), request.DueOn);

        // Monday 30 March: Easter Monday, 6 April, is not a working day.
        Assert.True(request.Answer(Author, new DateTimeOffset(2026, 3, 30, 8, 0, 0, TimeSpan.Zero)).IsDone);

        Assert.Null(request.WorkingDaysLeft);
        Assert.Equal(new DateOnly(2026, 4, 14), request.DueOn);
    }

    [Fact]
    public void A_late_file_still_has_two_working_days_after_the_answer()
    {
        var request = Received();
        request.Take(Camille, Start);
        request.Decide(Question, Camille, Window, Start.AddDays(60));

        request.Answer(Author, new DateTimeOffset(2026, 5, 5, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 5, 7), request.DueOn);
    }

    [Fact]
    public void Until_the_mail_leaves_the_author_sees_the_former_state()
    {
        var request = At(JoinRequestStatus.InReview);
        request.Decide(No, Camille, Window, Start);

        Assert.Equal(JoinRequestStatus.InReview, request.PublicStatus(Start + Window - TimeSpan.FromSeconds(1)));
        Assert.Equal(JoinRequestStatus.NotRetained, request.PublicStatus(Start + Window));
    }

    [Fact]
    public void An_undone_decision_gives_back_status_and_due_day_and_stays_in_the_file()
    {
        var request = Received();
        request.Take(Camille, Start);
        var due = request.DueOn;
        var decision = request.Decide(Question, Camille, Window, Start.AddMinutes(1)).Value;

        Assert.True(request.Undo(decision.Id, Camille, Start.AddMinutes(9)).IsDone);

        Assert.Equal(JoinRequestStatus.InReview, request.Status);
        Assert.Equal(due, request.DueOn);
        Assert.Null(request.WorkingDaysLeft);
        Assert.Equal(Camille.Name, Assert.Single(request.Decisions).UndoneByName);
    }

    [Fact]
    public void Undoing_an_end_gives_back_the_wait_for_an_answer()
    {
        var request = At(JoinRequestStatus.AwaitingAnswer);
        var (due, left) = (request.DueOn, request.WorkingDaysLeft);
        var decision = request.Decide(Welcome, Camille, Window, Start).Value;

        request.Undo(decision.Id, Camille, Start);

        Assert.Equal(JoinRequestStatus.AwaitingAnswer, request.Status);
        Assert.Equal((due, left), (request.DueOn, request.WorkingDaysLeft));
    }

    [Fact]
    public void Once_the_mail_has_left_nothing_is_undone()
    {
        var request = At(JoinRequestStatus.InReview);
        var decision = request.Decide(No, Camille, Window, Start).Value;

        Assert.IsType<TooLateToUndo>(request.Undo(decision.Id, Camille, Start + Window).Refusal);
        Assert.Equal(JoinRequestStatus.NotRetained, request.Status);
    }

    [Fact]
    public void A_decision_is_undone_once_and_only_the_one_named()
    {
        var request = At(JoinRequestStatus.InReview);
        var first = request.Decide(No, Camille, Window, Start).Value;
        request.Undo(first.Id, Camille, Start);
        request.Decide(Welcome, Camille, Window, Start.AddMinutes(1));

        Assert.IsType<TooLateToUndo>(request.Undo(first.Id, Camille, Start.AddMinutes(2)).Refusal);
        Assert.Equal(JoinRequestStatus.TakenOn, request.Status);
    }

    [Fact]
    public void A_second_decision_waits_until_the_first_has_left()
    {
        var request = At(JoinRequestStatus.InReview);
        request.Decide(Question, Camille, Window, Start);

        Assert.IsType<DecisionWaiting>(request.Decide(No, Camille, Window, Start.AddMinutes(5)).Refusal);
        Assert.True(request.Decide(No, Camille, Window, Start + Window).IsDone);
    }

    [Fact]
    public void A_question_that_has_not_left_cannot_be_answered()
    {
        var request = At(JoinRequestStatus.InReview);
        request.Decide(Question, Camille, Window, Start);

        Assert.IsType<NotPossibleFromHere>(request.Answer(Author, Start.AddMinutes(1)).Refusal);
    }

    [Fact]
    public void Leaving_takes_back_a_decision_that_has_not_left()
    {
        var request = At(JoinRequestStatus.InReview);
        request.Decide(No, Camille, Window, Start);

        Assert.True(request.Withdraw(Author, Start.AddMinutes(1)).IsDone);

        Assert.Equal(JoinRequestStatus.Withdrawn, request.Status);
        Assert.Null(request.DueOn);
        Assert.NotNull(Assert.Single(request.Decisions).UndoneAt);
    }

    [Fact]
    public void An_author_may_come_back_for_a_year_and_the_coordination_always()
    {
        var (soon, late) = (At(JoinRequestStatus.Withdrawn), At(JoinRequestStatus.Withdrawn));
        var afterAYear = late.StatusSince + JoinRequest.ReturnWindow + TimeSpan.FromSeconds(1);

        Assert.True(soon.Reopen(JoinRequestParty.Requester, Author, soon.StatusSince + JoinRequest.ReturnWindow).IsDone);
        Assert.IsType<TooLateToReturn>(late.Reopen(JoinRequestParty.Requester, Author, afterAYear).Refusal);
        Assert.True(late.Reopen(JoinRequestParty.Coordination, Camille, afterAYear).IsDone);
        Assert.Equal((JoinRequestStatus.Received, JoinRequestStatus.InReview), (soon.Status, late.Status));
    }

    [Fact]
    public void A_reopened_request_is_to_be_read_again_within_five_working_days()
    {
        var request = At(JoinRequestStatus.NotRetained);

        request.Reopen(JoinRequestParty.Coordination, Camille, Start);

        Assert.Equal(new DateOnly(2026, 3, 10), request.DueOn);
    }

    [Theory]
    [InlineData(null, typeof(QuestionMissing), JoinRequestAct.AskQuestion)]
    [InlineData("Text", typeof(TargetMissing), JoinRequestAct.Redirect)]
    [InlineData("Target", typeof(ReasonMissing), JoinRequestAct.Redirect)]
    [InlineData("Text,NextStep", typeof(ReasonMissing), JoinRequestAct.NotRetain)]
    [InlineData("Reason,NextStep", typeof(ReasonMissing), JoinRequestAct.NotRetain)]
    [InlineData("Reason,Text", typeof(NextStepMissing), JoinRequestAct.NotRetain)]
    [InlineData("Text", typeof(NextStepMissing), JoinRequestAct.TakeOn)]
    public void An_exit_that_leaves_somebody_without_words_is_refused(string? given, Type refusal, JoinRequestAct act)
    {
        var fields = given?.Split(',') ?? [];
        var exit = new JoinRequestExit(act)
        {
            Text = Given(nameof(JoinRequestExit.Text)),
            Target = Given(nameof(JoinRequestExit.Target)),
            Reason = Given(nameof(JoinRequestExit.Reason)),
            NextStep = Given(nameof(JoinRequestExit.NextStep)),
        };
        var request = At(JoinRequestStatus.InReview);

        Assert.IsType(refusal, request.Decide(exit, Camille, Window, Start).Refusal);
        Assert.Equal(JoinRequestStatus.InReview, request.Status);
        Assert.Empty(request.Decisions);

        string? Given(string field) => fields.Contains(field) ? "des mots" : "  ";
    }

    [Fact]
    public void An_account_already_tied_is_not_replaced()
    {
        var request = Received();
        request.AttachAccount(Camille.Id, Author, Start);

        Assert.True(request.AttachAccount(Camille.Id, Author, Start).IsDone);
        Assert.IsType<AlreadyAttached>(request.AttachAccount(Author.Id, Author, Start).Refusal);
    }
}
