using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.Organisations;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination;

/// <summary>What the desk calls things, on screen and in addresses.</summary>
public static class DeskWords
{
    private static readonly Dictionary<JoinRequestStatus, (string Slug, string Label, string Tone)> Statuses = new()
    {
        [JoinRequestStatus.Received] = ("recue", "Reçue, à lire", "info"),
        [JoinRequestStatus.InReview] = ("en-qualification", "En qualification", "info"),
        [JoinRequestStatus.AwaitingAnswer] = ("en-attente", "En attente d’une réponse", "wait"),
        [JoinRequestStatus.TakenOn] = ("prise-en-charge", "Prise en charge", "good"),
        [JoinRequestStatus.OnWatch] = ("en-veille", "En veille", "wait"),
        [JoinRequestStatus.Redirected] = ("orientee", "Orientée ailleurs", "neutral"),
        [JoinRequestStatus.NotRetained] = ("non-retenue", "Non retenue", "stop"),
        [JoinRequestStatus.Withdrawn] = ("retiree", "Retirée par la personne", "neutral"),
    };

    private static readonly Dictionary<OrganisationStatus, (string Slug, string Label, string Tone)> Structures = new()
    {
        [OrganisationStatus.ToVerify] = ("a-verifier", "À vérifier", "wait"),
        [OrganisationStatus.Verified] = ("verifiee", "Vérifiée", "good"),
        [OrganisationStatus.Flagged] = ("signalee", "Signalée", "stop"),
        [OrganisationStatus.Dissolved] = ("dissoute", "Dissoute", "neutral"),
    };

    public static IEnumerable<JoinRequestStatus> AllStatuses => Statuses.Keys;

    public static IEnumerable<OrganisationStatus> AllStructureStatuses => Structures.Keys;

    public static string SlugOf(JoinRequestStatus status) => Statuses[status].Slug;

    public static string LabelOf(JoinRequestStatus status) => Statuses[status].Label;

    public static string ToneOf(JoinRequestStatus status) => Statuses[status].Tone;

    public static JoinRequestStatus? StatusOf(string? slug) =>
        Statuses.Where(s => s.Value.Slug == slug).Select(s => (JoinRequestStatus?)s.Key).FirstOrDefault();

    public static string SlugOf(OrganisationStatus status) => Structures[status].Slug;

    public static string LabelOf(OrganisationStatus status) => Structures[status].Label;

    public static string ToneOf(OrganisationStatus status) => Structures[status].Tone;

    public static OrganisationStatus? StructureStatusOf(string? slug) =>
        Structures.Where(s => s.Value.Slug == slug).Select(s => (OrganisationStatus?)s.Key).FirstOrDefault();

    /// <summary>Late, today or to come, in working days.</summary>
    public static string Due(DateOnly? dueOn, DateOnly today) => DueWords.Of(dueOn, today, FrenchCalendar.WorkingDaysBetween);
}
