using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>The letters about drafts. Each carries a link of its own, so that none makes an earlier one useless.</summary>
public sealed class DraftLetters(UnivAssoDb db, Outbox.Outbox outbox, PublicLinks links, Secrets secrets)
{
    /// <summary>Mails the link that opens the draft on another machine.</summary>
    public Task<Result> MailResumeLinkAsync(Journey journey, Draft draft, string email, CancellationToken ct)
    {
        draft.WriteTo(EmailAddress.Parse(email).Value);
        var until = DayOf(draft.ExpiresAt);
        Post(draft, secrets.NewHandle(), draft.ExpiresAt, new Letter($"Votre brouillon vous attend jusqu’au {until}")
        {
            Paragraphs =
            [
                $"Vous avez demandé à continuer plus tard : {journey.Name}.",
                $"Vos réponses sont gardées jusqu’au {until}. Elles ne sont pas encore envoyées.",
            ],
        });
        return db.TrySaveAsync(ct);
    }

    /// <summary>Adds the letter of a draft that nobody touches any more to the current unit of work.</summary>
    public void PostLetter(Journey journey, Draft draft, DraftLetter letter)
    {
        var until = DayOf(draft.ExpiresAt);
        var begun = $"Vous avez commencé sans l’envoyer : {journey.Name}. Nous n’avons donc rien reçu.";
        Post(draft, $"{letter}:{draft.ExpiresAt.UtcTicks}", draft.ExpiresAt, letter switch
        {
            DraftLetter.LeftAlone => new Letter($"Votre brouillon vous attend jusqu’au {until}")
            {
                Paragraphs = [begun, $"Vos réponses sont gardées jusqu’au {until}. Quelques minutes suffisent pour finir, ou pour renoncer."],
            },
            DraftLetter.OneMonthLeft => new Letter($"Votre brouillon sera effacé le {until}")
            {
                Paragraphs = [begun, $"Personne n’y a touché depuis deux mois. Sans nouvelle de vous, il sera effacé le {until}."],
            },
            DraftLetter.OneWeekLeft => new Letter($"Dernier rappel : votre brouillon sera effacé le {until}")
            {
                Paragraphs = [begun, $"Sans nouvelle de vous, vos réponses seront effacées le {until}. Nous ne vous écrirons plus à ce sujet."],
            },
        });
    }

    private void Post(Draft draft, string what, DateTimeOffset secretUntil, Letter letter)
    {
        var secret = secrets.NewToken();
        db.DraftLinks.Add(new DraftLink { Hash = Secrets.Hash(secret), DraftId = draft.Id });
        var address = links.To($"/reprendre/{secret}");
        outbox.Post($"draft:{draft.Id:N}:{what}", draft.Email!, letter with
        {
            Greeting = "Bonjour,",
            Action = ("Reprendre mon brouillon", address),
            SecretUntil = secretUntil,
            Closing =
            [
                $"Pour le garder trois mois de plus, ou le supprimer : {address}#garder",
                "Ce lien ouvre votre brouillon : ne le transmettez qu’à une personne de confiance.",
                "Ce brouillon n’est pas le vôtre ? Ignorez ce courriel.",
            ],
        });
    }

    private static string DayOf(DateTimeOffset moment) => FrenchDates.Day(FrenchDates.DayInParis(moment));
}
