using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake;

/// <summary>What the desks call things, on screen and in addresses.</summary>
public static class DlaWords
{
    private static readonly Dictionary<DlaRequestStatus, (string Slug, string Label, string Tone)> Statuses = new()
    {
        [DlaRequestStatus.Received] = ("recue", "Nouvelle, à lire", "info"),
        [DlaRequestStatus.Assigned] = ("attribuee", "Attribuée, rendez-vous à fixer", "info"),
        [DlaRequestStatus.AwaitingComplement] = ("a-completer", "À compléter par la structure", "wait"),
        [DlaRequestStatus.MeetingProposed] = ("creneaux-proposes", "Créneaux proposés", "wait"),
        [DlaRequestStatus.MeetingFixed] = ("rendez-vous-fixe", "Rendez-vous fixé", "info"),
        [DlaRequestStatus.Met] = ("rencontre-faite", "Rencontre faite, décision à proposer", "info"),
        [DlaRequestStatus.DecisionProposed] = ("decision-proposee", "Décision proposée", "wait"),
        [DlaRequestStatus.SecondReading] = ("seconde-lecture", "Seconde lecture", "info"),
        [DlaRequestStatus.Continued] = ("poursuite", "Vers le diagnostic", "good"),
        [DlaRequestStatus.Redirected] = ("reorientee", "Réorientée, retour attendu", "wait"),
        [DlaRequestStatus.NotPursued] = ("sans-suite", "Sans suite, d’un commun accord", "neutral"),
        [DlaRequestStatus.Withdrawn] = ("retiree", "Retirée par la structure", "neutral"),
        [DlaRequestStatus.Unreachable] = ("injoignable", "Close, structure injoignable", "neutral"),
        [DlaRequestStatus.Duplicate] = ("doublon", "Doublon", "neutral"),
        [DlaRequestStatus.Suspended] = ("suspendue", "Suspendue", "stop"),
        [DlaRequestStatus.Closed] = ("close", "Close", "neutral"),
    };

    private static readonly Dictionary<DlaUrgency, (string Slug, string Label, string Tone)> Urgencies = new()
    {
        [DlaUrgency.WagesAtRisk] = ("salaires", "Salaires menacés", "stop"),
        [DlaUrgency.Deadline] = ("date", "Une date presse", "wait"),
        [DlaUrgency.None] = ("aucune", "Pas d’urgence", "neutral"),
    };

    public static IEnumerable<DlaRequestStatus> AllStatuses => Statuses.Keys;

    public static IEnumerable<DlaUrgency> AllUrgencies => Urgencies.Keys;

    public static string SlugOf(DlaRequestStatus status) => Statuses[status].Slug;

    public static string LabelOf(DlaRequestStatus status) => Statuses[status].Label;

    public static string ToneOf(DlaRequestStatus status) => Statuses[status].Tone;

    public static DlaRequestStatus? StatusOf(string? slug) =>
        Statuses.Where(s => s.Value.Slug == slug).Select(s => (DlaRequestStatus?)s.Key).FirstOrDefault();

    public static string SlugOf(DlaUrgency urgency) => Urgencies[urgency].Slug;

    public static string LabelOf(DlaUrgency urgency) => Urgencies[urgency].Label;

    public static string ToneOf(DlaUrgency urgency) => Urgencies[urgency].Tone;

    public static DlaUrgency? UrgencyOf(string? slug) =>
        Urgencies.Where(u => u.Value.Slug == slug).Select(u => (DlaUrgency?)u.Key).FirstOrDefault();

    public static string LabelOf(NeedBridgeState state) => state switch
    {
        NeedBridgeState.Proposed => "Réponse attendue",
        NeedBridgeState.Accepted => "Acceptée",
        NeedBridgeState.Declined => "Refusée",
        NeedBridgeState.TakenBack => "Reprise",
        NeedBridgeState.Expired => "Sans réponse",
    };

    public static string ToneOf(NeedBridgeState state) => state switch
    {
        NeedBridgeState.Proposed => "wait",
        NeedBridgeState.Accepted => "good",
        _ => "neutral",
    };

    public static string LabelOf(ParticipationState state) => state switch
    {
        ParticipationState.Invited => "N’a pas encore confirmé",
        ParticipationState.Confirmed => "Confirmée",
        ParticipationState.Declined => "A dit non",
        _ => "S’est retirée",
    };

    public static string ToneOf(ParticipationState state) => state switch
    {
        ParticipationState.Invited => "wait",
        ParticipationState.Confirmed => "good",
        _ => "neutral",
    };

    public static string LabelOf(CallChannel channel) => channel switch
    {
        CallChannel.Phone => "téléphone",
        CallChannel.Email => "courriel",
        CallChannel.Visit => "visite",
        _ => "courrier postal",
    };

    /// <summary>What is written in place of what nobody has told the portal.</summary>
    public const string ToComplete = "à compléter";
}
