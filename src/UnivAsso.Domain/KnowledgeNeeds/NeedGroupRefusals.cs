using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>A group says what its needs ask.</summary>
public sealed record GroupWithoutWords() : Refusal("Écrivez le titre et ce que ces besoins ont en commun : les associations les liront.");

/// <summary>One need is not a group.</summary>
public sealed record GroupTooSmall() : Refusal("Cochez au moins deux besoins à rassembler.");

/// <summary>Every end has its reason.</summary>
public sealed record GroupReasonMissing() : Refusal("Écrivez pourquoi le groupe s’arrête : la raison est gardée.");

/// <summary>The group is over.</summary>
public sealed record GroupEnded() : Refusal("Ce groupe s’est arrêté : chaque besoin continue seul.");

/// <summary>Nothing to take up again.</summary>
public sealed record GroupStillOpen() : Refusal("Ce groupe est déjà ouvert.");

/// <summary>The need is not, or no longer, part of it.</summary>
public sealed record NotInThisGroup() : Refusal("Ce besoin ne fait plus partie du groupe. La coordination vous écrira.");

/// <summary>The act is not in the table for this place.</summary>
public sealed record GroupMoveNotPossible() : Refusal("Ce besoin n’en est plus là : quelqu’un l’a fait avancer. Relisez la page.");
