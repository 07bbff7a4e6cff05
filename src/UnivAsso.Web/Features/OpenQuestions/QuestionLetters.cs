using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Platform.Mail;
using UnivAsso.Web.Platform.Outbox;

namespace UnivAsso.Web.Features.OpenQuestions;

/// <summary>The letters about research questions, to the authors of the needs they come from. No letter names another author.</summary>
public sealed class QuestionLetters(Outbox outbox, PublicLinks links)
{
    /// <summary>Asks an author to read the text.</summary>
    public void PostReview(ResearchQuestion question, JoinRequest need, NewLink link) => Post(
        $"question-review:{question.Id.Value:N}:{question.TextVersion}:{need.Id.Value:N}",
        need,
        "Relisez la question tirée de votre besoin",
        letter => letter with
        {
            Paragraphs =
            [
                question.Needs.Count > 1
                    ? "Votre besoin et d’autres qui lui ressemblent ont donné une question de recherche. La voici :"
                    : "Votre besoin a donné une question de recherche. La voici :",
            ],
            Quote = question.Text.Title,
            Action = ("Relire et répondre", links.To(link.Address)),
            SecretUntil = link.Until,
            Closing =
            [
                $"Répondez si possible avant le {FrenchDates.Day(question.ReviewUntil!.Value)}. Sans réponse, nous vous appellerons.",
                "Rien n’est publié avant la fin de cette relecture. Le nom de votre structure n’est pas dans la question.",
            ],
        });

    /// <summary>Tells an author that the question is open.</summary>
    public void PostOpened(ResearchQuestion question, JoinRequest need) => Post(
        $"question-opened:{question.Id.Value:N}:{question.TextVersion}:{need.Id.Value:N}",
        need,
        "La question est ouverte : nous cherchons une équipe de recherche",
        letter => letter with
        {
            Paragraphs = ["La question de recherche tirée de votre besoin est publiée. Nous cherchons maintenant qui peut y répondre."],
            Quote = question.Text.Title,
            Action = ("Lire la question publiée", links.To(OpenQuestionsFeature.PublicAddressOf(question.Reference))),
            Closing = ["Vous n’avez rien à faire. Nous vous écrirons dès qu’une équipe se propose, ou pour faire le point si personne ne vient."],
        });

    private void Post(string key, JoinRequest need, string subject, Func<Letter, Letter> write) => outbox.Post(
        key,
        need.Contact.Email,
        write(new Letter($"[{need.Reference}] {subject}") { Greeting = $"Bonjour {need.Contact.FirstName}," }),
        need.Id.Value,
        need.CopyEmail);
}
