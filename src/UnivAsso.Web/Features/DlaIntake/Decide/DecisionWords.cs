using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Decide;

/// <summary>What both sides call the parts of a decision.</summary>
public static class DecisionWords
{
    public static string Of(IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Continue => "Poursuivre vers le diagnostic partagé",
        IntakeOutcome.Redirect => "Vous orienter vers d’autres acteurs",
        IntakeOutcome.NotPursued => "Ne pas poursuivre, d’un commun accord",
    };

    public static string Of(PositionAnswer answer) => answer switch
    {
        PositionAnswer.Agree => "D’accord",
        PositionAnswer.Disagree => "Pas d’accord",
        PositionAnswer.Talk => "En parler",
    };

    public static string ToneOf(PositionAnswer? answer) => answer switch
    {
        PositionAnswer.Agree => "good",
        PositionAnswer.Disagree => "stop",
        PositionAnswer.Talk => "wait",
        null => "neutral",
    };

    /// <summary>What comes next once everybody agrees.</summary>
    public static string Next(IntakeDecision decision) => decision switch
    {
        { Outcome: IntakeOutcome.Continue } => "La suite : votre DLA vous propose les dates du diagnostic partagé.",
        { Actors.Count: > 0 } => "La suite : vous recevez l’orientation proposée. Rien n’est transmis sans votre accord, et nous vous demanderons ce que cela a donné.",
        { Exception: { } exception } => $"La suite : {exception}",
        _ => "Vous pouvez revenir vers nous pendant six mois depuis la page de suivi.",
    };
}
