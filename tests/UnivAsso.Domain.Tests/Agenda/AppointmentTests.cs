using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using Xunit;
using static UnivAsso.Domain.Tests.Agenda.Agendas;

namespace UnivAsso.Domain.Tests.Agenda;

/// <summary>The life of an appointment: the table, every state × every act × every party, and what a change does to the quarters held.</summary>
public sealed class AppointmentTests
{
    private static readonly DateTimeOffset Start = Now.AddDays(7);

    /// <summary>What was agreed on, written a second time on purpose: what is not here is refused.</summary>
    private static readonly Dictionary<(AppointmentStatus, AppointmentAct, AppointmentParty), AppointmentStatus> Agreed = new()
    {
        [(AppointmentStatus.Proposed, AppointmentAct.Choose, AppointmentParty.Structure)] = AppointmentStatus.Fixed,
        [(AppointmentStatus.Moved, AppointmentAct.Choose, AppointmentParty.Structure)] = AppointmentStatus.Fixed,
        [(AppointmentStatus.Proposed, AppointmentAct.SayNoneFits, AppointmentParty.Structure)] = AppointmentStatus.Proposed,
        [(AppointmentStatus.Moved, AppointmentAct.SayNoneFits, AppointmentParty.Structure)] = AppointmentStatus.Moved,
        [(AppointmentStatus.Proposed, AppointmentAct.Cancel, AppointmentParty.Structure)] = AppointmentStatus.CancelledByStructure,
        [(AppointmentStatus.Fixed, AppointmentAct.Cancel, AppointmentParty.Structure)] = AppointmentStatus.CancelledByStructure,
        [(AppointmentStatus.Moved, AppointmentAct.Cancel, AppointmentParty.Structure)] = AppointmentStatus.CancelledByStructure,
        [(AppointmentStatus.Fixed, AppointmentAct.Postpone, AppointmentParty.Structure)] = AppointmentStatus.Moved,
        [(AppointmentStatus.Fixed, AppointmentAct.Excuse, AppointmentParty.Structure)] = AppointmentStatus.Fixed,
        [(AppointmentStatus.Proposed, AppointmentAct.Propose, AppointmentParty.Desk)] = AppointmentStatus.Proposed,
        [(AppointmentStatus.Moved, AppointmentAct.Propose, AppointmentParty.Desk)] = AppointmentStatus.Moved,
        [(AppointmentStatus.Proposed, AppointmentAct.FixByPhone, AppointmentParty.Desk)] = AppointmentStatus.Fixed,
        [(AppointmentStatus.Moved, AppointmentAct.FixByPhone, AppointmentParty.Desk)] = AppointmentStatus.Fixed,
        [(AppointmentStatus.Fixed, AppointmentAct.Move, AppointmentParty.Desk)] = AppointmentStatus.Fixed,
        [(AppointmentStatus.Fixed, AppointmentAct.Postpone, AppointmentParty.Desk)] = AppointmentStatus.Moved,
        [(AppointmentStatus.Proposed, AppointmentAct.Cancel, AppointmentParty.Desk)] = AppointmentStatus.CancelledByUs,
        [(AppointmentStatus.Fixed, AppointmentAct.Cancel, AppointmentParty.Desk)] = AppointmentStatus.CancelledByUs,
        [(AppointmentStatus.Moved, AppointmentAct.Cancel, AppointmentParty.Desk)] = AppointmentStatus.CancelledByUs,
        [(AppointmentStatus.Fixed, AppointmentAct.RecordHeld, AppointmentParty.Desk)] = AppointmentStatus.Held,
        [(AppointmentStatus.Fixed, AppointmentAct.RecordAbsentExcused, AppointmentParty.Desk)] = AppointmentStatus.AbsentExcused,
        [(AppointmentStatus.Fixed, AppointmentAct.RecordAbsentUnexcused, AppointmentParty.Desk)] = AppointmentStatus.AbsentUnexcused,
        [(AppointmentStatus.Fixed, AppointmentAct.RecordAbsentOurs, AppointmentParty.Desk)] = AppointmentStatus.AbsentOurs,
    };

