namespace UnivAsso.Web.Features.Administration.JournalPages;

/// <summary>The acts of the journal in French; one without words yet is shown under its code.</summary>
public static class ActWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["AccountSignedIn"] = "Connexion",
        ["AccountSignedOut"] = "Déconnexion",
        ["AccountPasswordLinkAsked"] = "Demande d’un lien pour le mot de passe",
        ["AccountPasswordSet"] = "Mot de passe choisi",
        ["AccountSecondFactorOn"] = "Connexion en deux étapes activée",
        ["AccountSecondFactorOff"] = "Connexion en deux étapes désactivée",
        ["AccountRecoveryCodesRenewed"] = "Codes de secours renouvelés",
        ["AccountRecoveryCodeUsed"] = "Code de secours utilisé",
        ["AccountSessionsEnded"] = "Autres sessions fermées",
        ["AccountRenamed"] = "Nom modifié",
        ["AccountOpened"] = "Compte ouvert",
        ["AccountInvited"] = "Invitation envoyée",
        ["AccountRolesChanged"] = "Rôles modifiés",
        ["AccountClosed"] = "Compte fermé",
        ["AccountReopened"] = "Compte rouvert",
        ["AccountSecondFactorReset"] = "Connexion en deux étapes réinitialisée",
        ["OperatorTextChanged"] = "Texte de l’opérateur publié",
        ["ResearchThemeChanged"] = "Axe modifié",
        ["KnowledgeChallengeAdded"] = "Défi ajouté",
        ["KnowledgeChallengeChanged"] = "Défi modifié",
        ["KnowledgeChallengeRemoved"] = "Défi supprimé",
        ["MailRetried"] = "Courriel renvoyé",
        ["MailAbandoned"] = "Courriel abandonné",
        ["JoinRequestReceived"] = "Demande reçue",
        ["JoinRequestTaken"] = "Demande prise par la coordination",
        ["JoinRequestUnderstood"] = "Ce que nous avons compris : modifié",
        ["JoinRequestDecided"] = "Décision prise",
        ["JoinRequestDecisionUndone"] = "Décision annulée",
        ["JoinRequestAnswered"] = "Réponse à notre question",
        ["JoinRequestWithdrawn"] = "Demande retirée",
        ["JoinRequestReopened"] = "Demande rouverte",
        ["JoinRequestEmailConfirmed"] = "Adresse confirmée par un code",
        ["JoinRequestEmailCorrected"] = "Adresse corrigée après l’envoi",
        ["JoinRequestAccountAttached"] = "Demande rattachée à un compte",
        ["JoinRequestDocumentAdded"] = "Document ajouté par la personne",
        ["JoinRequestDocumentRemoved"] = "Document retiré par la personne",
        ["OrganisationRegistered"] = "Structure enregistrée",
        ["OrganisationMarked"] = "État d’une structure noté",
    };

    public static string Of(string act) => Words.GetValueOrDefault(act, act);
}
