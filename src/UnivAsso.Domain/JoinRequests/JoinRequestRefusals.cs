using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.JoinRequests;

public sealed record NotPossibleFromHere(JoinRequestStatus Status)
    : Refusal("Cette action n’est plus possible : la demande a changé d’état. Relisez-la avant de continuer.");

public sealed record QuestionMissing() : Refusal("Écrivez la question à poser.");

public sealed record TargetMissing() : Refusal("Indiquez vers qui la demande est orientée.");

public sealed record ReasonMissing() : Refusal("Écrivez la raison : la personne la lira.");

public sealed record NextStepMissing() : Refusal("Indiquez la suite possible : une réponse ne laisse personne sans issue.");

public sealed record DecisionWaiting()
    : Refusal("Une décision attend déjà de partir. Annulez-la avant d’en prendre une autre.");

public sealed record TooLateToUndo() : Refusal("La décision est déjà partie : elle ne peut plus être annulée. Vous pouvez rouvrir la demande.");

public sealed record TooLateToReturn() : Refusal("Plus d’un an a passé. Faites une nouvelle demande : elle ira plus vite.");

public sealed record AlreadyAttached() : Refusal("Un compte suit déjà cette demande.");

public sealed record TooManyDocuments() : Refusal("Cette demande a déjà cinq documents. Retirez-en un avant d’en ajouter un autre.");

public sealed record UnderstandingMissing() : Refusal("Écrivez d’abord ce que vous avez compris.");

public sealed record UnderstandingAlreadySent() : Refusal("L’association a déjà reçu ce texte. Modifiez-le pour lui en envoyer une nouvelle version.");

public sealed record UnderstandingChanged() : Refusal("Le texte a changé depuis votre lecture. Relisez-le avant de répondre.");

public sealed record UnderstandingCorrectionMissing() : Refusal("Dites ce qu’il faut corriger, avec vos mots.");

public sealed record ReviewDayPast() : Refusal("Choisissez un jour à venir.");
