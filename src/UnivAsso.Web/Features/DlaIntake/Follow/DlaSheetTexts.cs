using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.FollowUp.Sheet;

namespace UnivAsso.Web.Features.DlaIntake.Follow;

/// <summary>What is expected of whom, and the road of a request, in the words that its structures read.</summary>
internal static class DlaSheetTexts
{
    private const string Us = "Le guichet";
    private const string You = "Vous";
    private const string Nobody = "Personne";

    public static ExpectedMove Expected(DlaRequestStatus status, bool isLead, DateOnly? dueOn, DateOnly today) => status switch
    {
        DlaRequestStatus.Received => new(Us, "Le guichet lit la demande, puis une personne la prend en charge.", Ours(dueOn, today)),
        DlaRequestStatus.Assigned => new(Us, "Une personne du DLA prend contact pour fixer une première rencontre.", Ours(dueOn, today)),
        DlaRequestStatus.AwaitingComplement when isLead => new(You, "Vous répondez à la question du guichet. Son délai attend votre réponse.", Yours(dueOn, today)),
        DlaRequestStatus.AwaitingComplement => new("La structure qui porte la demande", "Elle répond à une question du guichet.", Yours(dueOn, today)),
        DlaRequestStatus.MeetingProposed => new(You, "Vous choisissez un créneau, avec le lien reçu par courriel.", Yours(dueOn, today)),
        DlaRequestStatus.MeetingFixed => new("Vous et le guichet", "La première rencontre a lieu.", null),
        DlaRequestStatus.Met => new(Us, "Le guichet écrit ce qu’il propose pour la suite. Vous déciderez ensemble.", Ours(dueOn, today)),
        DlaRequestStatus.DecisionProposed => new(You, "Chaque structure répond à la proposition, avec le lien reçu par courriel.", Yours(dueOn, today)),
        DlaRequestStatus.SecondReading => new(Us, "Une autre personne du DLA relit la demande et vos mots.", Ours(dueOn, today)),
        DlaRequestStatus.Continued => new(Us, "Le guichet prépare le diagnostic avec vous.", null),
        DlaRequestStatus.Redirected => new("Vous et le guichet", "Chaque orientation est suivie jusqu’à son issue.", null),
        DlaRequestStatus.NotPursued => new(Nobody, "La décision est prise ensemble : rien n’est attendu de vous.", null),
        DlaRequestStatus.Suspended => new(Us, "La demande attend. Le guichet la reprendra avec vous.", null),
        DlaRequestStatus.Withdrawn => new(Nobody, "La demande est retirée : rien n’est attendu de vous.", null),
        DlaRequestStatus.Unreachable => new(You, "Nous n’avons pas pu vous joindre. Vous pouvez rouvrir la demande.", null),
        _ => new(Nobody, "Rien n’est attendu de vous. Une question ? Écrivez au guichet.", null),
    };

    /// <summary>Five steps, the same for all: what is done carries its date.</summary>
    public static IReadOnlyList<SheetStep> Steps(DlaRequest request, DlaRequestStatus status)
    {
        (string Label, bool Done, DateTimeOffset? At)[] road =
        [
            ("Demande envoyée", true, request.ReceivedAt),
            ("Première lecture", status is not DlaRequestStatus.Received, null),
            ("Première rencontre", request.MetAt is not null, request.MetAt),
            ("Décision ensemble", request.DecidedAt is not null, request.DecidedAt),
        ];
        var isOver = DlaRequestWorkflow.HasEnded(status) || DlaRequestWorkflow.IsDecided(status);
        var steps = new List<SheetStep>();
        foreach (var (label, done, at) in road)
        {
            if (done)
            {
                steps.Add(new SheetStep("done", label, at is { } day ? FrenchDates.Day(day) : null));
            }
            else if (!isOver)
            {
                steps.Add(new SheetStep(steps[^1].State == "done" ? "current" : "next", label, null, IsCurrent: steps[^1].State == "done"));
            }
        }

        if (isOver)
        {
            steps.Add(new SheetStep("done", DlaPublicWords.OfStatus(status), FrenchDates.Day(request.StatusSince), IsCurrent: true));
        }

        return steps;
    }

    private static string? Ours(DateOnly? dueOn, DateOnly today) => dueOn switch
    {
        null => null,
        { } day when day < today => $"Le guichet devait le faire avant le {FrenchDates.Day(day)} : il est en retard. Écrivez-lui si cela presse.",
        { } day => $"Au plus tard le {FrenchDates.Day(day)}.",
    };

    private static string? Yours(DateOnly? dueOn, DateOnly today) => dueOn switch
    {
        null => null,
        { } day when day < today => $"Le {FrenchDates.Day(day)} est passé : le guichet appelle. Il est encore temps de répondre.",
        { } day => $"D’ici au {FrenchDates.Day(day)}. Ensuite, le guichet appelle.",
    };
}
