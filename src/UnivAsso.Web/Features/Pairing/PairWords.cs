using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Pairing;

/// <summary>Pairs in French.</summary>
public static class PairWords
{
    public static IReadOnlyList<PairStatus> All { get; } = [.. Enum.GetValues<PairStatus>()];

    public static IReadOnlyList<Choice> ReasonsOfPerson { get; } = [.. PairReason.OfPerson.Select(r => new Choice(r.Code, r.Label))];

    public static IReadOnlyList<Choice> ReasonsOfAssociation { get; } = [.. PairReason.OfAssociation.Select(r => new Choice(r.Code, r.Label))];

    /// <summary>For the desk.</summary>
    public static string LabelOf(PairStatus status) => status switch
    {
        PairStatus.Prepared => "Préparée",
        PairStatus.Sent => "Envoyée, sans réponse",
        PairStatus.Interested => "Intérêt exprimé",
        PairStatus.ToDiscuss => "Souhaite en parler d’abord",
        PairStatus.Declined => "Déclinée",
        PairStatus.Expired => "Restée sans réponse",
        PairStatus.Cancelled => "Arrêtée par nous",
        PairStatus.Proposed => "Proposée par la personne",
        PairStatus.Presented => "Présentée aux associations",
        PairStatus.Confirmed => "Confirmée des deux côtés",
        PairStatus.NotConfirmed => "Sans suite des associations",
    };

    public static string ToneOf(PairStatus status) => status switch
    {
        PairStatus.Prepared or PairStatus.Declined or PairStatus.Expired or PairStatus.Cancelled or PairStatus.NotConfirmed => "neutral",
        PairStatus.Sent or PairStatus.Presented => "wait",
        PairStatus.Interested or PairStatus.ToDiscuss or PairStatus.Proposed => "info",
        PairStatus.Confirmed => "good",
    };

    public static string SlugOf(PairStatus status) => status switch
    {
        PairStatus.Prepared => "preparee",
        PairStatus.Sent => "envoyee",
        PairStatus.Interested => "interet",
        PairStatus.ToDiscuss => "a-discuter",
        PairStatus.Declined => "declinee",
        PairStatus.Expired => "sans-reponse",
        PairStatus.Cancelled => "arretee",
        PairStatus.Proposed => "proposee",
        PairStatus.Presented => "presentee",
        PairStatus.Confirmed => "confirmee",
        PairStatus.NotConfirmed => "sans-suite",
    };

    /// <summary>Those that wait for the coordination: the person answered, or offered to.</summary>
    public const string ToTreat = "a-traiter";

    /// <summary>The statuses that a filter of the desk means; all of them when it means nothing.</summary>
    public static IReadOnlyList<PairStatus> StatusesOf(string? slug) => slug == ToTreat
        ? [PairStatus.Interested, PairStatus.ToDiscuss, PairStatus.Proposed]
        : All.Where(s => SlugOf(s) == slug).ToList() is { Count: > 0 } found ? found : All;
}
