using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.Pairing;

/// <summary>The table does not allow this now.</summary>
public sealed record PairNotPossible(PairStatus Status) : Refusal("Ce n’est plus possible : cette mise en relation a changé entre-temps. Relisez-la.");

/// <summary>Why this person has to be told to the person.</summary>
public sealed record WhyYouMissing() : Refusal("Dites en une phrase à la personne pourquoi vous pensez à elle.");

/// <summary>Passing over a rule needs a reason.</summary>
public sealed record OverrideReasonMissing() : Refusal("Dites pourquoi vous invitez cette personne malgré la règle.");

/// <summary>A rule is passed over by two people.</summary>
public sealed record SecondPersonNeeded() : Refusal("Une deuxième personne de la coordination doit confirmer ce passage outre avant l’envoi.");

/// <summary>Nobody seconds themselves.</summary>
public sealed record SamePersonTwice() : Refusal("Une autre personne que vous doit confirmer ce passage outre.");

/// <summary>Nothing to second.</summary>
public sealed record NothingToSecond() : Refusal("Aucune règle n’est passée outre pour cette personne.");

/// <summary>A question waits for enough answers already.</summary>
public sealed record QuestionPendingFull() : Refusal(
    $"Cette question attend déjà {PairClocks.PendingPerQuestion} réponses. Attendez-en une, ou annulez une invitation.");

/// <summary>A person is asked enough already.</summary>
public sealed record PersonPendingFull() : Refusal(
    $"Cette personne a déjà {PairClocks.PendingPerPerson} invitations sans réponse. Invitez quelqu’un d’autre, ou attendez sa réponse.");

/// <summary>A no comes with a reason, even « je préfère ne pas préciser ».</summary>
public sealed record PairReasonMissing() : Refusal("Choisissez une raison. « Je préfère ne pas préciser » en est une.");

/// <summary>Going no further needs a reason.</summary>
public sealed record CancelReasonMissing() : Refusal("Dites pourquoi vous n’allez pas plus loin.");

/// <summary>The answer can no longer be changed.</summary>
public sealed record AnswerSettled() : Refusal("Votre réponse ne peut plus changer ici. Écrivez-nous si votre situation a changé.");

/// <summary>The person asked not to be asked again before a day.</summary>
public sealed record NotBefore(DateOnly Day) : Refusal($"Cette personne a demandé qu’on ne la sollicite pas avant le {FrenchDates.Day(Day)}.");

/// <summary>What the associations will read is missing.</summary>
public sealed record PresentationMissing() : Refusal("Présentez cette personne aux associations en quelques phrases.");

/// <summary>Nobody is left to present the person to.</summary>
public sealed record NobodyToPresentTo() : Refusal("Aucune association n’attend de réponse pour cette question : toutes se sont retirées.");

/// <summary>This association was not asked about this person.</summary>
public sealed record NotYourPair() : Refusal("Cette présentation ne vous est pas adressée.");

/// <summary>Contacts were given: a yes cannot be taken back by a click.</summary>
public sealed record AlreadyIntroduced() : Refusal("Vous avez déjà accepté : vos coordonnées ont été échangées. Écrivez-nous si vous ne pouvez plus donner suite.");

/// <summary>What the person offers is missing.</summary>
public sealed record OfferMissing() : Refusal("Dites en quelques phrases ce que vous pourriez apporter.");

/// <summary>The question has its team, or is public no longer.</summary>
public sealed record QuestionSeeksNobody() : Refusal("Cette question ne cherche plus d’équipe.");

/// <summary>The person has left the programme.</summary>
public sealed record PersonLeft() : Refusal("Cette personne a quitté la démarche : on ne lui écrit plus.");

/// <summary>What the person said was not chosen.</summary>
public sealed record SaidMissing() : Refusal("Choisissez ce que la personne a dit.");

/// <summary>This person and this question are already in relation.</summary>
public sealed record AlreadyPaired() : Refusal("Cette personne est déjà dans la liste de cette question.");
