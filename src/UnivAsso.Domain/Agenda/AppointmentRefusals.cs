using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Agenda;

public sealed record AppointmentElsewhere(AppointmentStatus Status)
    : Refusal("Cette action n’est plus possible : le rendez-vous a changé d’état. Relisez-le avant de continuer.");

public sealed record SlotTaken() : Refusal("Ce créneau vient d’être pris. Choisissez-en un autre parmi ceux qui restent.");

public sealed record SlotNotOffered() : Refusal("Ce créneau ne fait pas partie de ceux qui sont proposés. Choisissez-en un dans la liste.");

public sealed record SlotPassed() : Refusal("Choisissez un créneau à venir : celui-ci est déjà passé.");

public sealed record ProposalExpired() : Refusal("Ces créneaux ne sont plus réservables : la proposition a expiré. Appelez-nous, nous en trouverons d’autres.");

public sealed record AlreadyChosen() : Refusal("Un autre créneau a déjà été choisi pour ce rendez-vous. Relisez la page avant de continuer.");

public sealed record NotYetTime() : Refusal("Attendez l’heure du rendez-vous pour dire s’il a eu lieu.");

public sealed record OfficersMissing() : Refusal("Choisissez une ou deux personnes pour tenir ce rendez-vous.");

public sealed record NobodyInvited() : Refusal("Choisissez au moins une structure à inviter.");

public sealed record WrongSlotCount() : Refusal("Proposez de un à trois créneaux différents, ou ouvrez la réservation.");

public sealed record MeetingPlaceMissing() : Refusal("Choisissez le lieu du rendez-vous, ou un autre moyen de se rencontrer.");

public sealed record VideoLinkMissing() : Refusal("Indiquez l’adresse de la visioconférence dans les réglages de votre agenda, ou choisissez un autre moyen.");

public sealed record NotInvited() : Refusal("Cette structure n’est pas invitée à ce rendez-vous.");

public sealed record OnlyLeadMoves()
    : Refusal("Plusieurs structures ont rendez-vous : seule celle qui porte la demande peut choisir une autre date. Excusez votre absence, nous en parlerons.");
