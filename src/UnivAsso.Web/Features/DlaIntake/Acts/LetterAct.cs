using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Acts;

/// <summary>An act that tells the structure something: its address, its words, and the text that it needs. The letter is read before it leaves.</summary>
public sealed record LetterAct(string Slug, DlaRequestAct Act, string Title, string Lead, string TextLabel, string TextHint, string Done, bool TextOptional = false)
{
    /// <summary>The last part of the address of these acts.</summary>
    public const string Route = "{act:regex(^(completer|transferer|injoignable|rouvrir)$)}";

    public static readonly LetterAct Complete = new(
        "completer",
        DlaRequestAct.AskComplement,
        "Demander une précision",
        "Une seule question à la fois. Votre délai est suspendu jusqu’à la réponse, au plus 21 jours.",
        "Votre question",
        "La personne lira ces mots dans le courriel.",
        "La question est envoyée. Le délai du guichet est suspendu jusqu’à la réponse.");

    public static readonly LetterAct Transfer = new(
        "transferer",
        DlaRequestAct.Transfer,
        "Transférer à un autre guichet",
        "La référence reste la même, la structure est prévenue, le délai de lecture repart au nouveau guichet.",
        "Un mot pour vos collègues",
        "Ce que vous savez déjà et pourquoi vous transférez. La structure ne le lit pas.",
        "La demande est transférée.");

    public static readonly LetterAct Unreachable = new(
        "injoignable",
        DlaRequestAct.CloseUnreachable,
        "Clore : structure injoignable",
        "La structure pourra rouvrir sa demande pendant six mois, par le lien du courriel.",
        "Ajouter quelques mots",
        "La personne lira ces mots dans le courriel.",
        "La demande est close. La structure peut la rouvrir.",
        TextOptional: true);

    public static readonly LetterAct Reopen = new(
        "rouvrir",
        DlaRequestAct.Reopen,
        "Rouvrir la demande",
        "La demande revient parmi celles qui attendent un premier rendez-vous.",
        "Pourquoi vous la rouvrez",
        "La personne lira ces mots dans le courriel.",
        "La demande est rouverte.");

    public static IReadOnlyList<LetterAct> All { get; } = [Complete, Transfer, Unreachable, Reopen];

    /// <summary>The structure reads the text; otherwise it is for colleagues.</summary>
    public bool IsTextForStructure => this != Transfer;

    public bool HasDesk => this == Transfer;

    public static LetterAct Of(string slug) => All.First(a => string.Equals(a.Slug, slug, StringComparison.OrdinalIgnoreCase));
}
