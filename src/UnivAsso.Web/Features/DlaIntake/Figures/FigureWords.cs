using UnivAsso.Domain.DlaIntake;
using UnivAsso.Domain.Organisations;
using UnivAsso.Domain.Territories;

namespace UnivAsso.Web.Features.DlaIntake.Figures;

/// <summary>What the figures call what they count.</summary>
public static class FigureWords
{
    public const string NotTold = "Non renseigné";
    public const string Outside = "Hors de la région";

    /// <summary>What the closed-loop rate counts, in full.</summary>
    public const string Loop =
        "Orientations dont nous savons ce qu’elles ont donné, sur celles transmises à un acteur ou prises en main par la structure. "
        + "« Sans nouvelles », un refus, une absence de réponse ou un arrêt ne comptent pas comme une issue connue.";

    public const string Delays =
        "En jours ouvrés du guichet, depuis la réception. Médiane : la moitié des demandes ont attendu ce temps ou moins. "
        + "Sous 10 demandes, aucun délai n’est montré : le hasard parlerait plus fort que le guichet.";

    public static string Of(IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Continue => "Vers le diagnostic partagé",
        IntakeOutcome.Redirect => "Orientée vers d’autres acteurs",
        IntakeOutcome.NotPursued => "Sans suite, d’un commun accord",
    };

    public static string Of(RedirectionFate fate) => fate switch
    {
        RedirectionFate.Proposed => "Proposée, réponse de la structure attendue",
        RedirectionFate.Agreed => "Acceptée, pas encore transmise",
        RedirectionFate.Declined => "Déclinée par la structure",
        RedirectionFate.StoppedBefore => "Retirée ou arrêtée avant d’être transmise",
        RedirectionFate.UnderWay => "En cours, issue pas encore connue",
        RedirectionFate.Helped => "La structure a été aidée",
        RedirectionFate.OtherSolution => "Une autre solution a été trouvée",
        RedirectionFate.NotHelped => "Le contact n’a pas suffi",
        RedirectionFate.NoNews => "Sans nouvelles",
        RedirectionFate.NotForUs => "Refusée par l’acteur",
        RedirectionFate.Unanswered => "Restée sans réponse de l’acteur",
        RedirectionFate.StoppedAfter => "Retirée ou arrêtée après avoir été transmise",
    };

    public static string OfMode(SupportMode mode) => mode is SupportMode.Collective ? "Collective" : "Individuelle";

    public static string OfDepartment(string? code, TerritoryCatalogue territories) =>
        territories.FindDepartment(code) is { } department ? $"{department.Name} ({department.Code})" : code ?? Outside;

    public static string OfLegalForm(string? code) => LegalForm.Find(code)?.Label ?? code ?? NotTold;

    public static string OfStaff(string? code) => StaffGroup.Find(code)?.Label ?? code ?? NotTold;

    public static string OfTheme(string code) => DlaTheme.Find(code)?.Label ?? code;

    public static string OfReason(string? code) => DlaReason.Find(code)?.Label ?? code ?? NotTold;
}
