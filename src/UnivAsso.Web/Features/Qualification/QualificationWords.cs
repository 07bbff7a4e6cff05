using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>How the places of a need in a group, and the answers about what was understood, are said.</summary>
public static class QualificationWords
{
    public static string LabelOf(UnderstandingStatus status) => status switch
    {
        UnderstandingStatus.Written => "Pas encore envoyé",
        UnderstandingStatus.Sent => "Envoyé, sans réponse",
        UnderstandingStatus.Validated => "Validé par l’association",
        UnderstandingStatus.ToCorrect => "Correction demandée",
    };

    public static string ToneOf(UnderstandingStatus status) => status switch
    {
        UnderstandingStatus.Written => "neutral",
        UnderstandingStatus.Sent => "info",
        UnderstandingStatus.Validated => "good",
        UnderstandingStatus.ToCorrect => "wait",
    };

    public static string LabelOf(GroupPlace place) => place switch
    {
        GroupPlace.Asked => "Réponse attendue",
        GroupPlace.Agreed => "D’accord",
        GroupPlace.Declined => "Préfère continuer seule",
        GroupPlace.Left => "A quitté le groupe",
        GroupPlace.TakenOut => "Dissocié",
    };

    public static string ToneOf(GroupPlace place) => place switch
    {
        GroupPlace.Asked => "info",
        GroupPlace.Agreed => "good",
        GroupPlace.Declined or GroupPlace.Left => "wait",
        GroupPlace.TakenOut => "neutral",
    };
}
