using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals.Directory;

/// <summary>The acts on a card, in the words of its history.</summary>
public static class ActorHistory
{
    public static string Of(string act) => act switch
    {
        nameof(ResourceActorAdded) => "la fiche est ajoutée",
        nameof(ResourceActorCorrected) => "la fiche est corrigée",
        nameof(ResourceActorChecked) => "la fiche est vérifiée",
        nameof(ResourceActorArchived) => "la fiche est archivée",
        nameof(ResourceActorRestored) => "la fiche est remise dans le répertoire",
        nameof(ResourceActorErrorReported) => "une erreur est signalée",
        nameof(ResourceActorErrorHandled) => "un signalement est traité",
        _ => "la fiche a changé",
    };
}
