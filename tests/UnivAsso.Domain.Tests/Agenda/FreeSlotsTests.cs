using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Time;
using Xunit;
using static UnivAsso.Domain.Tests.Agenda.Agendas;

namespace UnivAsso.Domain.Tests.Agenda;

/// <summary>When people can be met: a table for what a person would check, properties for what nobody thought of.</summary>
public sealed class FreeSlotsTests
{
    [Fact]
    public void A_slot_begins_every_half_hour_and_ends_within_the_range()
    {
        var hours = Of(Officer).With("09:00", "11:15", DayOfWeek.Wednesday).Free();

        Assert.Equal(["09:00", "09:30", "10:00"], On("2026-03-04", hours));
        Assert.Equal(["09:00", "09:30"], On("2026-03-04", hours, minutes: 90));
        Assert.Empty(On("2026-03-05", hours));
    }

    [Fact]
    public void Ranges_that_touch_are_one()
    {
        var hours = Of(Officer).With("09:00", "10:00", DayOfWeek.Wednesday).With("10:00", "11:00", DayOfWeek.Wednesday).Free();

        Assert.Equal(["09:00", "09:30"], On("2026-03-04", hours, minutes: 90));
    }

    [Theory]
    [InlineData("2026-01-01")] // New year
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-01")]
    [InlineData("2026-05-08")]
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-07-14")]
    [InlineData("2026-08-15")]
    [InlineData("2026-11-11")]
    [InlineData("2026-12-25")]
    public void A_public_holiday_is_closed_unless_the_rules_or_a_date_say_otherwise(string day)
    {
        var now = new DateTimeOffset(2025, 12, 20, 9, 0, 0, TimeSpan.Zero);
        now = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) > new DateOnly(2026, 6, 1) ? now.AddDays(200) : now;
        var week = Enum.GetValues<DayOfWeek>();
        var closed = Of(Officer).With("09:00", "10:00", week);
        var open = Of(Officer, Plain with { ClosedOnHolidays = false }).With("09:00", "10:00", week);
        var opened = Of(Officer).With("09:00", "10:00", week);
        Must(opened.AddSpecialDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Hours("14:00", "15:00"), Desk, Now));

        Assert.Empty(On(day, closed.Free(), now: now));
        Assert.Equal(["09:00"], On(day, open.Free(), now: now));
        Assert.Equal(["14:00"], On(day, opened.Free(), now: now));
    }

    [Fact]
    public void A_date_of_its_own_replaces_the_week_and_an_absence_closes_everything()
    {
        var agenda = Of(Officer).With("09:00", "10:00", DayOfWeek.Wednesday);
        Must(agenda.AddSpecialDay(new DateOnly(2026, 3, 4), null, Desk, Now));
        Must(agenda.AddSpecialDay(new DateOnly(2026, 3, 7), Hours("10:00", "11:00"), Desk, Now));
        Must(agenda.AddSpecialDay(new DateOnly(2026, 3, 21), Hours("10:00", "11:00"), Desk, Now));
        Must(agenda.AddAbsence(new DateOnly(2026, 3, 18), new DateOnly(2026, 3, 24), "congés", Desk, Now));

        Assert.Empty(On("2026-03-04", agenda.Free()));
        Assert.Equal(["10:00"], On("2026-03-07", agenda.Free()));
        Assert.Equal(["09:00"], On("2026-03-11", agenda.Free()));
        Assert.Empty(On("2026-03-18", agenda.Free()));
        Assert.Empty(On("2026-03-21", agenda.Free()));
        Assert.Equal(["09:00"], On("2026-03-25", agenda.Free()));
    }

    [Fact]
    public void Buffers_are_kept_free_around_a_meeting_and_may_lie_outside_the_range()
    {
        var rules = Plain with { BufferBefore = 15, BufferAfter = 30 };
        var agenda = Of(Officer, rules).With("09:00", "12:00", DayOfWeek.Wednesday);
        var taken = Quarters.InParis(new DateOnly(2026, 3, 4), new TimeOnly(10, 30));

        // 9:00 to 10:00 wants until 10:30 free; 9:30 to 10:30 wants until 11:00; 10:45 is what is free after, less a quarter before.
        Assert.Equal(["09:00", "11:00"], On("2026-03-04", agenda.Free(taken)));
        Assert.Equal(["09:00", "09:30", "10:00", "10:30", "11:00"], On("2026-03-04", agenda.Free()));
        Assert.Equal(["09:30", "10:00", "10:30", "11:00"], On("2026-03-04", agenda.Free(Quarters.InParis(new DateOnly(2026, 3, 4), new TimeOnly(8, 45)))));
    }

    [Theory]
    [InlineData(0, "2026-03-03", "10:30")]
    [InlineData(1, "2026-03-04", "09:00")]
    [InlineData(2, "2026-03-05", "09:00")]
    [InlineData(4, "2026-03-09", "09:00")] // over a week-end
    public void Nothing_is_bookable_before_the_days_of_notice(int days, string firstDay, string firstHour)
    {
        var agenda = Of(Officer, Plain with { NoticeDays = days }).With("09:00", "12:00", Enum.GetValues<DayOfWeek>());
        var now = new DateTimeOffset(2026, 3, 3, 9, 7, 0, TimeSpan.Zero);

        var first = FrenchDates.InParis(FreeSlots.Find(new SlotSearch(MeetingChannel.Phone, 60), [agenda.Free()], now)[0].Start);
        var urgent = FreeSlots.Find(new SlotSearch(MeetingChannel.Phone, 60) { IsUrgent = true }, [agenda.Free()], now)[0].Start;

        Assert.Equal($"{firstDay} {firstHour}", first.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(days == 0 ? new DateOnly(2026, 3, 3) : new DateOnly(2026, 3, 4), FrenchDates.DayInParis(urgent));
    }

    [Fact]
    public void The_agenda_ends_at_its_horizon()
    {
        var agenda = Of(Officer, Plain with { HorizonWeeks = 2 }).With("09:00", "10:00", Enum.GetValues<DayOfWeek>());

        var last = FreeSlots.Find(new SlotSearch(MeetingChannel.Phone, 60), [agenda.Free()], Now)[^1];

        Assert.Equal(new DateOnly(2026, 3, 17), FrenchDates.DayInParis(last.Start));
    }

    [Fact]
    public void Two_officers_meet_when_both_are_free()
    {
        var one = Of(Officer).With("09:00", "12:00", DayOfWeek.Wednesday);
        var two = Of(Second, Plain with { BufferBefore = 15 }).With("10:00", "13:00", DayOfWeek.Wednesday);
        var taken = Quarters.InParis(new DateOnly(2026, 3, 4), new TimeOnly(10, 0));

        Assert.Equal(["10:00", "10:30", "11:00"], On("2026-03-04", one.Free(), others: two.Free()));
        Assert.Equal(["10:30", "11:00"], On("2026-03-04", one.Free(), others: two.Free(taken)));
        Assert.Equal(["10:30", "11:00"], On("2026-03-04", one.Free(taken), others: two.Free()));
    }

    [Fact]
    public void A_channel_and_a_place_choose_among_the_ranges()
    {
        var agenda = Of(Officer);
        var (here, there) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Must(agenda.SavePlace(new MeetingPlace { Id = here, Name = "Ici", Address = "1 rue" }, Desk, Now));
        Must(agenda.SavePlace(new MeetingPlace { Id = there, Name = "Là", Address = "2 rue" }, Desk, Now));
        Must(agenda.AddWeekly([DayOfWeek.Wednesday], Hours("09:00", "10:00", phone: false, place: here), Desk, Now));
        Must(agenda.AddWeekly([DayOfWeek.Wednesday], Hours("10:00", "11:00", phone: true, place: there), Desk, Now));
        var day = new DateOnly(2026, 3, 4);
        List<(Guid?, int)> Find(MeetingChannel channel, Guid? place) =>
            [.. FreeSlots.Find(new SlotSearch(channel, 60) { PlaceId = place, From = day, To = day }, [agenda.Free()], Now).Select(s => (s.PlaceId, FrenchDates.InParis(s.Start).Hour))];

        Assert.Equal([(here, 9), (there, 10)], Find(MeetingChannel.InPerson, null));
        Assert.Equal([(there, 10)], Find(MeetingChannel.InPerson, there));
        Assert.Equal([(null, 10)], Find(MeetingChannel.Phone, null));
        Assert.Empty(Find(MeetingChannel.Video, null));
    }

    [Theory]
    [InlineData("2026-03-29")] // the clocks go from 2 to 3
    [InlineData("2026-10-25")] // the clocks go from 3 to 2
    public void The_hours_of_a_day_are_those_of_Paris_the_day_the_clocks_change(string day)
    {
        var now = new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero);
        now = day.StartsWith("2026-10", StringComparison.Ordinal) ? now.AddDays(210) : now;
        var hours = Of(Officer).With("09:00", "11:00", DayOfWeek.Sunday).Free();

        Assert.Equal(["09:00", "09:30", "10:00"], On(day, hours, now: now));
    }

    [Fact]
    public void A_night_range_has_one_hour_less_in_March_and_one_more_in_October()
    {
        var agenda = Of(Officer).With("00:00", "06:00", DayOfWeek.Sunday);
        List<DateTimeOffset> Find(DateOnly day, DateTimeOffset now) =>
            [.. FreeSlots.Find(new SlotSearch(MeetingChannel.Phone, 60) { From = day, To = day }, [agenda.Free()], now).Select(s => s.Start)];

        var march = Find(new DateOnly(2026, 3, 29), Now);
        var october = Find(new DateOnly(2026, 10, 25), Now.AddDays(200));
        var usual = Find(new DateOnly(2026, 3, 22), Now);

        // Of real hours: 5, 7 and 6, hence 9, 13 and 11 beginnings half an hour apart.
        Assert.Equal((9, 13, 11), (march.Count, october.Count, usual.Count));
        foreach (var slots in new[] { march, october, usual })
        {
            Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(30), pair.Second - pair.First));
        }

        Assert.DoesNotContain(march, s => FrenchDates.InParis(s).Hour == 2);
    }

    [Fact]
    public void An_hour_that_does_not_exist_is_the_jump_and_one_that_comes_twice_is_both()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), Quarters.Start(Quarters.InParis(new DateOnly(2026, 3, 29), new TimeOnly(2, 30))));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), Quarters.Start(Quarters.InParis(new DateOnly(2026, 10, 25), new TimeOnly(2, 30))));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero), Quarters.Start(Quarters.InParis(new DateOnly(2026, 10, 25), new TimeOnly(2, 30), last: true)));
    }

    [Fact]
    public void Whatever_the_agenda_every_slot_keeps_every_promise()
    {
        var random = new Random(20260303);
        var found = 0;
        for (var round = 0; round < 300; round++)
        {
            var agenda = RandomAgenda(random);
            var now = Now.AddMinutes(random.Next(0, 500_000));
            var taken = Enumerable.Range(0, random.Next(0, 400)).Select(_ => Quarters.Of(now) + random.Next(0, 6_000)).ToHashSet();
            var length = Quarters.In(15 * random.Next(1, 9));

            var slots = FreeSlots.Find(new SlotSearch(MeetingChannel.Phone, length * 15), [new OfficerHours(agenda, taken)], now);

            found += slots.Count;
            Assert.Equal(slots.Select(s => s.Start).Order(), slots.Select(s => s.Start));
            Assert.All(slots, s => AssertKept(s.Start, length, agenda, taken, now));
        }

        Assert.True(found > 5_000, $"Only {found} slots were found.");
    }

    private static void AssertKept(DateTimeOffset start, int length, OfficerAgenda agenda, HashSet<long> taken, DateTimeOffset now)
    {
        var quarter = Quarters.Of(start);
        var day = FrenchDates.DayInParis(start);
        Assert.True(Quarters.Begins(start));
        Assert.True(start >= now);
        Assert.True(FrenchCalendar.WorkingDaysBetween(FrenchDates.DayInParis(now), day) >= agenda.Rules.NoticeDays);
        Assert.DoesNotContain(agenda.Absences, a => a.Covers(day));
        for (var q = quarter - Quarters.In(agenda.Rules.BufferBefore); q < quarter + length + Quarters.In(agenda.Rules.BufferAfter); q++)
        {
            Assert.DoesNotContain(q, taken);
        }

        // Every quarter of the meeting lies in open hours of its day, as a clock in Paris shows them.
        var special = agenda.SpecialDays.FindAll(d => d.Day == day);
        var open = special.Count > 0
            ? special.Select(d => d.Hours).OfType<OpenHours>().ToList()
            : FrenchCalendar.IsPublicHoliday(day) ? [] : agenda.Weekly.FindAll(w => w.Day == day.DayOfWeek).ConvertAll(w => w.Hours);
        for (var q = quarter; q < quarter + length; q++)
        {
            var local = FrenchDates.InParis(Quarters.Start(q)).DateTime;
            var time = TimeOnly.FromDateTime(local);

            // The hour that comes twice belongs whole to a range that begins or ends in it.
            Assert.Contains(open, h => h.Phone && (FrenchDates.Paris.IsAmbiguousTime(local)
                ? h.From.Hour <= local.Hour && h.To > new TimeOnly(local.Hour, 0)
                : h.From <= time && time < h.To));
        }
    }

    private static OfficerAgenda RandomAgenda(Random random)
    {
        var agenda = Of(Officer, new AgendaRules
        {
            Minutes = 60,
            BufferBefore = 15 * random.Next(0, 4),
            BufferAfter = 15 * random.Next(0, 4),
            NoticeDays = random.Next(0, 6),
            HorizonWeeks = random.Next(1, 9),
        });
        foreach (var day in Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0))
        {
            var from = new TimeOnly(random.Next(0, 12), 15 * random.Next(0, 4));
            Must(agenda.AddWeekly([day], new OpenHours { From = from, To = from.AddMinutes(15 * random.Next(1, 40)), Phone = random.Next(4) > 0, Video = true }, Desk, Now));
        }

        for (var i = 0; i < random.Next(0, 4); i++)
        {
            var day = FrenchDates.DayInParis(Now).AddDays(random.Next(0, 400));
            Must(agenda.AddAbsence(day, day.AddDays(random.Next(0, 20)), null, Desk, Now));
            if (!agenda.SpecialDays.Exists(d => d.Day == day.AddDays(1)))
            {
                Must(agenda.AddSpecialDay(day.AddDays(1), random.Next(2) == 0 ? null : Hours("08:00", "20:00"), Desk, Now));
            }
        }

        return agenda;
    }
}
