using UnivAsso.Domain.DlaIntake;
using Xunit;
using static UnivAsso.Domain.Tests.DlaIntake.DlaRequests;

namespace UnivAsso.Domain.Tests.DlaIntake;

/// <summary>What the desk and the structures decide together.</summary>
public sealed class DlaDecisionTests
{
    private static readonly DateTimeOffset Left = Start + Window;

    public static TheoryData<IntakeOutcome, string?, int, string?, Type?> Proposals => new()
    {
        { IntakeOutcome.Continue, null, 0, null, null },
        { IntakeOutcome.Redirect, "information", 1, null, null },
        { IntakeOutcome.Redirect, "information", 0, null, typeof(ReferralMissing) },
        { IntakeOutcome.Redirect, "information", 0, "Une exception.", typeof(ReferralMissing) },
        { IntakeOutcome.Redirect, null, 1, null, typeof(DlaReasonMissing) },
        { IntakeOutcome.Redirect, "inventée", 1, null, typeof(DlaReasonMissing) },
        { IntakeOutcome.NotPursued, "renoncement", 0, null, typeof(DeadEnd) },
        { IntakeOutcome.NotPursued, "renoncement", 0, "  ", typeof(DeadEnd) },
        { IntakeOutcome.NotPursued, "renoncement", 0, "Rien ne convient, car…", null },
        { IntakeOutcome.NotPursued, "renoncement", 2, null, null },
        { IntakeOutcome.Redirect, "information", 4, null, typeof(TooManyActors) },
    };

    [Theory]
    [MemberData(nameof(Proposals))]
    public void No_proposal_leaves_anybody_without_a_way_on(IntakeOutcome outcome, string? reason, int referrals, string? exception, Type? refusal)
    {
        var request = At(DlaRequestStatus.Met);
        var proposal = new IntakeProposal(outcome) { Wording = "Des mots.", Reason = reason, Actors = [.. Enumerable.Range(1, referrals).Select(n => new Guid(n, 0, 0, new byte[8]))], Exception = exception };

        var proposed = request.Propose(proposal, Tokens(request), Window, Sacha, Start);

        Assert.Equal(refusal, proposed.Refusal?.GetType());
        Assert.Equal(refusal is null ? DlaRequestStatus.DecisionProposed : DlaRequestStatus.Met, request.Status);
    }

    [Fact]
    public void Nobody_sees_or_answers_a_proposal_before_its_mails_leave()
    {
        var request = At(DlaRequestStatus.Met);
        var decision = Propose(request, GoOn, Start);

        Assert.Equal(DlaRequestStatus.Met, request.PublicStatus(Start));
        Assert.IsType<NotAsked>(request.AnswerProposal(decision.Id, request.Lead.Id, PositionAnswer.Agree, null, Calendar, Start).Refusal);
        Assert.True(request.AnswerProposal(decision.Id, request.Lead.Id, PositionAnswer.Agree, null, Calendar, Left).IsDone);
        Assert.Equal(DlaRequestStatus.Continued, request.Status);
    }

    [Fact]
    public void A_proposal_taken_back_in_time_gives_the_former_state_and_stays_written()
    {
        var request = At(DlaRequestStatus.Met);
        var due = request.DueOn;
        var decision = Propose(request, Stop, Start);

        Assert.IsType<ProposalGone>(request.TakeBackProposal(decision.Id, Sacha, Left).Refusal);
        Assert.True(request.TakeBackProposal(decision.Id, Sacha, Left.AddSeconds(-1)).IsDone);

        Assert.Equal((DlaRequestStatus.Met, due), (request.Status, request.DueOn));
        Assert.NotNull(Assert.Single(request.Decisions).TakenBackAt);
        Assert.Null(request.Proposal);
    }

