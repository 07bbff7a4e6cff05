using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.FollowUp.Sheet;

/// <summary>How a status is said to the author, always about « la demande », so that the words agree whoever reads.</summary>
public static class RequestLabels
{
    public static StatusWords Of(JoinRequestKind kind, JoinRequestStatus status, string? target = null) => status switch
    {
        JoinRequestStatus.Received => new("Reçue, nous la lisons", "info"),
        JoinRequestStatus.InReview when kind is JoinRequestKind.Research => new("À l’étude, nous prenons contact avec vous", "info"),
        JoinRequestStatus.InReview => new("À l’étude, nous vous appelons", "info"),
        JoinRequestStatus.AwaitingAnswer => new("Nous attendons une précision de votre part", "wait"),
        JoinRequestStatus.TakenOn when kind is JoinRequestKind.Research => new("Acceptée, votre profil est actif", "good"),
        JoinRequestStatus.TakenOn => new("Comprise et validée ensemble", "good"),
        JoinRequestStatus.Redirected when target is not null => new($"Orientée vers {target}", "neutral"),
        JoinRequestStatus.Redirected => new("Orientée vers une autre structure", "neutral"),
        JoinRequestStatus.NotRetained => new("Non retenue, voici pourquoi", "stop"),
        JoinRequestStatus.OnWatch => new("En attente d’une équipe de recherche", "wait"),
        JoinRequestStatus.Withdrawn => new("Retirée à votre demande", "neutral"),
    };
}

/// <summary>The words of a status and the tone of its tag.</summary>
public sealed record StatusWords(string Label, string Tone);
