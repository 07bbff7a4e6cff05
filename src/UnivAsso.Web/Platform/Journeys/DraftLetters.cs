using UnivAsso.Data;
using UnivAsso.Domain.Common.Contact;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Platform.Journeys;

/// <summary>The letters about drafts.</summary>
public sealed class DraftLetters(UnivAssoDb db, Outbox.Outbox outbox, PublicLinks links, Secrets secrets)
{
    /// <summary>Mails the link that opens the draft on another machine.</summary>
    public async Task MailResumeLinkAsync(Journey journey, Draft draft, string secret, string email, CancellationToken ct)
    {
        var until = FrenchDates.Day(FrenchDates.DayInParis(draft.ExpiresAt));
        outbox.Post($"draft:{draft.Id:N}:{secrets.NewHandle()}", EmailAddress.Parse(email).ToString(), new Letter($"Votre brouillon vous attend jusqu’au {until}")
        {
            Greeting = "Bonjour,",
            Paragraphs =
            [
                $"Vous avez demandé à continuer plus tard : {journey.Name}.",
                $"Vos réponses sont gardées jusqu’au {until}. Elles ne sont pas encore envoyées.",
            ],
            Action = ("Reprendre mon brouillon", links.To($"/reprendre/{secret}")),
            Closing = ["Ce lien ouvre votre brouillon : ne le transmettez qu’à une personne de confiance.", "Vous n’avez rien demandé ? Ignorez ce courriel."],
        });
        await db.SaveChangesAsync(ct);
    }
}
