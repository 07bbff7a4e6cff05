using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.Coordination.Acts;

/// <summary>« Pas encore d’équipe »: where it stands, honestly, the three ways on, and the day of the next look.</summary>
public sealed class WatchLetter(Outbox outbox, PublicLinks links)
{
    public void Post(JoinRequest request) => outbox.Post(
        $"watch:{request.Id.Value:N}:{request.Version}",
        request.Contact.Email,
        new Letter($"[{request.Reference}] Pas encore d’équipe : où nous en sommes")
        {
            Greeting = $"Bonjour {request.Contact.FirstName},",
            Paragraphs =
            [
                "Nous n’avons pas encore trouvé d’équipe de recherche pour votre besoin. Nous préférons vous le dire plutôt que de vous laisser sans nouvelles.",
                $"Nous ferons un nouveau point le {FrenchDates.Day(request.DueOn!.Value)}. D’ici là, trois chemins s’ouvrent à vous :",
                "- attendre : vous n’avez rien à faire, nous vous écrirons ;",
                "- reprendre votre demande, pour la dire autrement ou la préciser ;",
                "- la retirer, et la rouvrir plus tard si vous le souhaitez.",
            ],
            Action = ("Choisir depuis le suivi", links.To($"/suivi/{request.Reference}")),
            Closing = ["Vous préférez en parler ? Répondez à ce courriel ou appelez-nous en citant la référence."],
        },
        request.Id.Value,
        request.CopyEmail);
}
