using System.Globalization;
using UnivAsso.Domain.Agenda;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Features.Agenda.Acts;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Features.Agenda.Letters;

/// <summary>The letters about appointments. Date, hour, place and access are always in the body.</summary>
public sealed class AppointmentLetters(AppointmentPost post)
{
    /// <summary>E44: choose a slot.</summary>
    public Task ProposedAsync(Turn turn, CancellationToken ct) => post.ToStructuresAsync(
        turn.Appointment,
        turn.Case,
        Expected(turn.Appointment),
        $"proposed:{Occasion(turn)}",
        (person, link) => ToPerson(turn, person, "Choisissez un créneau de rendez-vous") with
        {
            Paragraphs =
            [
                $"{MeetingWords.Names(turn.Appointment.Officers)}, pour {turn.Case.DeskName}, vous propose un rendez-vous au sujet de la demande {turn.Appointment.Reference}.",
                .. Slots(turn.Appointment),
                .. Practical(turn),
                ChooseBefore(turn),
            ],
            Action = ("Choisir un créneau", link),
            Closing = ["Aucun créneau ne convient ? La même page permet de nous le dire et de laisser un numéro.", .. Call(turn)],
        },
        ct);

    /// <summary>E45: the date is held; the same words when it replaces another one.</summary>
    public async Task FixedAsync(Turn turn, CancellationToken ct)
    {
        var appointment = turn.Appointment;
        var when = FrenchDates.Long(appointment.Start!.Value);
        var moved = turn.FormerStart is { } former && former != appointment.Start;
        var subject = moved ? $"Votre rendez-vous change de date : {when}" : $"Rendez-vous confirmé le {when}";
        var first = moved
            ? $"Le rendez-vous prévu le {FrenchDates.Long(turn.FormerStart!.Value)} change de date. Voici la nouvelle."
            : $"Votre rendez-vous avec {turn.Case.DeskName} est confirmé.";
        var calendar = CalendarDraft.Request(appointment);
        await post.ToStructuresAsync(
            appointment,
            turn.Case,
            Expected(appointment),
            $"fixed:{Occasion(turn)}",
            (person, link) => ToPerson(turn, person, subject) with
            {
                Paragraphs = [first, .. Facts(turn)],
                Action = ("Voir le rendez-vous", link),
                Closing = ["Vous ne pourrez pas venir ? La même page permet de le dire en une minute.", .. Call(turn)],
            },
            ct,
            calendar);
        await post.ToOfficersAsync(
            appointment,
            turn.Case,
            $"fixed:{Occasion(turn)}",
            new Letter($"[{appointment.Reference}] {(moved ? "Rendez-vous déplacé au" : "Rendez-vous confirmé le")} {when}")
            {
                Paragraphs = [$"{turn.Case.Title} : le rendez-vous est fixé.", .. Facts(turn)],
                Action = ("Ouvrir la demande", post.DeskLink(appointment)),
            },
            ct,
            calendar);
    }

    /// <summary>E46: a week before and the day before.</summary>
    public Task ReminderAsync(Turn turn, string occasion, CancellationToken ct) => post.ToStructuresAsync(
        turn.Appointment,
        turn.Case,
        Expected(turn.Appointment),
        $"reminder:{occasion}",
        (person, link) => ToPerson(turn, person, $"Rappel : rendez-vous {FrenchDates.Long(turn.Appointment.Start!.Value)}") with
        {
            Paragraphs = [$"Nous vous rappelons votre rendez-vous avec {turn.Case.DeskName}.", .. Facts(turn)],
            Action = ("Je ne pourrai pas venir", $"{link}/empechement"),
            Closing = ["Tout va bien ? Vous n’avez rien à faire.", .. Call(turn)],
        },
        ct);

    /// <summary>The date is given back; another one is to be chosen.</summary>
    public async Task PostponedAsync(Turn turn, bool byStructure, CancellationToken ct)
    {
        var former = FrenchDates.Long(turn.FormerStart!.Value);
        var calendar = CalendarDraft.Cancel(turn.Appointment, turn.FormerStart, turn.FormerEnd);
        await post.ToStructuresAsync(
            turn.Appointment,
            turn.Case,
            Expected(turn.Appointment),
            $"postponed:{Occasion(turn)}",
            (person, link) => ToPerson(turn, person, "Une autre date à choisir pour votre rendez-vous") with
            {
                Paragraphs =
                [
                    byStructure
                        ? $"C’est noté : le rendez-vous du {former} n’aura pas lieu à cette date."
                        : $"Nous devons déplacer le rendez-vous du {former}, et nous vous prions de nous en excuser.",
                    .. Slots(turn.Appointment),
                    .. Practical(turn),
                    ChooseBefore(turn),
                ],
                Action = ("Choisir un autre créneau", link),
                Closing = Call(turn),
            },
            ct,
            calendar);
        await post.ToOfficersAsync(
            turn.Appointment,
            turn.Case,
            $"postponed:{Occasion(turn)}",
            new Letter($"[{turn.Appointment.Reference}] Rendez-vous du {former} reporté")
            {
                Paragraphs = [$"{turn.Case.Title} : le rendez-vous du {former} n’aura pas lieu à cette date. Une autre est à choisir."],
                Action = ("Ouvrir la demande", post.DeskLink(turn.Appointment)),
            },
            ct,
            calendar);
    }

