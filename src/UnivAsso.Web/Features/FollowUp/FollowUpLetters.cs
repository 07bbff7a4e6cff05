using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.FollowUp;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.FollowUp;

/// <summary>The letters that the follow-up sends to the author of a request.</summary>
public sealed class FollowUpLetters(Outbox outbox, PublicLinks links)
{
    private const int GroupLength = 4;

    /// <summary>
    /// The code that opens the follow-up. It is neither in the subject nor in a link: opening the mail opens nothing. Without a reader the
    /// same letter is written to nobody.
    /// </summary>
    public void PostCode(CodeReader? reader, string reference, AccessCode code, string secret)
    {
        var letter = new Letter($"[{reference}] Code de suivi de votre demande")
        {
            Greeting = $"Bonjour {reader?.FirstName ?? "Camille"},",
            Paragraphs =
            [
                $"Quelqu’un a demandé à ouvrir le suivi de la demande {reference} avec votre adresse. C’est sans doute vous.",
                $"Voici le code à saisir. Il sert une seule fois, jusqu’à {FrenchDates.Time(code.ExpiresAt)}, soit pendant 15 minutes.",
            ],
            Code = $"{secret[..GroupLength]} {secret[GroupLength..]}",
            SecretUntil = code.ExpiresAt,
            Action = ("Saisir le code", links.To("/suivi/code")),
            Closing =
            [
                $"La page demande la référence ? Indiquez {reference} et votre adresse.",
                "Vous n’avez rien demandé ? Ignorez ce courriel et ne transmettez ce code à personne.",
            ],
        };
        if (reader is null)
        {
            outbox.PostToNobody(letter);
        }
        else
        {
            outbox.Post($"code:{code.Id:N}", reader.Email, letter, reader.FileId);
        }
    }

    /// <summary>Confirms that the author took the request back.</summary>
    public void PostWithdrawn(JoinRequest request) => outbox.Post(
        $"withdrawn:{request.Id.Value:N}:{request.StatusSince.UtcTicks}",
        request.Contact.Email,
        new Letter($"[{request.Reference}] C’est noté : votre demande est retirée")
        {
            Greeting = $"Bonjour {request.Contact.FirstName},",
            Paragraphs =
            [
                $"Vous avez retiré la demande {request.Reference}. Nous n’y travaillons plus et nous ne vous écrirons plus à son sujet.",
                "Vous changez d’avis ? Vous pouvez la rouvrir pendant douze mois, sans rien ressaisir.",
            ],
            Action = ("Revoir ma demande", links.To($"/suivi/{request.Reference}")),
            Closing = ["Ce retrait ne vient pas de vous ? Rouvrez la demande et écrivez-nous depuis sa page."],
        },
        request.Id.Value,
        request.CopyEmail);
}
