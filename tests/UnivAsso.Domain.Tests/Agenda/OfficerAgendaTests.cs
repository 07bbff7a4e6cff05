using UnivAsso.Domain.Agenda;
using Xunit;
using static UnivAsso.Domain.Tests.Agenda.Agendas;

namespace UnivAsso.Domain.Tests.Agenda;

public sealed class OfficerAgendaTests
{
    [Fact]
    public void Hours_that_cannot_be_are_refused_by_name()
    {
        var agenda = Of(Officer).With("09:00", "12:00", DayOfWeek.Monday);
        DayOfWeek[] monday = [DayOfWeek.Monday];

        Assert.IsType<HoursUpsideDown>(agenda.AddWeekly(monday, Hours("14:00", "14:00"), Desk, Now).Refusal);
        Assert.IsType<NotOnAQuarter>(agenda.AddWeekly(monday, Hours("14:10", "15:00"), Desk, Now).Refusal);
        Assert.IsType<ChannelMissing>(agenda.AddWeekly(monday, Hours("14:00", "15:00", phone: false), Desk, Now).Refusal);
        Assert.IsType<PlaceMissing>(agenda.AddWeekly(monday, Hours("14:00", "15:00", place: Guid.CreateVersion7()), Desk, Now).Refusal);
        Assert.IsType<HoursOverlap>(agenda.AddWeekly(monday, Hours("11:45", "13:00"), Desk, Now).Refusal);
        Assert.True(agenda.AddWeekly(monday, Hours("12:00", "13:00"), Desk, Now).IsDone);
        Assert.True(agenda.AddWeekly([DayOfWeek.Tuesday], Hours("11:45", "13:00"), Desk, Now).IsDone);
    }

    [Fact]
    public void A_date_is_closed_once_or_open_at_hours_that_do_not_overlap()
    {
        var agenda = Of(Officer);
        var day = new DateOnly(2026, 5, 25);

        Assert.True(agenda.AddSpecialDay(day, Hours("09:00", "12:00"), Desk, Now).IsDone);
        Assert.True(agenda.AddSpecialDay(day, Hours("14:00", "16:00"), Desk, Now).IsDone);
        Assert.IsType<HoursOverlap>(agenda.AddSpecialDay(day, Hours("15:00", "17:00"), Desk, Now).Refusal);
        Assert.IsType<DayAlreadySet>(agenda.AddSpecialDay(day, null, Desk, Now).Refusal);
        Assert.True(agenda.AddSpecialDay(day.AddDays(1), null, Desk, Now).IsDone);
        Assert.IsType<DayAlreadySet>(agenda.AddSpecialDay(day.AddDays(1), Hours("09:00", "12:00"), Desk, Now).Refusal);
    }

    [Fact]
    public void A_place_that_serves_stays()
    {
        var agenda = Of(Officer);
        var place = new MeetingPlace { Id = Guid.CreateVersion7(), Name = "Ici", Address = "1 rue" };
        Must(agenda.SavePlace(place, Desk, Now));
        Must(agenda.AddWeekly([DayOfWeek.Monday], Hours("09:00", "12:00", place: place.Id), Desk, Now));

        Assert.IsType<PlaceInUse>(agenda.RemovePlace(place.Id, Desk, Now).Refusal);
        Must(agenda.RemoveWeekly(agenda.Weekly[0].Id, Desk, Now));
        Assert.True(agenda.RemovePlace(place.Id, Desk, Now).IsDone);
        Assert.IsType<NotInAgenda>(agenda.RemovePlace(place.Id, Desk, Now).Refusal);
    }

    [Theory]
    [InlineData(0, 0, 2, 8)]
    [InlineData(90, 135, 2, 8)]
    [InlineData(90, 0, 21, 8)]
    [InlineData(90, 0, 2, 0)]
    public void Rules_out_of_their_bounds_are_refused(int minutes, int buffer, int notice, int weeks) => Assert.IsType<RulesOutOfBounds>(
        Of(Officer).SetRules(new AgendaRules { Minutes = minutes, BufferAfter = buffer, NoticeDays = notice, HorizonWeeks = weeks }, Desk, Now).Refusal);

    [Fact]
    public void Each_change_is_told_to_the_journal_and_says_nothing_private()
    {
        var agenda = OfficerAgenda.Open(Officer);
        Must(agenda.AddAbsence(new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 4), "raison privée", Desk, Now));

        var told = Assert.IsType<AgendaChanged>(Assert.Single(agenda.Events));

        Assert.Equal((Officer, AgendaPart.Absences), (told.SubjectId, told.Part));
    }
}
