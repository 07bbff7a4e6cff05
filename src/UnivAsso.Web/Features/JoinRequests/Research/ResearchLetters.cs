using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Features.JoinRequests.Sending;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.JoinRequests.Research;

/// <summary>The letters to a person of research who joins.</summary>
public sealed class ResearchLetters(Outbox outbox, PublicLinks links)
{
    /// <summary>« Votre profil est bien reçu »: what is visible to whom, by when we answer, how to follow and withdraw.</summary>
    /// <param name="request">What was received.</param>
    /// <param name="publicFields">What the directory may show.</param>
    /// <param name="correction">How often the address was corrected.</param>
    public void Received(JoinRequest request, IReadOnlyList<string> publicFields, int correction = 0)
    {
        var due = request.DueOn is { } day ? $"le {FrenchDates.Day(day)} au plus tard" : "sous 5 jours ouvrés";
        var takesPart = !request.Intentions.Contains(ResearchIntention.StayInformed.Code);
        outbox.Post(
            ReceiptKey.Of(request.Id, correction),
            request.Contact.Email,
            new Letter($"[{request.Reference}] Votre profil est bien reçu")
            {
                Greeting = $"Bonjour {request.Contact.Salutation ?? request.Contact.FullName},",
                Paragraphs =
                [
                    $"Vous recevez ce courriel car vous venez de rejoindre la démarche Univ’Asso. Votre référence est {request.Reference}.",
                    takesPart
                        ? $"Une personne de la coordination lit votre profil et vous répond {due}."
                        : $"Une personne de la coordination lit votre demande et vous répond {due}. Nous vous écrirons ensuite quand un projet touchera à vos sujets.",
                    "Qui voit quoi :",
                    $"- Le public : {Shown(publicFields)}.",
                    "- Vos coordonnées : la coordination seule. Elles circulent quand les deux côtés ont accepté une mise en relation.",
                    .. takesPart
                        ? ["- Vos disponibilités et vos liens d’intérêt : la coordination seule, toujours."]
                        : Array.Empty<string>(),
                ],
                Action = ("Suivre ma demande", links.To($"/suivi?reference={request.Reference}")),
                Closing =
                [
                    "Vous pouvez retirer votre demande à tout moment depuis cette page.",
                    $"Vous n’avez rien envoyé ? Dites-le-nous, nous effacerons cette demande : {links.To("/contact")}",
                ],
            },
            request.Id.Value);
    }

    private static string Shown(IReadOnlyList<string> codes) => codes.Count == 0
        ? "rien. Vous n’apparaissez pas dans l’annuaire"
        : $"une fois le profil vérifié, {PublicField.Sentence(codes)}";
}
