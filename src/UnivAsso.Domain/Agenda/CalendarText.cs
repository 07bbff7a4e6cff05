using System.Globalization;
using System.Text;

namespace UnivAsso.Domain.Agenda;

/// <summary>What a calendar message asks of whoever gets it.</summary>
public enum CalendarMethod
{
    /// <summary>Writes the meeting in the calendar, or changes it.</summary>
    Request = 1,

    /// <summary>Takes the meeting out of the calendar.</summary>
    Cancel = 2,

    /// <summary>Only shows: a feed that is subscribed to.</summary>
    Publish = 3,
}

/// <summary>Somebody in a calendar: name and address.</summary>
public sealed record CalendarPerson(string Name, string Email);

/// <summary>A meeting as a calendar shows it.</summary>
public sealed record CalendarMeeting
{
    public required string Uid { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required string Summary { get; init; }

    public string? Location { get; init; }

    public string? Description { get; init; }

    /// <summary>A page about the meeting.</summary>
    public string? Address { get; init; }

    public CalendarPerson? Organizer { get; init; }

    public IReadOnlyList<CalendarPerson> Attendees { get; init; } = [];

    /// <summary>When this version of the meeting was written.</summary>
    public required DateTimeOffset Stamp { get; init; }

    public bool IsCancelled { get; init; }
}

/// <summary>
/// Writes calendars as RFC 5545 wants them: lines of 75 octets at most, ended by CR LF, with the time zone of Paris. The same meeting
/// keeps its UID; its sequence tells the newer from the older.
/// </summary>
public static class CalendarText
{
    private const string Zone = "Europe/Paris";
    private const int LongestLine = 75;

    // The rules in force since 1996, which every calendar reads; they have held for every date that this portal writes.
    private static readonly string[] ParisLines =
    [
        "BEGIN:VTIMEZONE", $"TZID:{Zone}",
        "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>One meeting, asked or called off.</summary>
    public static string Of(CalendarMethod method, CalendarMeeting meeting) => Of(method, [meeting], name: null);

    /// <summary>Several meetings under a name, to subscribe to.</summary>
    public static string Feed(string name, IEnumerable<CalendarMeeting> meetings) => Of(CalendarMethod.Publish, meetings, name);

    /// <summary>The method that a calendar names, as a mail header wants it; nothing when it names none.</summary>
    public static string? MethodOf(string calendar) => calendar.Split("\r\n")
        .Where(line => line.StartsWith("METHOD:", StringComparison.Ordinal))
        .Select(line => line["METHOD:".Length..])
        .FirstOrDefault();

    private static string Of(CalendarMethod method, IEnumerable<CalendarMeeting> meetings, string? name)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Univ'Asso//Agenda//FR");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"METHOD:{NameOf(method)}");
        if (name is not null)
        {
            Line(text, $"X-WR-CALNAME:{Escape(name)}");
            Line(text, $"X-WR-TIMEZONE:{Zone}");
            Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        }

        foreach (var line in ParisLines)
        {
            Line(text, line);
        }

        foreach (var meeting in meetings)
        {
            Write(text, meeting);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarMeeting meeting)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{meeting.Uid}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{meeting.Sequence}"));
        Line(text, $"DTSTAMP:{meeting.Stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(text, $"DTSTART;TZID={Zone}:{Local(meeting.Start)}");
        Line(text, $"DTEND;TZID={Zone}:{Local(meeting.End)}");
        Line(text, $"SUMMARY:{Escape(meeting.Summary)}");
        Line(text, $"STATUS:{(meeting.IsCancelled ? "CANCELLED" : "CONFIRMED")}");
        Line(text, "TRANSP:OPAQUE");
        Optional(text, "LOCATION:", meeting.Location);
        Optional(text, "DESCRIPTION:", meeting.Description);
        if (meeting.Address is { } address)
        {
            Line(text, $"URL:{address}");
        }

        if (meeting.Organizer is { } organizer)
        {
            Line(text, $"ORGANIZER;CN={Quote(organizer.Name)}:mailto:{organizer.Email}");
        }

        foreach (var attendee in meeting.Attendees)
        {
            Line(text, $"ATTENDEE;CN={Quote(attendee.Name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:{attendee.Email}");
        }

        Line(text, "END:VEVENT");
    }

    private static string NameOf(CalendarMethod method) => method switch
    {
        CalendarMethod.Request => "REQUEST",
        CalendarMethod.Cancel => "CANCEL",
        CalendarMethod.Publish => "PUBLISH",
    };

    private static string Local(DateTimeOffset moment) =>
        Common.Time.FrenchDates.InParis(moment).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static void Optional(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Line(text, name + Escape(value));
        }
    }

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>A parameter between quotes may hold anything but a quote or a control character.</summary>
    private static string Quote(string value) => $"\"{string.Concat(value.Where(c => c is not '"' && !char.IsControl(c)))}\"";

    /// <summary>Folds a line at 75 octets without cutting a character in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var room = LongestLine;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = LongestLine - 1;
            }

            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
