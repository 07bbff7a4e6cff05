using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Platform.Mail;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>The letters that the coordination sends about a request.</summary>
public sealed class DecisionLetters(PublicLinks links)
{
    /// <summary>The name under which a decision's letter waits in the outbox, so that taking it back can remove it.</summary>
    public static string KeyOf(JoinRequestDecisionId decision) => $"decision:{decision.Value:N}";

    /// <summary>The letter of an exit.</summary>
    public Letter Of(JoinRequestExit exit, JoinRequest request, Actor by, DateTimeOffset now) => exit.Act switch
    {
        JoinRequestAct.AskQuestion => Question(exit, request, by, now),
        JoinRequestAct.TakeOn => TakenOn(exit, request, by),
        JoinRequestAct.Redirect => Redirected(exit, request, by),
        JoinRequestAct.NotRetain => NotRetained(exit, request, by),
        _ => throw new ArgumentOutOfRangeException(nameof(exit)),
    };

    public Letter Message(JoinRequest request, string text, Actor by) => Letter(request, "Un message de la coordination") with
    {
        Paragraphs = [$"La coordination d’Univ’Asso vous écrit au sujet de votre demande « {request.Title} »."],
        Quote = text,
        Action = ("Lire et répondre", FollowUp(request)),
        Closing = [Signed(by)],
    };

    public Letter Reopened(JoinRequest request, string reason, Actor by) => Letter(request, "Votre demande est rouverte") with
    {
        Paragraphs =
        [
            $"Nous avons rouvert votre demande « {request.Title} ».", reason,
            "Nous la relisons. Vous recevrez notre réponse par courriel.",
        ],
        Action = ("Suivre ma demande", FollowUp(request)),
        Closing = [Signed(by)],
    };

    private Letter Question(JoinRequestExit exit, JoinRequest request, Actor by, DateTimeOffset now)
    {
        var before = FrenchDates.DayInParis(now).AddDays(JoinRequestClocks.AnswerWithinDays);
        return Letter(request, "Une précision pour avancer") with
        {
            Paragraphs = [$"Nous avons lu votre demande « {request.Title} ».", "Pour avancer, nous vous posons une question."],
            Quote = exit.Text,
            Action = ("Répondre à la question", FollowUp(request)),
            Closing =
            [
                $"Répondez avant le {FrenchDates.Day(before)}. Ensuite, nous reprendrons contact avec vous.",
                "Vous pouvez aussi retirer votre demande sur cette page.", Signed(by),
            ],
        };
    }

    private Letter TakenOn(JoinRequestExit exit, JoinRequest request, Actor by) =>
        Letter(request, "Votre demande est prise en charge : la suite") with
        {
            Paragraphs =
            [
                $"Nous avons lu votre demande « {request.Title} ». Univ’Asso la prend en charge.",
                .. Optional(exit.Text), $"La suite : {exit.NextStep}",
            ],
            Action = ("Suivre ma demande", FollowUp(request)),
            Closing = [Signed(by)],
        };

    private Letter Redirected(JoinRequestExit exit, JoinRequest request, Actor by) => Letter(request, "Une autre porte pour votre demande") with
    {
        Paragraphs =
        [
            $"Nous avons lu votre demande « {request.Title} ». Une autre équipe est mieux placée pour vous répondre.",
            $"Vers qui vous tourner : {exit.Target}",
            .. Optional(exit.TargetContact is { } contact ? $"Pour les joindre : {contact}" : null),
            $"Pourquoi : {exit.Text}",
            .. Optional(exit.NextStep is { } next ? $"La suite : {next}" : null),
            "Nous ne transmettons rien sans votre accord.",
        ],
        Action = ("Voir ma demande", FollowUp(request)),
        Closing = ["Vous pouvez rouvrir votre demande pendant un an, sur cette page.", Signed(by)],
    };

    private Letter NotRetained(JoinRequestExit exit, JoinRequest request, Actor by) => Letter(request, NotRetainedSubject(request)) with
    {
        Paragraphs =
        [
            $"Nous avons lu votre demande « {request.Title} ». Nous ne pouvons pas la retenir.",
            $"Pourquoi : {NotRetainedReason.Find(exit.Reason)?.Label}.", exit.Text ?? string.Empty, $"Et ensuite : {exit.NextStep}",
        ],
        Action = ("Voir ma demande", FollowUp(request)),
        Closing = ["Vous pouvez rouvrir votre demande pendant un an, sur cette page.", Signed(by)],
    };

    // Only a need is called a need; a profile or an offer to take part is a request.
    private static string NotRetainedSubject(JoinRequest request) => request.Reference[0] == (char)ReferenceKind.Need
        ? "Votre besoin n’est pas retenu : pourquoi, et ensuite"
        : "Votre demande n’est pas retenue : pourquoi, et ensuite";

    private static Letter Letter(JoinRequest request, string subject) =>
        new($"[{request.Reference}] {subject}") { Greeting = $"Bonjour {request.Contact.FirstName}," };

    private static string Signed(Actor by) => $"{by.Name}, pour la coordination d’Univ’Asso";

    private static IEnumerable<string> Optional(string? paragraph) => paragraph is null ? [] : [paragraph];

    private string FollowUp(JoinRequest request) => links.To($"/suivi?reference={request.Reference}");
}
