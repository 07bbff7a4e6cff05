using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.DlaIntake.Ask;

/// <summary>The letters of a request just sent: to whoever sent it, to each structure it names, to the desk.</summary>
public sealed class DlaAskLetters(UnivAssoDb db, Outbox outbox, PublicLinks links)
{
    /// <param name="request">What was received.</param>
    /// <param name="desk">The desk in charge.</param>
    /// <param name="dates">What it promises.</param>
    /// <param name="correction">How often the address was corrected since.</param>
    public void Acknowledge(DlaRequest request, DlaDesk desk, DlaDates dates, int correction = 0)
    {
        var contact = request.Lead.Contact;
        var urgent = request.Need.Urgency is DlaUrgency.WagesAtRisk;
        outbox.Post(
            correction == 0 ? $"dla:{request.Id.Value:N}:received" : $"dla:{request.Id.Value:N}:received:{correction}",
            contact.Email,
            new Letter($"[{request.Reference}] Votre demande au DLA est bien reçue")
            {
                Greeting = $"Bonjour {contact.FirstName},",
                Paragraphs =
                [
                    $"Vous avez écrit au DLA le {FrenchDates.Long(request.ReceivedAt)} pour « {request.Lead.Structure.Name} ». Voici votre accusé de réception.",
                    $"Votre référence est {request.Reference}. Elle sert à suivre votre demande.",
                    .. urgent ? [$"Les salaires sont menacés : le téléphone passe d’abord. N’attendez pas notre appel. {DeskContact.Of(desk).InALetter}."] : (string[])[],
                    "Et maintenant :",
                    $"- Nous lisons votre demande au plus tard le {FrenchDates.Day(dates.ReadBy)}.",
                    $"- Une personne du DLA prend contact avec vous au plus tard le {FrenchDates.Day(dates.ContactBy)}.",
                    .. Invited(request),
                    $"Votre guichet : {DeskContact.Of(desk).InALetter}.",
                ],
                Action = ("Suivre ma demande", links.To($"/suivi?reference={request.Reference}")),
                Closing =
                [
                    "Pour écrire au guichet ou retirer votre demande, ouvrez cette même page. Un code vous y sera envoyé.",
                    $"Vous n’avez rien envoyé ? Quelqu’un a pu se tromper d’adresse : dites-le-nous, {links.To("/contact")}",
                ],
            },
            request.Id.Value);
    }

    /// <summary>Asks a structure whether it takes part. The link shows; only its buttons answer.</summary>
    public void Invite(DlaRequest request, DlaParticipation invited, string token, DlaDesk desk) => outbox.Post(
        $"dla:{request.Id.Value:N}:invited:{invited.Id.Value:N}",
        invited.Contact.Email,
        new Letter($"[{request.Reference}] « {request.Lead.Structure.Name} » vous associe à une demande au DLA : en êtes-vous ?")
        {
            Greeting = $"Bonjour {invited.Contact.FirstName},",
            Paragraphs =
            [
                $"« {request.Lead.Structure.Name} » a demandé une première rencontre au dispositif local d’accompagnement (DLA), et nomme votre structure : « {invited.Structure.Name} ».",
                "Chaque structure répond pour elle-même. Sans votre oui, rien n’est décidé en votre nom.",
                "Le lien ci-dessous montre la demande. Rien n’est enregistré tant que vous n’avez pas choisi une réponse sur cette page.",
            ],
            Action = ("Voir la demande et répondre", links.To(DlaIntakeFeature.ConfirmAddressOf(token))),
            Closing =
            [
                $"Une question ? {DeskContact.Of(desk).InALetter}.",
                "Ce lien répond au nom de votre structure : ne le transmettez qu’à une personne de confiance.",
            ],
        },
        request.Id.Value);

    /// <summary>Tells the desk that something came in: a reference and how urgent it is, nothing about anybody.</summary>
    public async Task TellDeskAsync(DlaRequest request, DlaDesk desk, CancellationToken ct)
    {
        foreach (var (key, email) in await ReadersAsync(request, desk, ct))
        {
            outbox.Post(
                $"dla:{request.Id.Value:N}:desk:{key}",
                email,
                new Letter($"[{request.Reference}] Nouvelle demande{(request.Need.Urgency is DlaUrgency.WagesAtRisk ? ", urgente" : string.Empty)}")
                {
                    Greeting = "Bonjour,",
                    Paragraphs =
                    [
                        $"Une demande vient d’arriver au guichet « {desk.Name} ».",
                        $"- Référence : {request.Reference}",
                        $"- Urgence : {DlaPublicWords.UrgencyForDesk(request.Need.Urgency)}",
                        $"- À lire au plus tard le {FrenchDates.Day(request.DueOn!.Value)}",
                    ],
                    Action = ("Ouvrir la boîte de réception", links.To(DlaIntakeFeature.DeskAddress)),
                },
                request.Id.Value);
        }
    }

    private static IEnumerable<string> Invited(DlaRequest request)
    {
        var names = request.Participations.Where(p => !p.IsLead).Select(p => $"« {p.Structure.Name} »").Order(StringComparer.CurrentCulture).ToList();
        return names.Count == 0
            ? []
            : [$"Chaque structure répond pour elle-même. Un courriel part à {string.Join(", ", names)}. Nous vous dirons leurs réponses."];
    }

    // The box of the desk when there is one; otherwise whoever has a seat there: at once when wages are at risk, or else by their daily letter.
    private async Task<List<(string Key, string Email)>> ReadersAsync(DlaRequest request, DlaDesk desk, CancellationToken ct)
    {
        if (desk.Email is { } box)
        {
            return [("box", box)];
        }

        if (request.Need.Urgency is not DlaUrgency.WagesAtRisk)
        {
            return [];
        }

        var seated = await db.DlaOfficerSeats.AsNoTracking()
            .Where(s => s.DeskId == desk.Id && s.LeftAt == null)
            .Join(db.Users.Where(u => u.Email != null), s => s.UserId, u => u.Id, (s, u) => new { s.UserId, u.Email })
            .Distinct()
            .ToListAsync(ct);
        return seated.ConvertAll(s => (s.UserId.ToString("N"), s.Email!));
    }
}
