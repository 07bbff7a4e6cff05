using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>What the states and the urgency of a request are called for the structures, on screen and in letters.</summary>
public static class DlaPublicWords
{
    public static string UrgencyForDesk(DlaUrgency urgency) => urgency switch
    {
        DlaUrgency.WagesAtRisk => "salaires menacés à moins de trois mois",
        DlaUrgency.Deadline => "une échéance approche",
        _ => "aucune",
    };

    /// <summary>
    /// How a status is said to the structures, always about « la demande ». That another request goes on elsewhere is never told: it may be
    /// somebody else's.
    /// </summary>
    public static string OfStatus(DlaRequestStatus status) => status switch
    {
        DlaRequestStatus.Received => "Reçue, le guichet la lit",
        DlaRequestStatus.Assigned => "Suivie, le guichet prend contact",
        DlaRequestStatus.AwaitingComplement => "Le guichet attend une précision",
        DlaRequestStatus.MeetingProposed => "Des créneaux sont proposés",
        DlaRequestStatus.MeetingFixed => "Le rendez-vous est fixé",
        DlaRequestStatus.Met => "La première rencontre a eu lieu",
        DlaRequestStatus.DecisionProposed => "Une proposition attend les réponses",
        DlaRequestStatus.SecondReading => "Une seconde lecture est en cours",
        DlaRequestStatus.Continued => "Décidé ensemble : on continue vers le diagnostic",
        DlaRequestStatus.Redirected => "Décidé ensemble : d’autres acteurs prennent le relais",
        DlaRequestStatus.NotPursued => "Décidé ensemble : rien de plus au DLA",
        DlaRequestStatus.Withdrawn => "Retirée à votre demande",
        DlaRequestStatus.Unreachable => "Arrêtée, faute d’avoir pu vous joindre",
        DlaRequestStatus.Duplicate => "Close par le guichet",
        DlaRequestStatus.Suspended => "Mise en attente",
        DlaRequestStatus.Closed => "Terminée",
    };

    public static string ToneOf(DlaRequestStatus status) => status switch
    {
        DlaRequestStatus.AwaitingComplement or DlaRequestStatus.MeetingProposed or DlaRequestStatus.DecisionProposed => "wait",
        DlaRequestStatus.Continued or DlaRequestStatus.MeetingFixed => "good",
        DlaRequestStatus.Received or DlaRequestStatus.Assigned or DlaRequestStatus.Met or DlaRequestStatus.SecondReading => "info",
        _ => "neutral",
    };

    /// <summary>How far a structure is part of the request, as all of them may read it.</summary>
    public static string OfParticipation(ParticipationState state) => state switch
    {
        ParticipationState.Invited => "N’a pas encore répondu",
        ParticipationState.Confirmed => "En est",
        ParticipationState.Declined => "N’en est pas",
        ParticipationState.Left => "S’est retirée",
    };
}
