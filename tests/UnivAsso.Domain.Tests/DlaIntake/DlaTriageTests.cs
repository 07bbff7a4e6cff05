using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using Xunit;
using static UnivAsso.Domain.Tests.DlaIntake.DlaRequests;

namespace UnivAsso.Domain.Tests.DlaIntake;

public sealed class DlaTriageTests
{
    [Fact]
    public void A_request_is_read_within_two_working_days_and_called_within_five() =>
        Assert.Equal(
            (new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 10)),
            (Sent().DueOn!.Value, At(DlaRequestStatus.Assigned).DueOn!.Value));

    [Fact]
    public void When_wages_are_at_risk_somebody_calls_within_two_working_days()
    {
        var request = Sent(urgency: DlaUrgency.WagesAtRisk);

        request.Take(Calendar, Sacha, Start);

        Assert.Equal(new DateOnly(2026, 3, 5), request.DueOn);
    }

    [Fact]
    public void A_colleague_who_takes_over_does_not_move_the_due_day()
    {
        var request = At(DlaRequestStatus.Assigned);
        var due = request.DueOn;

        Assert.True(request.Take(Calendar, Alix, Start.AddDays(3)).IsDone);

        Assert.Equal((Alix.Id, due), (request.OwnerId, request.DueOn));
    }

    [Fact]
    public void The_clock_waits_for_a_complement_and_goes_on_with_what_was_left()
    {
        var request = At(DlaRequestStatus.Assigned);

        request.AskComplement("Combien de salariés ?", Calendar, Sacha, Start.AddDays(1));
        Assert.Equal((4, new DateOnly(2026, 3, 25)), (request.WorkingDaysLeft, request.DueOn));
        request.AnswerComplement(DlaRequestParty.Structure, Calendar, Sacha, Start.AddDays(13));

        Assert.Equal(new DateOnly(2026, 3, 20), request.DueOn);
        Assert.Null(request.Complement);
    }

    [Fact]
    public void Announced_closings_and_holidays_do_not_count()
    {
        var desk = DlaDesk.Open(Desk, "pas-de-calais", DlaDeskLevel.Departmental, new DeskCard { Name = "DLA" }, Sacha, Start);
        desk.Announce(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 10), "Congés du guichet", Sacha, Start);
        var calendar = new DeskCalendar(desk.Pauses);

        // Good Friday 3 April is worked in Hauts-de-France; Easter Monday is the 6th; the desk is closed from the 7th to the 10th.
        Assert.Equal(new DateOnly(2026, 4, 13), calendar.AddWorkingDays(new DateOnly(2026, 4, 3), 1));
        Assert.Equal(1, calendar.WorkingDaysBetween(new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 13)));
        Assert.IsType<PauseBackwards>(desk.Announce(new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 1), "Erreur", Sacha, Start).Refusal);
    }

    [Fact]
    public void A_transfer_keeps_the_reference_forgets_the_owner_and_starts_the_clock_again()
    {
        var request = At(DlaRequestStatus.AwaitingComplement);
        var reference = request.Reference;

        Assert.IsType<NoteMissing>(request.Transfer(OtherDesk, " ", Calendar, Sacha, Start).Refusal);
        Assert.IsType<SameDesk>(request.Transfer(Desk, "Chez vous.", Calendar, Sacha, Start).Refusal);
        Assert.True(request.Transfer(OtherDesk, "Le siège est chez vous.", Calendar, Sacha, Start.AddDays(7)).IsDone);

        Assert.Equal((OtherDesk, reference, null, new DateOnly(2026, 3, 12)), (request.DeskId, request.Reference, request.OwnerId, request.DueOn));
        Assert.Null(request.Complement);
    }

    [Fact]
    public void A_request_not_taken_yet_starts_its_clock_again_at_the_other_desk()
    {
        var request = Sent();

        request.Transfer(OtherDesk, "Le siège est chez vous.", Calendar, Sacha, Start.AddDays(7));

        Assert.Equal(new DateOnly(2026, 3, 12), request.DueOn);
    }

    [Fact]
    public void An_officer_with_a_tie_no_longer_holds_nor_gets_the_request()
    {
        var request = At(DlaRequestStatus.Assigned);

        request.Recuse(Sacha, Start);

        Assert.Null(request.OwnerId);
        Assert.False(request.IsOpenTo(Sacha.Id));
        Assert.IsType<Recused>(request.Take(Calendar, Sacha, Start).Refusal);
        Assert.IsType<ColleagueRecused>(request.HandOver(Sacha.Id, Sacha.Name, Alix, Start).Refusal);
        Assert.True(request.HandOver(Alix.Id, Alix.Name, Sacha, Start).IsDone);
    }

    [Theory]
    [InlineData(DlaRequestStatus.Received, false)]
    [InlineData(DlaRequestStatus.Assigned, true)]
    [InlineData(DlaRequestStatus.DecisionProposed, true)]
    [InlineData(DlaRequestStatus.Continued, true)]
    [InlineData(DlaRequestStatus.Redirected, true)]
    [InlineData(DlaRequestStatus.Suspended, true)]
    [InlineData(DlaRequestStatus.Closed, false)]
    [InlineData(DlaRequestStatus.Withdrawn, false)]
    public void Whatever_is_taken_and_not_ended_can_be_handed_over(DlaRequestStatus status, bool possible)
    {
        var request = At(status);

        var handed = request.HandOver(Alix.Id, Alix.Name, Sacha, Start);

        Assert.Equal(possible, handed.IsDone);
        Assert.Equal(possible, request.OwnerId == Alix.Id);
        Assert.Equal(status, request.Status);
    }

    [Fact]
    public void Three_attempts_on_three_days_since_the_last_contact_are_needed_to_close_as_unreachable()
    {
        var request = At(DlaRequestStatus.Assigned);
        var missed = new CallLog(CallChannel.Phone, Reached: false, null);
        request.LogCall(missed, Sacha, Start);
        request.LogCall(missed, Sacha, Start.AddHours(1));
        request.LogCall(missed with { Channel = CallChannel.Email }, Sacha, Start.AddDays(1));
        Assert.IsType<TooFewAttempts>(request.CloseUnreachable(null, Sacha, Start.AddDays(1)).Refusal);

        request.LogCall(missed with { Reached = true }, Sacha, Start.AddDays(2));
        request.LogCall(missed, Sacha, Start.AddDays(3));
        Assert.IsType<TooFewAttempts>(request.CloseUnreachable(null, Sacha, Start.AddDays(3)).Refusal);

        request.LogCall(missed, Sacha, Start.AddDays(4));
        request.LogCall(missed, Sacha, Start.AddDays(5));
        Assert.True(request.CloseUnreachable("Nous restons joignables.", Sacha, Start.AddDays(5)).IsDone);
        Assert.Equal(Start.AddDays(2), request.FirstContactAt);
    }

    [Fact]
    public void A_named_structure_speaks_for_itself_once()
    {
        var request = Sent(structures: 3);
        var invited = request.Participations.Where(p => !p.IsLead).ToList();

        Assert.True(request.AnswerInvitation(invited[0].Id, joins: true, null, Start).IsDone);
        Assert.True(request.AnswerInvitation(invited[1].Id, joins: false, "Nous ne savions pas.", Start).IsDone);

        Assert.IsType<AlreadyAnswered>(request.AnswerInvitation(invited[1].Id, joins: true, null, Start).Refusal);
        Assert.Equal(SupportMode.Collective, request.Mode);
        Assert.Equal(ParticipationState.Declined, invited[1].State);
    }

    [Fact]
    public void A_structure_that_answers_late_may_still_decline_but_joins_by_phone()
    {
        var request = Sent(structures: 2);
        request.Take(Calendar, Sacha, Start);
        request.HoldMeeting(Appointment, Calendar, Sacha, Start);
        Propose(request, GoOn, Start - Window);
        var invited = request.Participations.Single(p => !p.IsLead);

        Assert.IsType<TooLateToJoin>(request.AnswerInvitation(invited.Id, joins: true, null, Start).Refusal);
        Assert.True(request.AnswerInvitation(invited.Id, joins: false, null, Start).IsDone);
        Assert.DoesNotContain(request.Proposal!.Positions, p => p.ParticipationId == invited.Id);
    }

    [Fact]
    public void The_seats_choose_the_desk()
    {
        var nord = Opened("nord", DlaDeskLevel.Departmental, "59");
        var pasDeCalais = Opened("pas-de-calais", DlaDeskLevel.Departmental, "62");
        var regional = Opened("regional", DlaDeskLevel.Regional);
        DlaDesk[] desks = [nord, regional, pasDeCalais];

        Assert.Same(pasDeCalais, DlaRouting.DeskFor([Structure(department: "62")], desks));
        Assert.Same(pasDeCalais, DlaRouting.DeskFor([Structure(department: "62"), Structure(department: "62")], desks));
        Assert.Same(regional, DlaRouting.DeskFor([Structure(department: "62"), Structure(department: "59")], desks));
        Assert.Same(regional, DlaRouting.DeskFor([Structure(department: "62") with { IsRegionalHead = true }], desks));
        Assert.Same(regional, DlaRouting.DeskFor([Structure(department: "02")], desks));
        Assert.Same(regional, DlaRouting.DeskFor([Structure(department: null)], desks));
        Assert.Null(DlaRouting.DeskFor([Structure(department: "02")], [nord]));

        static DlaDesk Opened(string code, DlaDeskLevel level, params string[] departments) => DlaDesk.Open(
            DlaDeskId.New(Start), code, level, new DeskCard { Name = code, Departments = departments }, Actor.System, Start);
    }

    [Fact]
    public void A_request_has_structures_and_exactly_one_lead()
    {
        Assert.IsType<NoStructure>(Send().Refusal);
        Assert.IsType<LeadMissing>(Send(Of(false, "a"), Of(false, "b")).Refusal);
        Assert.IsType<LeadMissing>(Send(Of(true, "a"), Of(true, "b")).Refusal);
        Assert.True(Send(Of(true, "a"), Of(false, "b")).IsDone);

        static Result<DlaRequest> Send(params SentStructure[] structures) => DlaRequest.Send(
            DlaRequestId.New(Start),
            Reference.Create(ReferenceKind.Dla, 2026, 1),
            Desk,
            new DlaNeed { WhatBrings = "Des mots.", Urgency = DlaUrgency.None },
            structures,
            Calendar,
            Start);
    }

    [Fact]
    public void A_meeting_sheet_is_a_draft_until_its_six_fields_are_signed()
    {
        var sheet = MeetingSheet.Start(MeetingSheetId.New(Start), DlaRequestId.New(Start), Appointment, Sacha, Start);
        var notes = new MeetingNotes
        {
            Present = "La présidence, la direction, Sacha.",
            Understood = "Une baisse de ressources.",
            FramePresented = ["gratuit"],
            Fit = DlaFit.Yes,
            StructureWishes = "Un diagnostic.",
            NextStep = "Proposer.",
        };

        Assert.True(sheet.Save(new MeetingNotes { Present = "La présidence." }, Sacha, Start).IsDone);
        Assert.Equal("Écrivez ce que vous avez compris.", sheet.Sign(Sacha, Start).Refusal!.Message);
        sheet.Save(notes, Sacha, Start);
        Assert.True(sheet.Sign(Sacha, Start).IsDone);
        Assert.IsType<SheetSigned>(sheet.Save(notes, Sacha, Start).Refusal);
    }
}