    /// <summary>We call the appointment off.</summary>
    public async Task CancelledByUsAsync(Turn turn, string? words, CancellationToken ct)
    {
        var calendar = CalendarDraft.Cancel(turn.Appointment, turn.FormerStart, turn.FormerEnd);
        var which = turn.FormerStart is { } start ? $"Le rendez-vous du {FrenchDates.Long(start)} est annulé." : "Les créneaux proposés ne sont plus réservables.";
        await post.ToStructuresAsync(
            turn.Appointment,
            turn.Case,
            All(turn.Appointment),
            $"cancelled:{Occasion(turn)}",
            (person, link) => ToPerson(turn, person, "Votre rendez-vous est annulé") with
            {
                Paragraphs = [which, "Nous vous prions de nous en excuser."],
                Quote = words,
                Action = ("Voir ce qu’il en est", link),
                Closing = Call(turn),
            },
            ct,
            calendar);
        await OfficersOfCancelledAsync(turn, $"{turn.Case.Title} : {which}", words, calendar, ct);
    }

    /// <summary>A structure cannot come and no other one is left: the appointment is off.</summary>
    public async Task CancelledByStructureAsync(Turn turn, string? words, CancellationToken ct)
    {
        var calendar = CalendarDraft.Cancel(turn.Appointment, turn.FormerStart, turn.FormerEnd);
        var which = turn.FormerStart is { } start ? $"Le rendez-vous du {FrenchDates.Long(start)} est annulé à votre demande." : "Les créneaux proposés sont libérés à votre demande.";
        await post.ToStructuresAsync(
            turn.Appointment,
            turn.Case,
            Expected(turn.Appointment),
            $"cancelled:{Occasion(turn)}",
            (person, link) => ToPerson(turn, person, "C’est noté : vous ne pourrez pas venir") with
            {
                Paragraphs = [which, "Nous reprendrons contact avec vous pour la suite."],
                Action = ("Voir ce qu’il en est", link),
                Closing = Call(turn),
            },
            ct,
            calendar);
        await OfficersOfCancelledAsync(turn, $"{turn.Case.Title} : la structure ne pourra pas venir.", words, calendar, ct);
    }

    /// <summary>One of several structures cannot come.</summary>
    public async Task ExcusedAsync(Turn turn, Guid participation, string? words, CancellationToken ct)
    {
        var when = FrenchDates.Long(turn.Appointment.Start!.Value);
        await post.ToStructuresAsync(
            turn.Appointment,
            turn.Case,
            [participation],
            $"excused:{Occasion(turn)}",
            (person, link) => ToPerson(turn, person, "C’est noté : vous ne pourrez pas venir") with
            {
                Paragraphs = [$"Vous ne viendrez pas le {when}. Le rendez-vous a lieu avec les autres structures ; nous vous dirons ce qui s’y est dit."],
                Action = ("Voir ce qu’il en est", link),
                Closing = Call(turn),
            },
            ct,
            CalendarDraft.Cancel(turn.Appointment, turn.Appointment.Start, turn.Appointment.End));
        var structure = turn.Case.People.FirstOrDefault(p => p.ParticipationId == participation)?.Structure;
        await post.ToOfficersAsync(
            turn.Appointment,
            turn.Case,
            $"excused:{Occasion(turn)}",
            new Letter($"[{turn.Appointment.Reference}] Une structure ne viendra pas le {when}")
            {
                Paragraphs = [$"{structure} ne pourra pas venir. Les autres structures sont toujours attendues."],
                Quote = words,
                Action = ("Ouvrir la demande", post.DeskLink(turn.Appointment)),
            },
            ct);
    }

