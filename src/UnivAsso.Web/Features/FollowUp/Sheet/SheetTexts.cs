using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.FollowUp.Sheet;

/// <summary>What is expected and what can be done at each status, in the words that the author reads.</summary>
internal static class SheetTexts
{
    public static ExpectedMove Expected(JoinRequestKind kind, JoinRequestStatus status, DateOnly? dueOn, DateOnly today) => status switch
    {
        JoinRequestStatus.Received => new("Nous", "Nous lisons votre demande, puis nous vous répondons.", Ours(dueOn, today)),
        JoinRequestStatus.InReview when kind is JoinRequestKind.Research =>
            new("Nous", "Nous étudions votre profil, puis nous prenons contact avec vous.", Ours(dueOn, today)),
        JoinRequestStatus.InReview => new("Nous", "Nous vous appelons pour bien comprendre votre besoin.", Ours(dueOn, today)),
        JoinRequestStatus.AwaitingAnswer => new("Vous", "Vous répondez à notre question. Notre délai attend votre réponse.", Yours(dueOn, today)),
        JoinRequestStatus.TakenOn => new("Nous", "Nous engageons la suite indiquée ci-dessous.", null),
        JoinRequestStatus.Redirected => new("Vous", "Vous prenez contact avec la structure indiquée, si vous le souhaitez.", null),
        JoinRequestStatus.NotRetained => new("Personne", "La réponse est donnée : rien n’est attendu de vous.", null),
        JoinRequestStatus.OnWatch => new("Nous", "Aucune équipe ne s’est proposée pour le moment. Nous regarderons de nouveau votre besoin.", Review(dueOn, today)),
        JoinRequestStatus.Withdrawn => new("Personne", "La demande est retirée : rien n’est attendu de vous.", null),
    };

    public static NextMove Next(JoinRequestStatus status, bool canReopen, bool canOpenAccount) => status switch
    {
        JoinRequestStatus.AwaitingAnswer => new("Votre réponse nous permet de continuer.", "Répondre à la question", "completer"),
        JoinRequestStatus.TakenOn when canOpenAccount =>
            new("Un espace personnel vous évite de demander un code à chaque visite.", "Créer mon espace", "compte"),
        JoinRequestStatus.Withdrawn when canReopen =>
            new("Vous pouvez rouvrir cette demande sans rien ressaisir.", "Rouvrir ma demande", "rouvrir"),
        JoinRequestStatus.OnWatch when canReopen =>
            new("Vous pouvez attendre, reprendre votre demande pour la changer, ou la retirer.", "Reprendre ma demande", "rouvrir"),
        JoinRequestStatus.Redirected or JoinRequestStatus.NotRetained when canReopen =>
            new("Votre situation a changé, ou vous voyez les choses autrement ?", "Rouvrir ma demande", "rouvrir"),
        JoinRequestStatus.Received or JoinRequestStatus.InReview =>
            new("Vous n’avez rien à faire. Une précision à apporter ?", "Écrire un message", "message"),
        _ => new("Une question ? Écrivez-nous.", "Écrire un message", "message"),
    };

    private static string? Review(DateOnly? dueOn, DateOnly today) => dueOn switch
    {
        null => null,
        { } day when day < today => $"Le prochain point était prévu le {FrenchDates.Day(day)} : nous sommes en retard. Écrivez-nous si cela presse.",
        { } day => $"Prochain point le {FrenchDates.Day(day)}.",
    };

    private static string? Ours(DateOnly? dueOn, DateOnly today) => dueOn switch
    {
        null => null,
        { } day when day < today => $"Nous devions le faire avant le {FrenchDates.Day(day)} : nous sommes en retard. Écrivez-nous si cela presse.",
        { } day => $"Au plus tard le {FrenchDates.Day(day)}.",
    };

    private static string? Yours(DateOnly? dueOn, DateOnly today) => dueOn switch
    {
        null => null,
        { } day when day < today => $"Le {FrenchDates.Day(day)} est passé : nous vous appelons. Vous pouvez encore répondre.",
        { } day => $"D’ici au {FrenchDates.Day(day)}. Ensuite, nous vous appelons.",
    };
}