    [Fact]
    public void A_collective_request_is_settled_by_the_last_agreement_only()
    {
        var request = At(DlaRequestStatus.Met, structures: 3);
        var decision = Propose(request, Elsewhere, Start);
        var structures = request.Participations.ToList();

        request.AnswerProposal(decision.Id, structures[0].Id, PositionAnswer.Agree, null, Calendar, Left);
        request.AnswerProposal(decision.Id, structures[1].Id, PositionAnswer.Talk, "Appelez-nous.", Calendar, Left);
        request.AnswerProposal(decision.Id, structures[2].Id, PositionAnswer.Agree, null, Calendar, Left);
        Assert.Equal(DlaRequestStatus.DecisionProposed, request.Status);

        request.AnswerProposal(decision.Id, structures[1].Id, PositionAnswer.Agree, "Merci pour l’échange.", Calendar, Left.AddDays(1));

        Assert.Equal(DlaRequestStatus.Redirected, request.Status);
        Assert.Equal(Left.AddDays(1), decision.SettledAt);
        Assert.All(decision.Positions, p => Assert.Equal(PositionAnswer.Agree, p.Answer));
    }

    [Fact]
    public void A_disagreement_needs_words_and_brings_a_second_reading_by_somebody_else()
    {
        var request = At(DlaRequestStatus.Met);
        var first = Propose(request, Elsewhere, Start);

        Assert.IsType<WordsMissing>(request.AnswerProposal(first.Id, request.Lead.Id, PositionAnswer.Disagree, " ", Calendar, Left).Refusal);
        request.AnswerProposal(first.Id, request.Lead.Id, PositionAnswer.Disagree, "Nous embauchons en mai.", Calendar, Left);

        Assert.Equal(DlaRequestStatus.SecondReading, request.Status);
        Assert.Equal(new DateOnly(2026, 3, 17), request.DueOn);
        Assert.IsType<SecondReaderNeeded>(request.Propose(GoOn, Tokens(request), Window, Sacha, Left).Refusal);

        var second = Propose(request, GoOn, Left, Alix);
        request.AnswerProposal(second.Id, request.Lead.Id, PositionAnswer.Agree, null, Calendar, Left + Window);

        Assert.Equal((DlaRequestStatus.Continued, 2), (request.Status, second.Round));
        var kept = Assert.Single(first.Positions);
        Assert.Equal((PositionAnswer.Disagree, "Nous embauchons en mai."), (kept.Answer, kept.Words));
        Assert.Null(first.SettledAt);
    }

    [Fact]
    public void A_second_reading_does_not_count_the_days_when_the_desk_is_closed()
    {
        var request = At(DlaRequestStatus.Met);
        var decision = Propose(request, Elsewhere, Start);
        var desk = DlaDesk.Open(Desk, "pas-de-calais", DlaDeskLevel.Departmental, new DeskCard { Name = "DLA" }, Sacha, Start);
        desk.Announce(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 13), "Congés du guichet", Sacha, Start);

        request.AnswerProposal(decision.Id, request.Lead.Id, PositionAnswer.Disagree, "Non.", new DeskCalendar(desk.Pauses), Left);

