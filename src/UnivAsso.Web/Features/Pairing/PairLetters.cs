using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Features.OpenQuestions;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>
/// The letters about a pair. No association is named to the person, and no contact is given to anybody, before both have said yes; no letter tells
/// one association of another.
/// </summary>
public sealed class PairLetters(Outbox outbox, PublicLinks links)
{
    private const string ThreeAnswers = "Vous pourrez répondre : « Cela m’intéresse », « J’aimerais en parler d’abord » ou « Je décline ». Dire non est aussi utile que dire oui.";

    public void PostInvitation(Pair pair, PairSides sides, NewLink link) => ToPerson(pair, sides, $"sent-{pair.Round}", "Une question de recherche pour vous", letter => letter with
    {
        Paragraphs = ["Des associations des Hauts-de-France cherchent qui peut répondre à cette question avec elles :", $"- {sides.Question.Text.Title}", "Nous pensons à vous :"],
        Quote = pair.WhyYou,
        Action = ("Lire la question et répondre", links.To(link.Address)),
        SecretUntil = link.Until,
        Closing = [ThreeAnswers, $"Répondez si possible avant le {FrenchDates.Day(LastDay(pair))}. Personne d’autre ne sait que nous vous écrivons."],
    });

    public void PostReminder(Pair pair, PairSides sides, string occasion, bool isLast, NewLink link) => ToPerson(
        pair, sides, $"reminder-{occasion}", isLast ? "Dernier rappel : une question attend votre réponse" : "Rappel : une question attend votre réponse", letter => letter with
        {
            Paragraphs = [$"Nous vous avons écrit le {FrenchDates.Day(FrenchDates.DayInParis(pair.SentAt!.Value))} au sujet de cette question :", $"- {sides.Question.Text.Title}"],
            Quote = pair.WhyYou,
            Action = ("Lire la question et répondre", links.To(link.Address)),
            SecretUntil = link.Until,
            Closing = [ThreeAnswers, isLast ? $"Sans réponse, l’invitation se ferme le {FrenchDates.Day(LastDay(pair))}. C’est notre dernier rappel." : "Une réponse, même négative, arrête les rappels."],
        });

    public void PostExpired(Pair pair, PairSides sides, NewLink link) => ToPerson(pair, sides, $"expired-{pair.Round}", "L’invitation est close", letter => letter with
    {
        Paragraphs = ["Nous n’avons pas reçu de réponse au sujet de cette question. Nous ne vous relancerons plus.", $"- {sides.Question.Text.Title}"],
        Action = ("Répondre malgré tout", links.To(link.Address)),
        SecretUntil = link.Until,
        Closing = ["Tant que la question cherche une équipe, votre réponse reste la bienvenue."],
    });

    /// <summary>What was understood of the person's answer, and what comes next.</summary>
    public void PostAnswered(Pair pair, PairSides sides, NewLink link)
    {
        var (subject, words) = pair.Status switch
        {
            PairStatus.Interested => ("Merci, nous en parlons aux associations", "Vous êtes intéressé ou intéressée par cette question. Nous vous présentons aux associations, puis chacune dit oui ou non."),
            PairStatus.ToDiscuss => ("Merci, parlons-en", "Vous souhaitez en parler d’abord. La coordination vous appelle ou vous écrit dans les jours qui viennent."),
            PairStatus.Proposed => ("Votre proposition est bien reçue", "Vous proposez de répondre à cette question. La coordination lit votre proposition, puis vous écrit."),
            _ => ("C’est noté", "Vous avez décliné cette question. Nous ne vous en parlerons plus" + (pair.Declined?.AgainFrom is { } day ? $" avant le {FrenchDates.Day(day)}." : ".")),
        };
        ToPerson(pair, sides, $"answered-{pair.Round}-{pair.Version}", subject, letter => letter with
        {
            Paragraphs = [words, $"- {sides.Question.Text.Title}"],
            Action = ("Voir ma réponse", links.To(link.Address)),
            SecretUntil = link.Until,
            Closing =
            [
                pair.Status is PairStatus.Declined
                    ? $"Vous pouvez changer d’avis pendant {PairClocks.ChangeableDays} jours. D’autres questions sont ouvertes sur le site."
                    : "Vos coordonnées ne sont données à personne avant l’accord d’une association et le vôtre.",
            ],
        });
    }

    public void PostCancelled(Pair pair, PairSides sides) => ToPerson(pair, sides, $"cancelled-{pair.Round}-{pair.Version}", "Nous n’allons pas plus loin sur cette question", letter => letter with
    {
        Paragraphs = ["La coordination n’ira pas plus loin avec vous sur cette question :", $"- {sides.Question.Text.Title}", "Voici pourquoi :"],
        Quote = pair.Reason,
        Action = ("Voir les autres questions ouvertes", links.To("/" + OpenQuestionsFeature.PublicRoute)),
        Closing = ["Votre profil reste dans la démarche : nous pensons à vous pour d’autres questions."],
    });

