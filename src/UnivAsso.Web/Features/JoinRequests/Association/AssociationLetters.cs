using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.JoinRequests.Association;

/// <summary>The acknowledgement: what was received, what happens next and when, how to follow or take back.</summary>
public sealed class AssociationLetters(Outbox outbox, PublicLinks links)
{
    public void Acknowledge(JoinRequest request, KnowledgeNeed? need, JourneyAnswers answers)
    {
        var contact = request.Contact;
        outbox.Post(
            $"request:{request.Id.Value:N}:received",
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
                    .. Recap(answers),
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
            request.CopyEmail);
    }

    private static string WhatNext(JoinRequest request) => request.DueOn is { } day
        ? $"Nous lisons votre demande au plus tard le {FrenchDates.Day(day)}. La coordination du programme vous contacte ensuite."
        : "La coordination du programme lit votre demande, puis vous contacte.";

    private static IEnumerable<string> Recap(JourneyAnswers answers) =>
        new[] { AssociationJourney.IntentionsSlug, AssociationJourney.StructureSlug, AssociationJourney.VisibilitySlug }
            .SelectMany(slug => AssociationJourney.Pages.Find(slug)!.Recap(answers))
            .Where(row => row.Answer is not null)
            .Select(row => $"- {row.Question} : {row.Answer!.Replace("\n", ", ", StringComparison.Ordinal)}");
}