    public static TheoryData<AppointmentStatus, AppointmentAct, AppointmentParty> Everything
    {
        get
        {
            var all = new TheoryData<AppointmentStatus, AppointmentAct, AppointmentParty>();
            foreach (var status in Enum.GetValues<AppointmentStatus>())
            {
                foreach (var act in Enum.GetValues<AppointmentAct>())
                {
                    foreach (var party in Enum.GetValues<AppointmentParty>())
                    {
                        all.Add(status, act, party);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_table_says_what_was_agreed(AppointmentStatus from, AppointmentAct act, AppointmentParty party) => Assert.Equal(
        Agreed.TryGetValue((from, act, party), out var to) ? to : null,
        AppointmentWorkflow.Moves.Next(from, act, party));

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_act_does_what_the_table_says_and_nothing_else(AppointmentStatus from, AppointmentAct act, AppointmentParty party)
    {
        // Two structures, so that one that excuses itself leaves another.
        var appointment = act is AppointmentAct.Excuse && from is AppointmentStatus.Fixed ? Fixed(structures: 2) : In(from);
        appointment.ForgetEvents();
        if (Do(appointment, act, party) is not { } result)
        {
            // An act that this party has no way to ask for is in the table for nobody of that party.
            Assert.DoesNotContain(AppointmentWorkflow.Moves.Moves, m => m.Act == act && m.Who == party);
            return;
        }

        if (AppointmentWorkflow.Moves.Next(from, act, party) is { } to)
        {
            Assert.True(result.IsDone, result.Refusal?.Message);
            Assert.Equal(to, appointment.Status);
            Assert.Single(appointment.Events, e => e is not AppointmentProposed || act is AppointmentAct.Propose);
        }
        else
        {
            Assert.NotNull(result.Refusal);
            Assert.Equal(from, appointment.Status);
            Assert.Empty(appointment.Events);
        }
    }

    [Fact]
    public void A_date_holds_the_quarters_of_each_officer_buffers_included()
    {
        var appointment = Fixed(officers: 2);

        Assert.Equal(10, appointment.BookedQuarters.Count);
        Assert.All(appointment.BookedQuarters.GroupBy(q => q.OfficerId), own => Assert.Equal(
            Enumerable.Range(0, 5).Select(i => Start.AddMinutes(15 * i)), own.Select(q => q.StartUtc).Order()));
    }

    [Fact]
    public void Another_date_keeps_the_quarters_that_stay_and_gives_the_others_back()
    {
        var appointment = Fixed();
        var kept = appointment.BookedQuarters.Where(q => q.StartUtc >= Start.AddMinutes(30)).ToList();

        Must(appointment.Move(Parts(), Start.AddMinutes(30), Desk, Now));

        Assert.Equal(Enumerable.Range(2, 5).Select(i => Start.AddMinutes(15 * i)), appointment.BookedQuarters.Select(q => q.StartUtc).Order());
        Assert.All(kept, q => Assert.Contains(appointment.BookedQuarters, same => ReferenceEquals(same, q)));
        Assert.Equal(1, appointment.Sequence);
    }

    [Fact]
    public void The_sequence_rises_at_each_change_that_calendars_follow_and_the_name_stays()
    {
        var appointment = Proposed();
        var uid = appointment.CalendarUid;
        Assert.Null(appointment.Sequence);

        Must(appointment.Choose(Start, [Start], Structure, Now));
        Assert.Equal(0, appointment.Sequence);
        Must(appointment.Move(Parts(), Start.AddDays(1), Desk, Now));
        Assert.Equal(1, appointment.Sequence);
        Must(appointment.Postpone(AppointmentParty.Structure, Lead, SlotOffer.OpenBooking, Structure, Now));
        Assert.Equal(2, appointment.Sequence);
        Must(appointment.Choose(Start, [Start], Structure, Now));
        Assert.Equal(3, appointment.Sequence);
        Must(appointment.Cancel(AppointmentParty.Desk, Desk, Now));
        Assert.Equal(4, appointment.Sequence);
        Assert.Equal(uid, appointment.CalendarUid);
        Assert.Empty(appointment.BookedQuarters);
    }

    [Fact]
    public void A_proposal_expires_after_ten_days_and_is_then_to_call_back()
    {
        var appointment = Proposed(1, Now.AddDays(20));

        Assert.False(appointment.IsToCallBack(Now.AddDays(10).AddTicks(-1)));
        Assert.True(appointment.IsToCallBack(Now.AddDays(10)));
        Assert.IsType<ProposalExpired>(appointment.Choose(Now.AddDays(20), [Now.AddDays(20)], Structure, Now.AddDays(10)).Refusal);
        Assert.True(appointment.SayNoneFits(Lead, "le mardi", "+33600000000", Structure, Now.AddDays(10)).IsDone);
        Must(appointment.ProposeAgain(Parts(), new SlotOffer([Now.AddDays(30)]), Desk, Now.AddDays(11)));
        Assert.False(appointment.IsToCallBack(Now.AddDays(11)));
        Must(appointment.Choose(Now.AddDays(30), [Now.AddDays(30)], Structure, Now.AddDays(12)));
        Assert.False(appointment.IsToCallBack(Now.AddDays(300)));
    }

    [Fact]
    public void Nothing_suits_is_to_call_back_at_once_and_a_slot_may_still_be_chosen()
    {
        var appointment = Proposed();
        Must(appointment.SayNoneFits(Lead, "le mardi", "+33600000000", Structure, Now));

        Assert.True(appointment.IsToCallBack(Now));
        Must(appointment.Choose(Start, [Start], Structure, Now));
        Assert.Null(appointment.NoneFitsWords);
    }

    [Fact]
    public void The_same_slot_chosen_twice_is_chosen_once_and_another_one_is_refused()
    {
        var appointment = Proposed(1, Start, Start.AddDays(1));
        Must(appointment.Choose(Start, [Start, Start.AddDays(1)], Structure, Now));
        appointment.ForgetEvents();

        Assert.True(appointment.Choose(Start, [], Structure, Now).IsDone);
        Assert.IsType<AlreadyChosen>(appointment.Choose(Start.AddDays(1), [Start.AddDays(1)], Structure, Now).Refusal);
        Assert.Empty(appointment.Events);
    }

    [Fact]
    public void A_slot_that_was_not_offered_that_is_past_or_not_on_a_quarter_is_refused_by_name()
    {
        Assert.IsType<SlotNotOffered>(Proposed().Choose(Start.AddDays(1), [Start], Structure, Now).Refusal);
        Assert.IsType<SlotPassed>(Proposed().Choose(Start, [Start], Structure, Start).Refusal);
        Assert.IsType<NotOnAQuarter>(Fixed().Move(Parts(), Start.AddMinutes(7), Desk, Now).Refusal);
        Assert.IsType<WrongSlotCount>(Propose(Start, Start).Refusal);
        Assert.IsType<WrongSlotCount>(Propose(Start, Start.AddDays(1), Start.AddDays(2), Start.AddDays(3)).Refusal);
        Assert.IsType<SlotPassed>(Propose(Now).Refusal);
        Assert.IsType<NotOnAQuarter>(Propose(Start.AddMinutes(1)).Refusal);
    }

    [Fact]
    public void An_appointment_wants_officers_structures_and_a_way_to_meet()
    {
        var parts = Parts();
        Result<Appointment> With(AppointmentParts p) => Appointment.Propose(AppointmentId.New(Now), Case, p, SlotOffer.OpenBooking, Desk, Now);

        Assert.IsType<OfficersMissing>(With(parts with { Officers = [] }).Refusal);
        Assert.IsType<OfficersMissing>(With(parts with { Officers = [.. parts.Officers, .. parts.Officers] }).Refusal);
        Assert.IsType<NobodyInvited>(With(parts with { Participations = [] }).Refusal);
        Assert.IsType<MeetingPlaceMissing>(With(parts with { Terms = parts.Terms with { Channel = MeetingChannel.InPerson } }).Refusal);
        Assert.IsType<VideoLinkMissing>(With(parts with { Terms = parts.Terms with { Channel = MeetingChannel.Video } }).Refusal);
        Assert.IsType<RulesOutOfBounds>(With(parts with { Terms = parts.Terms with { Minutes = 10 } }).Refusal);
        Assert.IsType<NotOnAQuarter>(With(parts with { Terms = parts.Terms with { Minutes = 50 } }).Refusal);
    }

    [Fact]
    public void One_of_several_structures_excuses_itself_and_the_last_one_ends_the_appointment()
    {
        var appointment = Fixed(structures: 2);

        Must(appointment.Excuse(Other, Structure, Now));
        Assert.Equal(AppointmentStatus.Fixed, appointment.Status);
        Assert.Equal([Lead], appointment.Expected.Select(i => i.ParticipationId));
        appointment.ForgetEvents();
        Must(appointment.Excuse(Other, Structure, Now));
        Assert.Empty(appointment.Events);
        Must(appointment.Excuse(Lead, Structure, Now));
        Assert.Equal(AppointmentStatus.CancelledByStructure, appointment.Status);
        Assert.Empty(appointment.BookedQuarters);
    }

    [Fact]
    public void Among_several_only_the_lead_moves_the_date_and_a_new_date_expects_everybody_again()
    {
        var appointment = Fixed(structures: 2);

        Assert.IsType<OnlyLeadMoves>(appointment.Postpone(AppointmentParty.Structure, Other, SlotOffer.OpenBooking, Structure, Now).Refusal);
        Must(appointment.Excuse(Other, Structure, Now));
        Must(appointment.Postpone(AppointmentParty.Structure, Lead, SlotOffer.OpenBooking, Structure, Now));
        Must(appointment.Choose(Start.AddDays(1), [Start.AddDays(1)], Structure, Now));
        Assert.Equal(2, appointment.Expected.Count());
    }

    [Fact]
    public void What_became_of_a_meeting_is_not_said_before_its_hour()
    {
        Assert.IsType<NotYetTime>(Fixed().RecordHeld(Desk, Start.AddTicks(-1)).Refusal);
        Assert.IsType<NotYetTime>(Fixed().RecordAbsence(AbsenceKind.Ours, Desk, Start.AddTicks(-1)).Refusal);
        Assert.True(Fixed().RecordHeld(Desk, Start).IsDone);
    }

    [Fact]
    public void The_last_event_of_any_walk_tells_the_status()
    {
        var random = new Random(7);
        for (var walk = 0; walk < 400; walk++)
        {
            var appointment = random.Next(2) == 0 ? Proposed() : Fixed(structures: random.Next(1, 3));
            for (var step = 0; step < 12; step++)
            {
                appointment.ForgetEvents();
                var before = appointment.Status;
                var act = Enum.GetValues<AppointmentAct>()[random.Next(12)];
                _ = Do(appointment, act, random.Next(2) == 0 ? AppointmentParty.Desk : AppointmentParty.Structure);

                var told = appointment.Events.Select(ToldStatus).LastOrDefault(s => s is not null);
                Assert.Equal(told ?? before, appointment.Status);
                Assert.Equal(appointment.Status is AppointmentStatus.Proposed or AppointmentStatus.Moved or AppointmentStatus.CancelledByStructure or AppointmentStatus.CancelledByUs, appointment.BookedQuarters.Count == 0);
            }
        }
    }

    private static AppointmentStatus? ToldStatus(DomainEvent told) => told switch
    {
        AppointmentProposed proposed => proposed.To,
        AppointmentFixed => AppointmentStatus.Fixed,
        AppointmentPostponed => AppointmentStatus.Moved,
        AppointmentCancelled cancelled => cancelled.To,
        AppointmentEnded ended => ended.To,
        _ => null,
    };

    private static Result<Appointment> Propose(params DateTimeOffset[] starts) =>
        Appointment.Propose(AppointmentId.New(Now), Case, Parts(), new SlotOffer(starts), Desk, Now);

    /// <summary>Asks for an act as a party does; nothing when this party has no way to ask for it.</summary>
    private static Result? Do(Appointment appointment, AppointmentAct act, AppointmentParty party) => (act, party) switch
    {
        (AppointmentAct.Propose, AppointmentParty.Desk) => appointment.ProposeAgain(Parts(), new SlotOffer([Start.AddDays(3)]), Desk, Now),

        // Another slot than the one that may be held already.
        (AppointmentAct.Choose, AppointmentParty.Structure) => appointment.Choose(Start.AddDays(1), [Start.AddDays(1)], Structure, Now),
        (AppointmentAct.SayNoneFits, AppointmentParty.Structure) => appointment.SayNoneFits(Lead, "le mardi", "+33600000000", Structure, Now),
        (AppointmentAct.FixByPhone, AppointmentParty.Desk) => appointment.FixByPhone(Parts(), Start.AddDays(2), Desk, Now),
        (AppointmentAct.Move, AppointmentParty.Desk) => appointment.Move(Parts(structures: 2), Start.AddDays(4), Desk, Now),
        (AppointmentAct.Postpone, _) => appointment.Postpone(party, Lead, new SlotOffer([Start.AddDays(5)]), Desk, Now),
        (AppointmentAct.Excuse, AppointmentParty.Structure) => appointment.Excuse(Lead, Structure, Now),
        (AppointmentAct.Cancel, _) => appointment.Cancel(party, Desk, Now),
        (AppointmentAct.RecordHeld, AppointmentParty.Desk) => appointment.RecordHeld(Desk, Start.AddDays(30)),
        (AppointmentAct.RecordAbsentExcused, AppointmentParty.Desk) => appointment.RecordAbsence(AbsenceKind.Excused, Desk, Start.AddDays(30)),
        (AppointmentAct.RecordAbsentUnexcused, AppointmentParty.Desk) => appointment.RecordAbsence(AbsenceKind.Unexcused, Desk, Start.AddDays(30)),
        (AppointmentAct.RecordAbsentOurs, AppointmentParty.Desk) => appointment.RecordAbsence(AbsenceKind.Ours, Desk, Start.AddDays(30)),
        _ => (Result?)null,
    };
}
