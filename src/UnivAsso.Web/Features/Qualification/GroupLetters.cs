using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>The letters about groups of needs. None tells an author anything of another: no name, no words, no reference.</summary>
public sealed class GroupLetters(Outbox outbox, PublicLinks links)
{
    /// <summary>« Vous êtes plusieurs à poser cette question. »</summary>
    public void PostAsked(NeedGroup group, NeedInGroup place, JoinRequest request, NewLink link) => Post("group-asked", group, request, new Letter($"[{request.Reference}] Vous êtes plusieurs à poser cette question")
    {
        Greeting = $"Bonjour {request.Contact.FirstName},",
        Paragraphs = ["D’autres associations ont un besoin proche du vôtre. Nous proposons de les rassembler pour chercher une réponse commune :"],
        Quote = group.Title,
        Action = ("Lire et répondre", links.To(link.Address)),
        SecretUntil = link.Until,
        Closing =
        [
            "Sans votre accord, votre besoin continue seul. Il n’y perd rien.",
            "Les autres associations ne lisent ni votre nom ni vos mots, et vous ne lisez pas les leurs.",
            $"Répondez si possible avant le {FrenchDates.Day(place.AnswerUntil!.Value)}. Sans réponse, nous vous appellerons.",
        ],
    });

    /// <summary>A need that was in the group goes on alone.</summary>
    public void PostTakenOut(NeedGroup group, JoinRequest request) => Post("group-taken-out", group, request, new Letter($"[{request.Reference}] Votre besoin continue seul")
    {
        Greeting = $"Bonjour {request.Contact.FirstName},",
        Paragraphs = ["Votre besoin n’est plus rassemblé avec d’autres sous ce titre :"],
        Quote = group.Title,
        Action = ("Suivre ma demande", links.To($"/suivi/{request.Reference}")),
        Closing = ["Votre texte n’a pas changé et nous continuons à nous en occuper. Vous n’avez rien à faire."],
    });

    private void Post(string kind, NeedGroup group, JoinRequest request, Letter letter) => outbox.Post(
        $"{kind}:{group.Id.Value:N}:{request.Id.Value:N}:{group.Version}", request.Contact.Email, letter, request.Id.Value, request.CopyEmail);
}
