using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>What the states and the urgency of a request are called on screen and in letters.</summary>
public static class DlaWords
{
    public static string UrgencyForDesk(DlaUrgency urgency) => urgency switch
    {
        DlaUrgency.WagesAtRisk => "salaires menacés à moins de trois mois",
        DlaUrgency.Deadline => "une échéance approche",
        _ => "aucune",
    };
}
