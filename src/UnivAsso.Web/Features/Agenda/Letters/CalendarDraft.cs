using UnivAsso.Domain.Agenda;

namespace UnivAsso.Web.Features.Agenda.Letters;

/// <summary>The calendar that goes with a letter: a date asked or called off, written for each receiver without the addresses of the others.</summary>
public sealed record CalendarDraft(CalendarMethod Method, DateTimeOffset Start, DateTimeOffset End, int Sequence)
{
    /// <summary>The date that the appointment now holds.</summary>
    public static CalendarDraft Request(Appointment appointment) =>
        new(CalendarMethod.Request, appointment.Start!.Value, appointment.End!.Value, appointment.Sequence!.Value);

    /// <summary>A date that no longer holds; nothing when none was ever sent.</summary>
    public static CalendarDraft? Cancel(Appointment appointment, DateTimeOffset? start, DateTimeOffset? end) =>
        start is { } from && end is { } to && appointment.Sequence is { } sequence ? new CalendarDraft(CalendarMethod.Cancel, from, to, sequence) : null;

    public string Write(
        Appointment appointment, AppointmentCase onCase, CalendarPerson organizer, CalendarPerson attendee, string address, DateTimeOffset now) =>
        CalendarText.Of(Method, new CalendarMeeting
        {
            Uid = appointment.CalendarUid,
            Sequence = Sequence,
            Start = Start,
            End = End,
            Stamp = now,
            Summary = $"Rendez-vous avec {onCase.DeskName} ({appointment.Reference})",
            Location = appointment.Terms.Channel is MeetingChannel.Phone ? "Par téléphone" : Place(appointment.Terms),
            Description = string.Join('\n', MeetingWords.Practical(appointment.Terms, appointment.Officers).Select(p => $"{p.Label} : {p.Words}")),
            Address = address,
            Organizer = organizer,
            Attendees = [attendee],
            IsCancelled = Method is CalendarMethod.Cancel,
        });

    private static string? Place(AppointmentTerms terms) => terms.Channel is MeetingChannel.Video ? terms.VideoLink : MeetingWords.Where(terms);
}
