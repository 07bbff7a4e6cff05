using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>« Avons-nous bien compris ? », and the one reminder.</summary>
public sealed class UnderstandingLetters(Outbox outbox, PublicLinks links)
{
    public void Post(JoinRequest request, UnderstandingVersion version, NewLink link) => Post("understanding", request, version, link, letter => letter with
    {
        Paragraphs =
        [
            version.Number > 1
                ? "Nous avons repris notre lecture de votre besoin. Voici ce que nous comprenons maintenant :"
                : "Nous avons lu votre besoin. Voici ce que nous en comprenons :",
        ],
    });

    public void PostReminder(JoinRequest request, UnderstandingVersion version, NewLink link) => Post("understanding-reminder", request, version, link, letter => letter with
    {
        Paragraphs = ["Vous n’avez pas encore répondu, et c’est peut-être faute de temps. Une minute suffit. Voici ce que nous avons compris de votre besoin :"],
    });

    private void Post(string kind, JoinRequest request, UnderstandingVersion version, NewLink link, Func<Letter, Letter> write) => outbox.Post(
        $"{kind}:{request.Id.Value:N}:{version.Number}",
        request.Contact.Email,
        write(new Letter($"[{request.Reference}] Avons-nous bien compris votre besoin ?")
        {
            Greeting = $"Bonjour {request.Contact.FirstName},",
            Quote = version.Text,
            Action = ("Valider ou corriger", links.To(link.Address)),
            SecretUntil = link.Until,
            Closing =
            [
                $"Répondez si possible avant le {FrenchDates.Day(version.AnswerUntil!.Value)}. Sans réponse, nous vous appellerons.",
                "La page montre vos mots à côté des nôtres. Les vôtres restent tels que vous les avez écrits.",
            ],
        }),
        request.Id.Value,
        request.CopyEmail);
}
