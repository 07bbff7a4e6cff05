using UnivAsso.Domain.Common;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.ResearchQuestions;
using Xunit;

namespace UnivAsso.Domain.Tests.ResearchQuestions;

/// <summary>A research question from its first words to its end: what the table says, and what no path can break.</summary>
public sealed class ResearchQuestionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor Desk = new(ActorKind.Coordination, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), "Dany Exemple");
    private static readonly JoinRequestId First = JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly JoinRequestId Second = JoinRequestId.From(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly QuestionText Text = new("Pourquoi les bénévoles partent-ils ?", "Des clubs perdent leurs bénévoles.", null, null, null);
    private static readonly QuestionFacets Facets = new(["gouvernance"], [], [], []);

    [Fact]
    public void A_question_comes_from_a_need()
    {
        Assert.IsType<QuestionWithoutNeed>(ResearchQuestion.Write(Id(), Reference.Create(ReferenceKind.Question, 2026, 1), Text, Facets, [], Desk, Now).Refusal);
        Assert.IsType<QuestionWithoutNeed>(Draft().Rewrite(Text, Facets, [], Desk, Now).Refusal);
    }

    [Fact]
    public void Each_text_that_differs_is_a_version_and_the_former_ones_never_change()
    {
        var question = Draft();
        question.Rewrite(Text with { Title = "Pourquoi part-on ?" }, Facets, [First, Second], Desk, Now);
        question.Rewrite(Text with { Title = "Pourquoi part-on ?" }, Facets with { Forms = ["etude"] }, [First, Second], Desk, Now);

        Assert.Equal([1, 2], question.Versions.Select(v => v.Number));
        Assert.Equal(Text, question.Versions[0].Text);
        Assert.NotSame(question.Text, question.Versions[1].Text);
        Assert.Equal(["etude"], question.Forms);
    }

    [Fact]
    public void When_every_author_agrees_the_text_is_validated()
    {
        var question = InReview();

        Assert.True(question.Answer(First, 1, QuestionAnswer.Agrees, null, Desk, Now).IsDone);
        Assert.Equal(QuestionStatus.InReview, question.Status);
        Assert.True(question.Answer(Second, 1, QuestionAnswer.Agrees, "Bravo", Desk, Now).IsDone);

        Assert.Equal(QuestionStatus.Validated, question.Status);
    }

    [Fact]
    public void The_same_answer_sent_twice_changes_nothing_more_even_once_the_text_is_validated()
    {
        var question = InReview();
        question.Answer(First, 1, QuestionAnswer.Agrees, null, Desk, Now);
        question.Answer(Second, 1, QuestionAnswer.Agrees, "Bravo", Desk, Now);
        var told = question.Events.Count;

        Assert.True(question.Answer(Second, 1, QuestionAnswer.Agrees, " Bravo ", Desk, Now.AddDays(1)).IsDone);
        Assert.IsType<QuestionNotPossible>(question.Answer(Second, 1, QuestionAnswer.WantsChange, "Non, finalement.", Desk, Now.AddDays(1)).Refusal);

        Assert.Equal((told, Now), (question.Events.Count, question.Needs[1].AnsweredAt));
    }

    [Fact]
    public void A_correction_is_told_in_words_and_may_be_taken_back_while_the_text_is_in_review()
    {
        var question = InReview();

        Assert.IsType<CorrectionMissing>(question.Answer(First, 1, QuestionAnswer.WantsChange, "  ", Desk, Now).Refusal);
        Assert.True(question.Answer(First, 1, QuestionAnswer.WantsChange, "Dites « clubs ».", Desk, Now).IsDone);
        Assert.True(question.Answer(Second, 1, QuestionAnswer.Agrees, null, Desk, Now).IsDone);
        Assert.Equal(QuestionStatus.InReview, question.Status);
        Assert.True(question.Answer(First, 1, QuestionAnswer.Agrees, null, Desk, Now).IsDone);

        Assert.Equal(QuestionStatus.Validated, question.Status);
    }

    [Fact]
    public void A_correction_is_never_passed_over()
    {
        var question = InReview();
        question.Answer(First, 1, QuestionAnswer.WantsChange, "Dites « clubs ».", Desk, Now);

        Assert.IsType<CorrectionAsked>(question.ValidateAnyway("Appelée deux fois.", Desk, Now.AddDays(30)).Refusal);
        Assert.Equal(QuestionStatus.InReview, question.Status);
    }

    [Fact]
    public void Silence_can_be_passed_over_after_seven_days_with_a_word_on_how_they_were_reached()
    {
        var question = InReview();

        Assert.Equal(new ReviewNotOver(new DateOnly(2026, 12, 2)), question.ValidateAnyway("Appelées.", Desk, Now.AddDays(7)).Refusal);
        Assert.IsType<QuestionReasonMissing>(question.ValidateAnyway(" ", Desk, Now.AddDays(8)).Refusal);
        Assert.True(question.ValidateAnyway("Appelées le 3 décembre.", Desk, Now.AddDays(8)).IsDone);
        Assert.Equal((QuestionStatus.Validated, "Appelées le 3 décembre."), (question.Status, question.Reason));
    }

    [Fact]
    public void An_answer_is_about_the_version_that_was_read()
    {
        var question = InReview();
        question.TakeBack(Desk, Now);
        question.Rewrite(Text with { Title = "Autre" }, Facets, [First, Second], Desk, Now);
        question.SendForReview(Desk, Now);

        Assert.IsType<QuestionTextChanged>(question.Answer(First, 1, QuestionAnswer.Agrees, null, Desk, Now).Refusal);
        Assert.True(question.Answer(First, 2, QuestionAnswer.Agrees, null, Desk, Now).IsDone);
    }

    [Fact]
    public void A_need_that_left_the_question_no_longer_answers()
    {
        var question = Draft();
        question.Rewrite(Text, Facets, [Second], Desk, Now);
        question.SendForReview(Desk, Now);

        Assert.IsType<NotYourQuestion>(question.Answer(First, 1, QuestionAnswer.Agrees, null, Desk, Now).Refusal);
    }

    [Fact]
    public void An_end_has_its_reason_and_a_watch_its_day()
    {
        var question = Opened();

        Assert.IsType<QuestionReasonMissing>(question.Archive(null, Desk, Now).Refusal);
        Assert.IsType<WatchDayPast>(question.Watch(new DateOnly(2026, 11, 25), Desk, Now).Refusal);
        Assert.True(question.Watch(new DateOnly(2027, 2, 25), Desk, Now).IsDone);
        Assert.True(question.IsPublic);
        Assert.True(question.Archive("Les clubs ont fusionné.", Desk, Now).IsDone);
        Assert.False(question.IsPublic);
        Assert.True(question.Reopen(Desk, Now).IsDone);
        Assert.Equal((QuestionStatus.Draft, null), (question.Status, question.Reason));
    }

    [Fact]
    public void No_path_leaves_the_table_nor_opens_a_text_that_its_authors_did_not_read()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var question = Draft();
            var now = Now;
            var reviewed = new HashSet<int>();
            for (var step = 0; step < 25; step++)
            {
                now = now.AddDays(random.Next(4));
                var before = question.Status;
                var versions = question.Versions.Select(v => (v.Number, v.Text)).ToList();
                var told = question.Events.Count;
                var (act, party, result) = Any(question, random, now);
                if (result.IsDone && question.Events.Count == told)
                {
                    // An answer sent again: nothing happened.
                    Assert.Equal((QuestionAct.Answer, before), (act, question.Status));
                }
                else if (result.IsDone)
                {
                    Assert.Contains(
                        QuestionWorkflow.Moves.Moves,
                        m => m.From == before && m.Act == act && (m.To == question.Status || (act is QuestionAct.Answer && question.Status is QuestionStatus.Validated)) && m.Who == party);
                    if (question.Status is QuestionStatus.Validated && before is QuestionStatus.InReview)
                    {
                        reviewed.Add(question.TextVersion);
                    }
                }
                else
                {
                    Assert.Equal(before, question.Status);
                }

                Assert.Equal(versions, question.Versions.Take(versions.Count).Select(v => (v.Number, v.Text)));
                Assert.True(!question.IsPublic || reviewed.Contains(question.TextVersion), $"seed {seed}: {question.Status} without a review.");
            }
        }
    }

    private static (QuestionAct Act, QuestionParty Party, Result Result) Any(ResearchQuestion question, Random random, DateTimeOffset now)
    {
        var answer = random.Next(3) == 0 ? QuestionAnswer.WantsChange : QuestionAnswer.Agrees;
        return random.Next(10) switch
        {
            0 => (QuestionAct.Write, QuestionParty.Coordination, question.Rewrite(Text with { Title = $"Titre {random.Next(3)}" }, Facets, random.Next(2) == 0 ? [First] : [First, Second], Desk, now)),
            1 => (QuestionAct.SendForReview, QuestionParty.Coordination, question.SendForReview(Desk, now)),
            2 or 3 => (QuestionAct.Answer, QuestionParty.Author, question.Answer(random.Next(2) == 0 ? First : Second, question.TextVersion - (random.Next(5) == 0 ? 1 : 0), answer, "Un mot.", Desk, now)),
            4 => (QuestionAct.TakeBack, QuestionParty.Coordination, question.TakeBack(Desk, now)),
            5 => (QuestionAct.Validate, QuestionParty.Coordination, question.ValidateAnyway("Appelées.", Desk, now)),
            6 => (QuestionAct.Open, QuestionParty.Coordination, question.Open(Desk, now)),
            7 => (QuestionAct.Watch, QuestionParty.Coordination, question.Watch(DateOnly.FromDateTime(now.UtcDateTime).AddDays(30), Desk, now)),
            8 => (QuestionAct.Fill, QuestionParty.Coordination, question.Fill(Desk, now)),
            _ => random.Next(2) == 0
                ? (QuestionAct.Archive, QuestionParty.Coordination, question.Archive("Plus d’objet.", Desk, now))
                : (QuestionAct.Reopen, QuestionParty.Coordination, question.Reopen(Desk, now)),
        };
    }

    private static ResearchQuestionId Id() => ResearchQuestionId.New(Now);

    private static ResearchQuestion Draft() =>
        ResearchQuestion.Write(Id(), Reference.Create(ReferenceKind.Question, 2026, 1), Text, Facets, [First, Second, First], Desk, Now).Value;

    private static ResearchQuestion InReview()
    {
        var question = Draft();
        Assert.True(question.SendForReview(Desk, Now).IsDone);
        return question;
    }

    private static ResearchQuestion Opened()
    {
        var question = InReview();
        question.Answer(First, 1, QuestionAnswer.Agrees, null, Desk, Now);
        question.Answer(Second, 1, QuestionAnswer.Agrees, null, Desk, Now);
        Assert.True(question.Open(Desk, Now).IsDone);
        return question;
    }
}
