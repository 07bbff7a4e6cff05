using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.FollowUp.Sheet;

/// <summary>The road of a request: what happened, where it stands, what comes next.</summary>
internal static class SheetRoad
{
    public static IReadOnlyList<SheetStep> Steps(JoinRequest request, JoinRequestStatus status, IReadOnlyList<SheetFact> facts)
    {
        var steps = new List<SheetStep>();
        var isRead = false;
        foreach (var fact in facts)
        {
            if (LabelOf(request.Kind, fact, ref isRead) is { } label)
            {
                steps.Add(new SheetStep("done", label, FrenchDates.Day(fact.At)));
            }
        }

        switch (status)
        {
            case JoinRequestStatus.Received:
                steps.Add(new SheetStep("current", "Lecture de la demande", null, IsCurrent: true));
                steps.Add(new SheetStep("next", "Décision", null));
                break;
            case JoinRequestStatus.InReview:
                steps.Add(new SheetStep("current", "Échange avec vous", null, IsCurrent: true));
                steps.Add(new SheetStep("next", "Décision", null));
                break;
            case JoinRequestStatus.AwaitingAnswer:
                steps.Add(new SheetStep("current", "Votre réponse", null, IsCurrent: true));
                steps.Add(new SheetStep("next", "Décision", null));
                break;
            default:
                steps[^1] = steps[^1] with { IsCurrent = true };
                break;
        }

        return steps;
    }

    /// <summary>The same facts as sentences, with those that are no step of the road.</summary>
    public static string? Sentence(JoinRequestKind kind, SheetFact fact) => fact.Act switch
    {
        nameof(JoinRequestReceived) => "Vous avez envoyé la demande.",
        nameof(JoinRequestTaken) => $"{fact.ByName} suit maintenant la demande.",
        nameof(JoinRequestAnswered) => "Vous avez répondu à la question.",
        nameof(JoinRequestWatched) => "La demande attend une équipe de recherche.",
        nameof(JoinRequestResumed) => "Nous avons repris la recherche d’une équipe.",
        nameof(UnderstandingSent) => "Nous vous avons demandé si votre besoin est bien compris.",
        nameof(UnderstandingAnswered) => "Vous avez répondu à « Avons-nous bien compris ? ».",
        nameof(JoinRequestWithdrawn) => "Vous avez retiré la demande.",
        nameof(JoinRequestReopened) => "La demande a été rouverte.",
        nameof(JoinRequestEmailConfirmed) => "Votre adresse électronique est confirmée.",
        nameof(JoinRequestEmailCorrected) => "Vous avez corrigé votre adresse électronique.",
        nameof(JoinRequestAccountAttached) => "Votre espace personnel est relié à la demande.",
        nameof(JoinRequestDocumentAdded) => "Un document a été ajouté.",
        nameof(JoinRequestDocumentRemoved) => "Un document a été retiré.",
        nameof(JoinRequestDecided) when fact.Decision is { Act: JoinRequestAct.AskQuestion } => "Nous vous avons posé une question.",
        nameof(JoinRequestDecided) when fact.Decision is { } decision =>
            $"Décision rendue : {RequestLabels.Of(kind, decision.To, decision.Target).Label}.",
        _ => null,
    };

    private static string? LabelOf(JoinRequestKind kind, SheetFact fact, ref bool isRead)
    {
        switch (fact.Act)
        {
            case nameof(JoinRequestReceived):
                return "Demande envoyée";
            case nameof(JoinRequestTaken) when !isRead:
                isRead = true;
                return "Demande lue";
            case nameof(JoinRequestAnswered):
                return "Réponse reçue";
            case nameof(JoinRequestWithdrawn):
                return RequestLabels.Of(kind, JoinRequestStatus.Withdrawn).Label;
            case nameof(JoinRequestWatched):
                return "En attente d’une équipe";
            case nameof(JoinRequestResumed):
                return "Recherche d’une équipe reprise";
            case nameof(JoinRequestReopened):
                return "Demande rouverte";
            case nameof(JoinRequestDecided) when fact.Decision is { Act: JoinRequestAct.AskQuestion }:
                return "Question posée";
            case nameof(JoinRequestDecided) when fact.Decision is { } decision:
                return RequestLabels.Of(kind, decision.To, decision.Target).Label;
            default:
                return null;
        }
    }
}

/// <summary>A line of the journal that the author may read; a decision comes with its words.</summary>
internal sealed record SheetFact(DateTimeOffset At, string Act, string ByName, JoinRequestDecision? Decision);
