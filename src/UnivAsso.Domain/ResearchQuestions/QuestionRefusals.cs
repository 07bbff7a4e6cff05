using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;

namespace UnivAsso.Domain.ResearchQuestions;

/// <summary>The act is not in the table for this status.</summary>
public sealed record QuestionNotPossible(QuestionStatus Status) : Refusal("Cette question n’en est plus là : quelqu’un l’a fait avancer. Relisez la page.");

/// <summary>A question comes from needs.</summary>
public sealed record QuestionWithoutNeed() : Refusal("Indiquez au moins un besoin pris en charge, par sa référence.");

/// <summary>The link is that of a need that the question no longer answers.</summary>
public sealed record NotYourQuestion() : Refusal("Cette question ne part plus de votre besoin. La coordination vous écrira.");

/// <summary>The text read is no longer the text.</summary>
public sealed record QuestionTextChanged() : Refusal("Le texte a changé depuis votre lecture. Relisez-le avant de répondre.");

/// <summary>« Je corrige » says what.</summary>
public sealed record CorrectionMissing() : Refusal("Dites ce qu’il faut corriger, avec vos mots.");

/// <summary>An author asked for a change.</summary>
public sealed record CorrectionAsked() : Refusal("Une association demande une correction : reprenez le texte plutôt que de le valider.");

/// <summary>The authors still have time.</summary>
public sealed record ReviewNotOver(DateOnly Until) : Refusal($"Les associations ont jusqu’au {FrenchDates.Day(Until)} pour répondre.");

/// <summary>Every « no » and every exception has its reason.</summary>
public sealed record QuestionReasonMissing() : Refusal("Écrivez la raison en une phrase : elle est gardée avec la question.");

/// <summary>A watch ends in the future.</summary>
public sealed record WatchDayPast() : Refusal("Choisissez un jour à venir.");
