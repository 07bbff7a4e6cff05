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

    public static PairStatus? StatusOf(string? slug) => All.Where(s => SlugOf(s) == slug).Select(s => (PairStatus?)s).FirstOrDefault();
}
