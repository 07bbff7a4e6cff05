using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.Referrals;

public sealed record ReferralNotPossible(ReferralStatus Status)
    : Refusal("La situation a changé : cette réponse n’est plus possible. Relisez la page.");

public sealed record NoWithoutReason() : Refusal("Choisissez une raison : elle aide à trouver la suite.");

public sealed record OtherReasonUntold() : Refusal("Dites cette autre raison en quelques mots.");

public sealed record NoMeansOfContact() : Refusal("Cochez le téléphone ou le courriel : sans eux, personne ne peut vous contacter.");

public sealed record NotSilentYet() : Refusal("Cet acteur a encore le temps de répondre.");

public sealed record FeedbackAlreadyGiven() : Refusal("Vous avez déjà répondu. Merci.");

public sealed record NoSuchReferral() : Refusal("Cette orientation n’existe pas.");

public sealed record NoSuchCase() : Refusal("Cette demande n’existe pas, ou cette structure n’en fait pas partie.");

public sealed record NobodyProposed() : Refusal($"Choisissez un acteur, et {Referral.MostTogether} au plus.");

public sealed record WhyMissing() : Refusal("Dites pourquoi cet acteur : la structure le lira.");

public sealed record AlreadyProposed(string ActorName) : Refusal($"Cette structure est déjà orientée vers {ActorName}.");

public sealed record NobodyNext() : Refusal("Aucun autre acteur accepté par la structure ne peut être joint. Proposez-lui quelqu’un d’autre.");

public sealed record TerritoryMissing() : Refusal("Indiquez au moins un territoire : sans lui, personne ne trouve cette fiche.");

public sealed record ActorIsArchived() : Refusal("Cette fiche est archivée. Remettez-la dans le répertoire avant de l’utiliser.");

public sealed record ArchiveReasonMissing() : Refusal("Dites pourquoi la fiche est archivée.");

public sealed record ReportIsEmpty() : Refusal("Dites ce qui est faux, et ce qui serait juste si vous le savez.");

public sealed record TooManyReports() : Refusal("Plusieurs erreurs sont déjà signalées sur cette fiche. Nous allons la relire.");

public sealed record NoSuchReport() : Refusal("Ce signalement n’est pas sur cette fiche.");
