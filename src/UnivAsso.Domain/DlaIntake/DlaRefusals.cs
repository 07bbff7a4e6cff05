using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.DlaIntake;

public sealed record NotPossibleFromHere(DlaRequestStatus Status)
    : Refusal("Cette action n’est plus possible : la demande a changé d’état. Relisez-la avant de continuer.");

public sealed record NoStructure() : Refusal("Indiquez au moins une structure.");

public sealed record LeadMissing() : Refusal("Choisissez la structure qui porte la demande.");

public sealed record ComplementMissing() : Refusal("Écrivez la question à poser.");

public sealed record NoteMissing() : Refusal("Écrivez un mot : la personne qui reprend la demande en a besoin.");

public sealed record ReasonNeeded() : Refusal("Écrivez la raison : elle reste dans la demande.");

public sealed record SameDesk() : Refusal("La demande est déjà à ce guichet. Choisissez-en un autre.");

public sealed record TooFewAttempts()
    : Refusal("Notez au moins trois tentatives, sur trois jours différents, avant de clore pour ce motif.");

public sealed record WordingMissing() : Refusal("Écrivez la proposition : chaque structure la lira.");

public sealed record DlaReasonMissing() : Refusal("Choisissez la raison de cette proposition.");

public sealed record ReferralMissing() : Refusal("Préparez au moins une orientation : une réorientation nomme toujours qui peut aider.");

public sealed record TooManyActors() : Refusal("Trois orientations au plus : davantage de choix n’aide pas.");

public sealed record DeadEnd()
    : Refusal("Préparez une orientation, ou expliquez par écrit pourquoi aucune ne convient : personne ne reste sans issue.");

public sealed record SecondReaderNeeded()
    : Refusal("La seconde lecture revient à une autre personne que celle qui a fait la proposition.");

public sealed record ProposalWaiting() : Refusal("Une proposition attend déjà de partir. Annulez-la avant d’en écrire une autre.");

public sealed record ProposalGone() : Refusal("La proposition est déjà partie : elle ne peut plus être annulée.");

public sealed record NotAsked() : Refusal("Cette proposition n’attend pas de réponse de votre structure.");

public sealed record WordsMissing() : Refusal("Écrivez en quelques mots ce qui ne convient pas : la seconde lecture s’appuie sur vos mots.");

public sealed record TooEarlyForOral()
    : Refusal("Un accord oral ne peut être noté qu’après trente jours sans réponse. D’ici là, proposez à la structure de répondre par son lien.");

public sealed record OralDayImpossible() : Refusal("Indiquez le jour de l’échange : après la proposition, et pas dans le futur.");

public sealed record AlreadyAnswered() : Refusal("Votre structure a déjà répondu.");

public sealed record TooLateToJoin() : Refusal("La décision est en cours : appelez le guichet pour rejoindre la demande.");

public sealed record ReferralsOpen() : Refusal("Une orientation attend encore son issue. Notez-la, ou annulez l’orientation, avant de clore.");

public sealed record ReturnTooLate() : Refusal("Plus de six mois ont passé. Faites une nouvelle demande : elle ira plus vite.");

public sealed record OwnDuplicate() : Refusal("Une demande ne peut pas être le doublon d’elle-même.");

public sealed record Recused() : Refusal("Vous vous êtes retiré de cette demande : une autre personne la suit.");

public sealed record ColleagueRecused() : Refusal("Cette personne s’est retirée de la demande. Choisissez quelqu’un d’autre.");

public sealed record BridgeForNobody() : Refusal("Choisissez une structure qui prend part à la demande.");

public sealed record BridgeTextsUnfit() : Refusal("Écrivez les trois textes, de 150 à 1 500 caractères chacun : ce sont ceux d’un besoin de connaissance.");

public sealed record BridgeAlreadyOpen() : Refusal("Une passerelle attend déjà la réponse de cette structure. Reprenez-la avant d’en écrire une autre.");

public sealed record BridgeClosed() : Refusal("Cette passerelle n’attend plus de réponse.");
