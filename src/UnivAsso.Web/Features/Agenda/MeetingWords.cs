using System.Globalization;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Web.Features.Agenda;

/// <summary>The words of meetings: the same on pages, in mails and in calendars.</summary>
public static class MeetingWords
{
    private const char NoBreakSpace = '\u00A0';

    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    public static string Of(MeetingChannel channel) => channel switch
    {
        MeetingChannel.InPerson => "sur place",
        MeetingChannel.Phone => "par téléphone",
        MeetingChannel.Video => "en visioconférence",
    };

    public static string Of(DayOfWeek day) => Days[(int)day];

    public static string Of(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Proposed => "Proposé",
        AppointmentStatus.Fixed => "Fixé",
        AppointmentStatus.Moved => "Reporté",
        AppointmentStatus.Held => "Tenu",
        AppointmentStatus.CancelledByStructure => "Annulé par la structure",
        AppointmentStatus.CancelledByUs => "Annulé par nous",
        AppointmentStatus.AbsentExcused => "Absence excusée",
        AppointmentStatus.AbsentUnexcused => "Absence sans nouvelles",
        AppointmentStatus.AbsentOurs => "Absence de notre part",
    };

    public static string ToneOf(AppointmentStatus status) => status switch
    {
        AppointmentStatus.Fixed => "info",
        AppointmentStatus.Held => "good",
        AppointmentStatus.Proposed or AppointmentStatus.Moved => "wait",
        _ => "neutral",
    };

    /// <summary>« 1 h 30 », « 45 minutes ».</summary>
    public static string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => string.Create(CultureInfo.InvariantCulture, $"{rest}{NoBreakSpace}minutes"),
        (var hours, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours}{NoBreakSpace}h"),
        var (hours, rest) => string.Create(CultureInfo.InvariantCulture, $"{hours}{NoBreakSpace}h{NoBreakSpace}{rest:00}"),
    };

    /// <summary>« de 14 h 30 à 16 h ».</summary>
    public static string Hours(DateTimeOffset start, DateTimeOffset end) => $"de {FrenchDates.Time(start)} à {FrenchDates.Time(end)}";

    /// <summary>« 9 h 30 ».</summary>
    public static string Hour(TimeOnly time) => time.Minute == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{NoBreakSpace}h")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{NoBreakSpace}h{NoBreakSpace}{time.Minute:00}");

    /// <summary>« sur place (Maison des associations), par téléphone ».</summary>
    public static string Channels(OpenHours hours, MeetingPlace? place) => string.Join(", ", new[]
    {
        hours.InPerson ? place is null ? Of(MeetingChannel.InPerson) : $"{Of(MeetingChannel.InPerson)} ({place.Name})" : null,
        hours.Phone ? Of(MeetingChannel.Phone) : null,
        hours.Video ? Of(MeetingChannel.Video) : null,
    }.OfType<string>());

    /// <summary>« Dominique Exemple et Sacha Exemple ».</summary>
    public static string Names(IEnumerable<AppointmentOfficer> officers) => string.Join(" et ", officers.OrderBy(o => o.Position).Select(o => o.Name));

    /// <summary>Where, in one line.</summary>
    public static string Where(AppointmentTerms terms) => terms.Channel switch
    {
        MeetingChannel.InPerson => terms.PlaceName is { } name ? $"{name}, {terms.PlaceAddress}" : terms.PlaceAddress ?? string.Empty,
        MeetingChannel.Phone => terms.Phone is { } phone
            ? $"par téléphone : nous vous appelons. Notre ligne : {FrenchPhone.Shown(phone)}"
            : "par téléphone : nous vous appelons",
        MeetingChannel.Video => $"en visioconférence : {terms.VideoLink}",
    };

    /// <summary>What to know about how the meeting is held: label and words, in the order in which they are read.</summary>
    public static IEnumerable<(string Label, string Words)> Practical(AppointmentTerms terms, IEnumerable<AppointmentOfficer> officers)
    {
        yield return ("Durée", Duration(terms.Minutes));
        yield return (terms.Channel is MeetingChannel.InPerson ? "Lieu" : "Comment", Where(terms));
        if (terms is { Channel: MeetingChannel.InPerson, PlaceAccess: { } access })
        {
            yield return ("Accès", access);
        }

        yield return ("Avec", Names(officers));
        if (terms is { Channel: not MeetingChannel.Phone, Phone: { } phone })
        {
            yield return ("Téléphone", FrenchPhone.Shown(phone));
        }

        if (terms.WhoShouldCome is { } who)
        {
            yield return ("Qui vient", who);
        }

        if (terms.Bring is { } bring)
        {
            yield return ("À apporter, si vous l’avez", bring);
        }
    }
}
