using UnivAsso.Domain.JoinRequests;
using Xunit;
using static UnivAsso.Domain.Tests.JoinRequests.Requests;

namespace UnivAsso.Domain.Tests.JoinRequests;

/// <summary>What was understood of a need: its versions, who says what of them, and what no path can break.</summary>
public sealed class UnderstandingTests
{
    public static TheoryData<UnderstandingStatus, UnderstandingAct, JoinRequestParty> Everything
    {
        get
        {
            var all = new TheoryData<UnderstandingStatus, UnderstandingAct, JoinRequestParty>();
            foreach (var status in Enum.GetValues<UnderstandingStatus>())
            {
                foreach (var act in Enum.GetValues<UnderstandingAct>())
                {
                    all.Add(status, act, act is UnderstandingAct.Write or UnderstandingAct.Send ? JoinRequestParty.Coordination : JoinRequestParty.Requester);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Each_act_does_what_the_table_says(UnderstandingStatus from, UnderstandingAct act, JoinRequestParty who)
    {
        var request = At(from);
        var number = request.UnderstandingNumber;

        var done = act switch
        {
            UnderstandingAct.Write => request.Understand("Un autre texte.", Camille, Start),
            UnderstandingAct.Send => request.SendUnderstanding(Camille, Start),
            _ => request.AnswerUnderstanding(number, act, "Un mot.", Author, Start),
        };

        var to = UnderstandingWorkflow.Moves.Next(from, act, who);
        Assert.Equal(to is not null, done.IsDone);
        Assert.Equal(to ?? from, request.NewestUnderstanding!.Status);
        Assert.Equal(act is UnderstandingAct.Write ? number + 1 : number, request.UnderstandingNumber);
    }

    [Fact]
    public void An_empty_or_unchanged_text_makes_no_version()
    {
        var request = At(UnderstandingStatus.Written);
        var told = request.Events.Count;

        Assert.IsType<UnderstandingMissing>(request.Understand("  ", Camille, Start).Refusal);
        Assert.True(request.Understand(" Les bénévoles partent tôt. ", Camille, Start).IsDone);

        Assert.Equal((1, told), (request.Understandings.Count, request.Events.Count));
    }

    [Fact]
    public void An_answer_is_about_the_version_that_was_read_and_may_change_until_the_next_one()
    {
        var request = At(UnderstandingStatus.Sent);

        Assert.IsType<UnderstandingCorrectionMissing>(request.AnswerUnderstanding(1, UnderstandingAct.Correct, " ", Author, Start).Refusal);
        Assert.True(request.AnswerUnderstanding(1, UnderstandingAct.Correct, "Ils partent tard.", Author, Start).IsDone);
        Assert.True(request.AnswerUnderstanding(1, UnderstandingAct.Validate, null, Author, Start).IsDone);
        request.Understand("Les bénévoles partent tard.", Camille, Start);

        Assert.IsType<UnderstandingChanged>(request.AnswerUnderstanding(1, UnderstandingAct.Correct, "Encore.", Author, Start).Refusal);
        Assert.IsType<UnderstandingChanged>(request.AnswerUnderstanding(2, UnderstandingAct.Validate, null, Author, Start).Refusal);
        Assert.Equal(1, request.SharedUnderstanding!.Number);
        Assert.Equal(UnderstandingStatus.Validated, request.Understandings[0].Status);
    }

    [Fact]
    public void The_same_answer_sent_twice_is_noted_once()
    {
        var request = At(UnderstandingStatus.Sent);
        request.AnswerUnderstanding(1, UnderstandingAct.Validate, "Oui", Author, Start);
        var told = request.Events.Count;

        Assert.True(request.AnswerUnderstanding(1, UnderstandingAct.Validate, " Oui ", Author, Start.AddDays(1)).IsDone);

        Assert.Equal((told, Start), (request.Events.Count, request.NewestUnderstanding!.AnsweredAt));
    }

    [Fact]
    public void Silence_is_told_after_seven_days()
    {
        var version = At(UnderstandingStatus.Sent).NewestUnderstanding!;

        Assert.Equal(new DateOnly(2026, 3, 10), version.AnswerUntil);
        Assert.False(version.IsSilent(new DateOnly(2026, 3, 10)));
        Assert.True(version.IsSilent(new DateOnly(2026, 3, 11)));
    }

    [Theory]
    [InlineData(JoinRequestStatus.Received)]
    [InlineData(JoinRequestStatus.Redirected)]
    [InlineData(JoinRequestStatus.NotRetained)]
    [InlineData(JoinRequestStatus.Withdrawn)]
    public void Nobody_is_asked_about_a_request_that_is_not_read_or_has_ended(JoinRequestStatus status)
    {
        var request = Requests.At(status);
        request.Understand("Les bénévoles partent tôt.", Camille, Start);

        Assert.IsType<NotPossibleFromHere>(request.SendUnderstanding(Camille, Start).Refusal);
        Assert.IsType<NotPossibleFromHere>(request.AnswerUnderstanding(1, UnderstandingAct.Validate, null, Author, Start).Refusal);
    }

    [Fact]
    public void No_path_changes_a_text_nor_gives_an_answer_that_nobody_was_asked_for()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var request = At(UnderstandingStatus.Written);
            for (var step = 0; step < 25; step++)
            {
                var before = request.Understandings.Select(v => (v.Number, v.Text, v.SentAt)).ToList();
                switch (random.Next(4))
                {
                    case 0:
                        request.Understand($"Texte {random.Next(3)}", Camille, Start);
                        break;
                    case 1:
                        request.SendUnderstanding(Camille, Start);
                        break;
                    default:
                        request.AnswerUnderstanding(request.UnderstandingNumber - random.Next(2), random.Next(2) is 0 ? UnderstandingAct.Validate : UnderstandingAct.Correct, "Un mot.", Author, Start);
                        break;
                }

                Assert.Equal(before.Select(v => (v.Number, v.Text)), request.Understandings.Take(before.Count).Select(v => (v.Number, v.Text)));
                Assert.Equal(Enumerable.Range(1, request.Understandings.Count), request.Understandings.Select(v => v.Number));
                Assert.All(request.Understandings, v => Assert.True(v.AnsweredAt is null || v.SentAt is not null, $"seed {seed}"));
                Assert.Equal(request.Understanding, request.NewestUnderstanding!.Text);
            }
        }
    }

    private static JoinRequest At(UnderstandingStatus status)
    {
        var request = Requests.At(JoinRequestStatus.InReview);
        Assert.True(request.Understand("Les bénévoles partent tôt.", Camille, Start).IsDone);
        if (status is not UnderstandingStatus.Written)
        {
            Assert.True(request.SendUnderstanding(Camille, Start).IsDone);
        }

        if (status is UnderstandingStatus.Validated or UnderstandingStatus.ToCorrect)
        {
            Assert.True(request.AnswerUnderstanding(1, status is UnderstandingStatus.Validated ? UnderstandingAct.Validate : UnderstandingAct.Correct, "Noté.", Author, Start).IsDone);
        }

        return request;
    }
}