    /// <summary>No slot suits: the officers call.</summary>
    public Task NoneFitsAsync(Turn turn, Guid participation, CancellationToken ct)
    {
        var person = turn.Case.People.FirstOrDefault(p => p.ParticipationId == participation);
        return post.ToOfficersAsync(
            turn.Appointment,
            turn.Case,
            $"none:{Occasion(turn)}",
            new Letter($"[{turn.Appointment.Reference}] Aucun créneau ne convient : à rappeler")
            {
                Paragraphs =
                [
                    $"{person?.Structure ?? turn.Case.Title} ne peut venir à aucun des créneaux proposés.",
                    $"À rappeler au {FrenchPhone.Shown(turn.Appointment.CallBackPhone)}.",
                ],
                Quote = turn.Appointment.NoneFitsWords,
                Action = ("Ouvrir la demande", post.DeskLink(turn.Appointment)),
            },
            ct);
    }

    /// <summary>E46b: we did not see each other; new slots, in words that reproach nothing.</summary>
    public Task MissedAsync(Turn missed, Turn next, AbsenceKind kind, CancellationToken ct)
    {
        var when = FrenchDates.Long(missed.Appointment.Start!.Value);
        var (subject, first) = kind switch
        {
            AbsenceKind.Ours => (
                "Nous n’étions pas au rendez-vous : nos excuses",
                $"Nous n’étions pas là le {when}. Nous vous présentons nos excuses. Voici des créneaux réservés pour vous en priorité."),
            AbsenceKind.Excused => (
                "Prenons une autre date",
                $"Vous nous aviez dit ne pas pouvoir venir le {when} : merci de nous avoir prévenus. Voici d’autres créneaux."),
            AbsenceKind.Unexcused => (
                "Nous ne nous sommes pas vus",
                $"Nous ne nous sommes pas vus le {when}. Cela arrive. Voici d’autres créneaux, si vous souhaitez toujours en parler."),
        };
        return post.ToStructuresAsync(
            next.Appointment,
            next.Case,
            Expected(next.Appointment),
            $"missed:{Occasion(next)}",
            (person, link) => ToPerson(next, person, subject) with
            {
                Paragraphs = [first, .. Slots(next.Appointment), .. Practical(next), ChooseBefore(next)],
                Action = ("Choisir un créneau", link),
                Closing = ["Aucun créneau ne convient ? La même page permet de nous le dire et de laisser un numéro.", .. Call(next)],
            },
            ct);
    }

    private Task OfficersOfCancelledAsync(Turn turn, string first, string? words, CalendarDraft? calendar, CancellationToken ct) => post.ToOfficersAsync(
        turn.Appointment,
        turn.Case,
        $"cancelled:{Occasion(turn)}",
        new Letter($"[{turn.Appointment.Reference}] Rendez-vous annulé{(turn.FormerStart is { } start ? $" : {FrenchDates.Long(start)}" : string.Empty)}")
        {
            Paragraphs = [first],
            Quote = words,
            Action = ("Ouvrir la demande", post.DeskLink(turn.Appointment)),
        },
        ct,
        calendar);

    private static Letter ToPerson(Turn turn, AppointmentPerson person, string subject) =>
        new($"[{turn.Appointment.Reference}] {subject}") { Greeting = $"Bonjour {person.FullName}," };

    private static IEnumerable<string> Slots(Appointment appointment) => appointment.IsOpenBooking
        ? ["Choisissez le créneau qui vous convient parmi ceux qui sont libres."]
        : ["Les créneaux :", .. appointment.Slots.Select(s => s.Start).Order().Select(start => $"- {FrenchDates.Long(start)}")];

    private static IEnumerable<string> Facts(Turn turn) =>
    [
        $"- Date : {FrenchDates.Day(turn.Appointment.Start!.Value)}",
        $"- Heure : {MeetingWords.Hours(turn.Appointment.Start.Value, turn.Appointment.End!.Value)}, heure de Paris",
        .. Practical(turn),
    ];

    private static IEnumerable<string> Practical(Turn turn) =>
        MeetingWords.Practical(turn.Appointment.Terms, turn.Appointment.Officers).Select(p => $"- {p.Label} : {p.Words}");

    private static string ChooseBefore(Turn turn) =>
        $"Répondez avant le {FrenchDates.Day(turn.Appointment.ProposalEndsAt!.Value)}. Ensuite, c’est nous qui vous appellerons.";

    private static IReadOnlyList<string> Call(Turn turn) => turn.Case.DeskPhone is { } phone
        ? [$"Une question ? Appelez {turn.Case.DeskName} au {FrenchPhone.Shown(phone)}."]
        : [];

    private static List<Guid> Expected(Appointment appointment) => [.. appointment.Expected.Select(i => i.ParticipationId)];

    private static List<Guid> All(Appointment appointment) => [.. appointment.Invitations.Select(i => i.ParticipationId)];

    private static string Occasion(Turn turn) => turn.Occasion.ToString(CultureInfo.InvariantCulture);
}