    public void PostPresentation(Pair pair, PairSides sides, Carrier carrier, NewLink link) => ToAssociation(
        pair, carrier, $"presented-{pair.Version}", "Une personne de recherche s’intéresse à votre question", letter => letter with
        {
            Paragraphs = [$"{sides.PersonName} s’intéresse à la question tirée de votre besoin :", $"- {sides.Question.Text.Title}", "Nous vous présentons cette personne :"],
            Quote = pair.Presentation,
            Action = ("Lire et répondre", links.To(link.Address)),
            SecretUntil = link.Until,
            Closing = ["Si vous dites oui, nous vous donnons vos coordonnées l’une à l’autre. Si vous dites non, votre raison reste entre nous.", $"Répondez si possible sous {PairClocks.AssociationAnswerDays} jours."],
        });

    /// <summary>« Vous pouvez vous parler » : to both, each with the other's contact.</summary>
    public void PostIntroduction(Pair pair, PairSides sides, Carrier carrier)
    {
        var association = carrier.Request.Contact;
        ToPerson(pair, sides, $"introduced-{carrier.Request.Id.Value:N}", "Vous pouvez vous parler", letter => letter with
        {
            Paragraphs =
            [
                $"Une association a dit oui, comme vous, au sujet de cette question : {sides.Question.Text.Title}",
                "Voici à qui parler :",
                $"- {carrier.Name}",
                .. ContactLines(association.FullName, association.Role, association.Email, association.Phone),
            ],
            Closing = ["Pour un premier échange : ce que chacun attend, le temps dont vous disposez, les suites possibles. La coordination reste à votre écoute."],
        });
        var person = sides.Request.Contact;
        ToAssociation(pair, carrier, "introduced", "Vous pouvez vous parler", letter => letter with
        {
            Paragraphs =
            [
                $"{sides.PersonName} et vous avez dit oui au sujet de cette question : {sides.Question.Text.Title}",
                "Voici comment lui parler :",
                .. ContactLines(sides.PersonName, sides.Person.Profile.Institution, person.Email, person.Phone),
            ],
            Closing = ["Pour un premier échange : ce que chacun attend, le temps dont vous disposez, les suites possibles. La coordination reste à votre écoute."],
        });
    }

    public void PostNotConfirmed(Pair pair, PairSides sides) => ToPerson(pair, sides, $"not-confirmed-{pair.Version}", "Les associations ne donnent pas suite", letter => letter with
    {
        Paragraphs = ["Les associations qui portent cette question ne donnent pas suite pour le moment :", $"- {sides.Question.Text.Title}", "Cela ne dit rien de la valeur de vos travaux. Vos coordonnées ne leur ont pas été données."],
        Action = ("Voir les autres questions ouvertes", links.To("/" + OpenQuestionsFeature.PublicRoute)),
        Closing = ["La coordination pense à vous pour d’autres questions. Répondez à ce courriel si vous voulez en parler."],
    });

    /// <summary>To who has not answered: there is nothing left to answer.</summary>
    public void PostGone(Pair pair, PairSides sides, Carrier carrier) => ToAssociation(pair, carrier, $"gone-{pair.Version}", "Cette personne n’est plus disponible", letter => letter with
    {
        Paragraphs = [$"{sides.PersonName} ne peut finalement pas donner suite à votre question. Vous n’avez plus à répondre."],
        Closing = ["Nous continuons à chercher une équipe et nous vous écrirons."],
    });

    /// <summary>The last day of an invitation, as it was sent.</summary>
    public static DateOnly LastDay(Pair pair) => ReminderPauses.AddDays(FrenchDates.DayInParis(pair.SentAt!.Value), PairClocks.ExpiresAfter);

    private static IEnumerable<string> ContactLines(string name, string? role, string email, string? phone) =>
        new[] { role is null ? $"- {name}" : $"- {name}, {role}", $"- {email}", phone is null ? null : $"- {Domain.Common.Contact.FrenchPhone.Shown(phone)}" }.OfType<string>();

    private void ToPerson(Pair pair, PairSides sides, string what, string subject, Func<Letter, Letter> write)
    {
        // Whoever left is written to no more.
        if (sides.PersonIsHere)
        {
            outbox.Post(
                $"pair:{pair.Id.Value:N}:{what}",
                sides.Request.Contact.Email,
                write(new Letter($"[{sides.Question.Reference}] {subject}") { Greeting = $"Bonjour {sides.Person.FirstName}," }),
                sides.Request.Id.Value);
        }
    }

    private void ToAssociation(Pair pair, Carrier carrier, string what, string subject, Func<Letter, Letter> write) => outbox.Post(
        $"pair:{pair.Id.Value:N}:{carrier.Request.Id.Value:N}:{what}",
        carrier.Request.Contact.Email,
        write(new Letter($"[{carrier.Request.Reference}] {subject}") { Greeting = $"Bonjour {carrier.Request.Contact.FirstName}," }),
        carrier.Request.Id.Value);
}
