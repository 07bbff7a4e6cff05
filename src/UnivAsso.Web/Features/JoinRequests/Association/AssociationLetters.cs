using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Domain.Territories;
using UnivAsso.Web.Features.JoinRequests.Sending;
using UnivAsso.Web.Features.JoinRequests.Sent;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The acknowledgement: what was received, what happens next and when, how to follow or take back.</summary>
public sealed class AssociationLetters(Outbox outbox, PublicLinks links, TerritoryCatalogue territories)
{
    /// <param name="request">What was received.</param>
    /// <param name="need">The need that came with it.</param>
    /// <param name="correction">How often the address was corrected; whoever is in copy is written to once.</param>
    public void Acknowledge(JoinRequest request, KnowledgeNeed? need, int correction = 0)
    {
        var contact = request.Contact;
        outbox.Post(
            ReceiptKey.Of(request.Id, correction),
            contact.Email,
            new Letter($"[{request.Reference}] {(need is null ? "Votre demande est bien reçue" : "Votre besoin est bien reçu")}")
            {
                Greeting = $"Bonjour {contact.Salutation ?? contact.FirstName},",
                Paragraphs =
                [
                    $"Vous avez écrit à Univ’Asso le {FrenchDates.Long(request.ReceivedAt)}. Voici votre accusé de réception.",
                    $"Votre référence est {request.Reference}. Elle sert à suivre votre demande.",
                    WhatNext(request),
                    "Ce que vous avez envoyé :",
                    .. Recap(request),
                ],
                Quote = need is null
                    ? null
                    : $"Que se passe-t-il ?\n{need.Situation}\n\nQue voudriez-vous comprendre ?\n{need.Question}\n\n"
                        + $"À quoi cela vous servirait-il ?\n{need.Purpose}",
                Action = ("Suivre ma demande", links.To($"/suivi?reference={request.Reference}")),
                Closing =
                [
                    "Pour ajouter un document ou retirer votre demande, ouvrez cette même page. Un code vous y sera envoyé.",
                    $"Vous n’avez rien envoyé ? Quelqu’un a pu se tromper d’adresse : dites-le-nous, {links.To("/contact")}",
                ],
            },
            request.Id.Value,
            correction == 0 ? request.CopyEmail : null);
    }

    private static string WhatNext(JoinRequest request) => request.DueOn is { } day
        ? $"Nous lisons votre demande au plus tard le {FrenchDates.Day(day)}. La coordination du programme vous contacte ensuite."
        : "La coordination du programme lit votre demande, puis vous contacte.";

    private IEnumerable<string> Recap(JoinRequest request) =>
        SentAnswers.Of(new SentRequest(request) { Structure = request.StructureTold }, territories)
            .Where(s => s.Slug is AssociationJourney.IntentionsSlug or AssociationJourney.StructureSlug or AssociationJourney.VisibilitySlug)
            .SelectMany(s => s.Rows)
            .Select(row => $"- {row.Question} : {row.Answer!.Replace("\n", ", ", StringComparison.Ordinal)}");
}
