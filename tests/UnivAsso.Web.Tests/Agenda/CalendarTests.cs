using System.Globalization;
using System.Text;
using Ical.Net.CalendarComponents;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Testing;
using UnivAsso.Web.Features.Agenda;
using Xunit;
using Calendar = Ical.Net.Calendar;

namespace UnivAsso.Web.Tests.Agenda;

/// <summary>Calendars judged twice: line by line as RFC 5545 wants them, and by a reader that is not ours.</summary>
public sealed class CalendarTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static CalendarMeeting Meeting => new()
    {
        Uid = "rendez-vous-1@univasso",
        Sequence = 3,
        Start = Tuesday,
        End = Tuesday.AddMinutes(90),
        Stamp = Tuesday.AddDays(-7),
        Summary = "Rendez-vous avec le DLA ; l’été, « à l’heure » \\ ici",
        Location = string.Concat(Enumerable.Repeat("Maison des associations d’Hénin-Beaumont, éàü€🦔 ", 6)),
        Description = "Ligne une\nLigne deux, suite ; fin\r\nLigne trois",
        Address = "https://univasso.test/creneau/0123456789abcdef0123456789abcdef",
        Organizer = new CalendarPerson("Dominique \"Dodo\" Exemple: chargée, de mission", "dominique@exemple.test"),
        Attendees = [new CalendarPerson("Alix Exemple; trésorière", "alix@exemple.test")],
    };

    [Fact]
    public void A_calendar_is_written_line_by_line_as_the_norm_wants()
    {
        var text = CalendarText.Of(CalendarMethod.Request, Meeting);

        var lines = AssertWellFormed(text);

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        foreach (var needed in new[]
        {
            "VERSION:2.0", "METHOD:REQUEST", "CALSCALE:GREGORIAN", "BEGIN:VTIMEZONE", "TZID:Europe/Paris", "END:VTIMEZONE", "UID:rendez-vous-1@univasso",
            "SEQUENCE:3", "DTSTAMP:20260303T080000Z", "DTSTART;TZID=Europe/Paris:20260310T090000", "DTEND;TZID=Europe/Paris:20260310T103000", "STATUS:CONFIRMED",
        })
        {
            Assert.Single(lines, needed);
        }

        Assert.Single(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));
        Assert.Single(lines, l => l.StartsWith("ORGANIZER;CN=\"Dominique Dodo Exemple: chargée, de mission\":mailto:", StringComparison.Ordinal));
        Assert.Single(lines, l => l.StartsWith("ATTENDEE;CN=\"Alix Exemple; trésorière\";", StringComparison.Ordinal) && l.EndsWith(":mailto:alix@exemple.test", StringComparison.Ordinal));
        Assert.Contains(@"DESCRIPTION:Ligne une\nLigne deux\, suite \; fin\nLigne trois", lines);
        Assert.True(lines.ToList().IndexOf("END:VTIMEZONE") < lines.ToList().IndexOf("BEGIN:VEVENT"));
    }

    [Fact]
    public void The_check_sees_what_it_forbids()
    {
        Assert.ThrowsAny<Exception>(() => AssertWellFormed("BEGIN:VCALENDAR\nEND:VCALENDAR\n"));
        Assert.ThrowsAny<Exception>(() => AssertWellFormed($"SUMMARY:{new string('x', 80)}\r\n"));
        Assert.ThrowsAny<Exception>(() => AssertWellFormed("no colon\r\n"));
    }

    [Fact]
    public void Another_reader_reads_what_was_meant()
    {
        var calendar = Calendar.Load(CalendarText.Of(CalendarMethod.Request, Meeting))!;
        var read = Assert.Single(calendar.Events);

        Assert.Equal("REQUEST", calendar.Method);
        Assert.Equal(Meeting.Uid, read.Uid);
        Assert.Equal(3, read.Sequence);
        Assert.Equal(Meeting.Summary, read.Summary);
        Assert.Equal(Meeting.Location, read.Location);
        Assert.Equal("Ligne une\nLigne deux, suite ; fin\nLigne trois", read.Description!.ReplaceLineEndings("\n"));
        Assert.Equal(Tuesday.UtcDateTime, read.Start!.AsUtc);
        Assert.Equal(Tuesday.AddMinutes(90).UtcDateTime, read.End!.AsUtc);
        Assert.Equal("dominique@exemple.test", read.Organizer!.Value!.OriginalString.Replace("mailto:", string.Empty, StringComparison.Ordinal));
        Assert.Equal("alix@exemple.test", Assert.Single(read.Attendees).Value!.OriginalString.Replace("mailto:", string.Empty, StringComparison.Ordinal));
        Assert.Equal(Meeting.Address, read.Url!.OriginalString);
        Assert.Equal("Europe/Paris", Assert.Single(calendar.TimeZones).TzId);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    [InlineData(2029)]
    [InlineData(2030)]
    public void The_time_zone_written_changes_when_the_clocks_of_Paris_change(int year)
    {
        var zone = AssertWellFormed(CalendarText.Of(CalendarMethod.Request, Meeting)).SkipWhile(l => l != "BEGIN:VTIMEZONE").TakeWhile(l => l != "END:VTIMEZONE").ToList();
        var changes = new[] { "DAYLIGHT", "STANDARD" }.Select(name =>
        {
            var part = zone.SkipWhile(l => l != $"BEGIN:{name}").TakeWhile(l => l != $"END:{name}").ToList();
            string Value(string property) => part.Single(l => l.StartsWith(property + ":", StringComparison.Ordinal))[(property.Length + 1)..];
            var rule = Value("RRULE").Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
            Assert.Equal(("YEARLY", "-1SU"), (rule["FREQ"], rule["BYDAY"]));
            var month = int.Parse(rule["BYMONTH"], CultureInfo.InvariantCulture);
            var day = new DateTime(year, month, DateTime.DaysInMonth(year, month), 0, 0, 0, DateTimeKind.Unspecified);
            while (day.DayOfWeek is not DayOfWeek.Sunday)
            {
                day = day.AddDays(-1);
            }

            var hour = DateTime.ParseExact(Value("DTSTART"), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture).TimeOfDay;
            return (At: new DateTimeOffset(day + hour, Offset(Value("TZOFFSETFROM"))), From: Offset(Value("TZOFFSETFROM")), To: Offset(Value("TZOFFSETTO")));
        }).ToList();

        foreach (var (at, from, to) in changes)
        {
            Assert.Equal(from, FrenchDates.Paris.GetUtcOffset(at.AddSeconds(-1)));
            Assert.Equal(to, FrenchDates.Paris.GetUtcOffset(at));
        }

        Assert.Equal(2, changes.Select(c => c.To).Distinct().Count());
    }

    [Fact]
    public async Task The_messages_of_an_appointment_are_one_event_that_moves_then_goes()
    {
        await using var site = new AgendaSite();
        var (officer, onCase) = (await site.OfficerAsync("dominique@exemple.test"), site.Cases.Add());
        var id = await site.FixedAsync(onCase.CaseId, Tuesday, officer);
        var order = await site.OrderAsync(onCase.CaseId, MeetingChannel.InPerson, officer);
        var seen = await site.SeenAsync(id);
        Assert.True((await site.UseAsync<MoveAppointment, Result<AppointmentId>>(s => s.ToAsync(order, seen, Tuesday.AddDays(1), AgendaSite.By(officer), Ct))).IsDone);
        seen = await site.SeenAsync(id);
        Assert.True((await site.UseAsync<CancelAppointment, Result<AppointmentId>>(s => s.HandleAsync(seen, null, AgendaSite.By(officer), Ct))).IsDone);

        foreach (var address in new[] { onCase.People[0].Email, "dominique@exemple.test" })
        {
            var messages = (await site.LettersAsync()).Where(m => m.To == address && m.CalendarText is not null).Select(m => m.CalendarText!).ToList();
            Assert.All(messages, m => AssertWellFormed(m));
            var calendars = messages.ConvertAll(m => Calendar.Load(m)!);
            var events = calendars.ConvertAll(c => Assert.Single(c.Events));

            Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], calendars.Select(c => c.Method));
            Assert.Equal([0, 1, 2], events.Select(e => e.Sequence));
            Assert.Single(events.Select(e => e.Uid).Distinct());
            Assert.Equal("CANCELLED", events[2].Status);
            Assert.Equal(1, Replay(calendars).Moves);
            Assert.Empty(Replay(calendars).Agenda);
            Assert.Equal(Tuesday.AddDays(1).UtcDateTime, events[1].Start!.AsUtc);
            Assert.All(events, e => Assert.Equal(address, Assert.Single(e.Attendees).Value!.OriginalString.Replace("mailto:", string.Empty, StringComparison.Ordinal)));
            Assert.All(events, e => Assert.Contains("dominique@exemple.test", e.Organizer!.Value!.OriginalString, StringComparison.Ordinal));
        }
    }

    /// <summary>What a calendar program keeps of messages, even when the older comes last.</summary>
    private static (Dictionary<string, CalendarEvent> Agenda, int Moves) Replay(IReadOnlyList<Calendar> messages)
    {
        var (agenda, last, moves) = (new Dictionary<string, CalendarEvent>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), 0);
        foreach (var message in messages.Concat(messages))
        {
            var told = message.Events.Single();
            if (last.TryGetValue(told.Uid!, out var known) && told.Sequence <= known)
            {
                continue;
            }

            last[told.Uid!] = told.Sequence;
            if (message.Method == "CANCEL")
            {
                agenda.Remove(told.Uid!);
            }
            else
            {
                moves += agenda.ContainsKey(told.Uid!) ? 1 : 0;
                agenda[told.Uid!] = told;
            }
        }

        return (agenda, moves);
    }

    private static TimeSpan Offset(string text) =>
        (text[0] == '-' ? -1 : 1) * new TimeSpan(int.Parse(text[1..3], CultureInfo.InvariantCulture), int.Parse(text[3..5], CultureInfo.InvariantCulture), 0);

    /// <summary>CR LF only, 75 octets at most, no character cut in two, every line a name and a value, every block closed. Returns the lines unfolded.</summary>
    internal static IReadOnlyList<string> AssertWellFormed(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var physical = text[..^2].Split("\r\n");
        Assert.All(physical, line =>
        {
            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain('\r', line);
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        });
        var lines = text[..^2].Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n");
        var open = new Stack<string>();
        foreach (var line in lines)
        {
            Assert.Matches("^[A-Z-]+(;[A-Z-]+=(\"[^\"]*\"|[^\":;,]*))*:", line);
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal))
            {
                open.Push(line[6..]);
            }
            else if (line.StartsWith("END:", StringComparison.Ordinal))
            {
                Assert.Equal(open.Pop(), line[4..]);
            }
        }

        Assert.Empty(open);
        return lines;
    }
}