        Assert.Equal(new DateOnly(2026, 3, 24), request.DueOn);
    }

    [Fact]
    public void An_answer_to_a_former_proposal_is_refused()
    {
        var request = At(DlaRequestStatus.SecondReading);
        var first = request.Proposal!;
        Propose(request, GoOn, Start, Alix);

        Assert.IsType<NotAsked>(request.AnswerProposal(first.Id, request.Lead.Id, PositionAnswer.Agree, null, Calendar, Start + Window).Refusal);
    }

    [Fact]
    public void An_oral_agreement_waits_thirty_days_and_carries_a_name_and_a_day()
    {
        var request = At(DlaRequestStatus.Met);
        var decision = Propose(request, Stop, Start);
        var inTime = Left.AddDays(30);
        var oral = new OralPosition(PositionAnswer.Agree, "Noa Exemple, présidence", new DateOnly(2026, 4, 1), "D’accord au téléphone.");

        Assert.IsType<TooEarlyForOral>(request.RecordOral(decision.Id, request.Lead.Id, oral, Calendar, Sacha, inTime.AddSeconds(-1)).Refusal);
        Assert.IsType<OralDayImpossible>(
            request.RecordOral(decision.Id, request.Lead.Id, oral with { SaidOn = new DateOnly(2026, 4, 3) }, Calendar, Sacha, inTime).Refusal);
        Assert.IsType<OralDayImpossible>(
            request.RecordOral(decision.Id, request.Lead.Id, oral with { SaidOn = new DateOnly(2026, 3, 2) }, Calendar, Sacha, inTime).Refusal);
        Assert.True(request.RecordOral(decision.Id, request.Lead.Id, oral, Calendar, Sacha, inTime).IsDone);

        Assert.Equal(DlaRequestStatus.NotPursued, request.Status);
        var position = Assert.Single(decision.Positions);
        Assert.True(position.IsOral);
        Assert.Equal(("Noa Exemple, présidence", Sacha.Name), (position.ByName, position.RecordedByName));
    }

    [Fact]
    public void An_oral_disagreement_is_written_down_at_once()
    {
        var request = At(DlaRequestStatus.Met);
        var decision = Propose(request, Stop, Start);
        var oral = new OralPosition(PositionAnswer.Disagree, "Noa Exemple", new DateOnly(2026, 3, 3), "Nous voulons continuer.");

        Assert.True(request.RecordOral(decision.Id, request.Lead.Id, oral, Calendar, Sacha, Left).IsDone);

        Assert.Equal(DlaRequestStatus.SecondReading, request.Status);
    }

    [Fact]
    public void When_one_structure_leaves_the_others_go_on_and_may_already_agree()
    {
        var request = At(DlaRequestStatus.Met, structures: 3);
        var decision = Propose(request, GoOn, Start);
        var structures = request.Participations.ToList();
        request.AnswerProposal(decision.Id, structures[1].Id, PositionAnswer.Agree, null, Calendar, Left);
        request.AnswerProposal(decision.Id, structures[2].Id, PositionAnswer.Agree, null, Calendar, Left);

        Assert.True(request.Leave(structures[0].Id, "Nous préférons attendre.", Left).IsDone);

        Assert.Equal(DlaRequestStatus.Continued, request.Status);
        Assert.Equal(structures[1].Id, request.Lead.Id);
        Assert.Equal(2, decision.Positions.Count);
    }

    [Fact]
    public void The_last_structure_takes_the_request_with_it_and_may_bring_it_back()
    {
        var request = At(DlaRequestStatus.Met, structures: 2);
        var structures = request.Participations.ToList();

        request.Leave(structures[0].Id, null, Start);
        Assert.Equal(DlaRequestStatus.Met, request.Status);
        Assert.Equal(SupportMode.Individual, request.Mode);
        request.Leave(structures[1].Id, null, Start);

        Assert.Equal(DlaRequestStatus.Withdrawn, request.Status);
        Assert.True(request.Reopen(DlaRequestParty.Structure, "Finalement, oui.", Calendar, Sacha, Start.AddDays(183)).IsDone);
        Assert.True(request.Lead.TakesPart);
        Assert.IsType<ReturnTooLate>(
            At(DlaRequestStatus.Withdrawn).Reopen(DlaRequestParty.Structure, "Oui.", Calendar, Sacha, Start.AddDays(183).AddSeconds(1)).Refusal);
    }

    [Fact]
    public void Leaving_takes_back_a_proposal_that_has_not_left()
    {
        var request = At(DlaRequestStatus.Met);
        var decision = Propose(request, Stop, Start);

        Assert.True(request.Leave(request.Lead.Id, null, Start).IsDone);

        Assert.Equal(DlaRequestStatus.Withdrawn, request.Status);
        Assert.NotNull(decision.TakenBackAt);
    }

    [Fact]
    public void A_redirection_without_outcome_keeps_the_request_open()
    {
        var request = At(DlaRequestStatus.Redirected);

        Assert.IsType<ReferralsOpen>(request.Close(1, null, Sacha, Start).Refusal);
        Assert.True(request.Close(0, null, Sacha, Start).IsDone);
    }
}
