using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Inbox;

/// <summary>One of the piles of the inbox.</summary>
public sealed record InboxTab(string Slug, string Label, string Empty, params DlaRequestStatus[] Statuses)
{
    public static readonly InboxTab New = new("nouvelles", "Nouvelles", "Toutes les demandes reçues ont été prises.", DlaRequestStatus.Received);

    public static readonly InboxTab ToComplete =
        new("a-completer", "À compléter", "Aucune structure n’a de question en attente.", DlaRequestStatus.AwaitingComplement);

    public static readonly InboxTab ToMeet = new(
        "rendez-vous", "Rendez-vous à fixer", "Aucun premier rendez-vous n’est à fixer.", DlaRequestStatus.Assigned, DlaRequestStatus.MeetingProposed);

    /// <summary>Whatever its stage: what is due up to Sunday, and what is late.</summary>
    public static readonly InboxTab ThisWeek = new("cette-semaine", "Cette semaine", "Rien n’est attendu d’ici dimanche, et rien n’est en retard.");

    public static readonly InboxTab ToDecide = new(
        "decisions",
        "Décisions à saisir",
        "Aucune décision n’est à proposer ni à suivre.",
        DlaRequestStatus.Met,
        DlaRequestStatus.DecisionProposed,
        DlaRequestStatus.SecondReading);

    public static readonly InboxTab Redirected =
        new("reorientations", "Réorientations sans retour", "Toutes les réorientations ont eu leur retour.", DlaRequestStatus.Redirected);

    public static readonly InboxTab Ended = new(
        "closes",
        "Closes",
        "Aucune demande n’est close.",
        [.. Enum.GetValues<DlaRequestStatus>().Where(DlaRequestWorkflow.HasEnded)]);

    public static readonly InboxTab Everything = new("toutes", "Toutes", "Aucune demande n’est arrivée.");

    public static IReadOnlyList<InboxTab> All { get; } = [New, ToComplete, ToMeet, ThisWeek, ToDecide, Redirected, Ended, Everything];

    /// <summary>Nothing, or a word that means nothing, opens the new ones.</summary>
    public static InboxTab Of(string? slug) => All.FirstOrDefault(t => t.Slug == slug) ?? New;

    /// <summary>Whether the requests of the pile still wait for something, so that the nearest due day comes first.</summary>
    public bool IsOpen => this != Ended && this != Everything;

    // An end has its date, whichever end it is: the order of arrival can then be read from its index.
    public IQueryable<DlaRequest> Of(IQueryable<DlaRequest> requests, DateOnly sunday) =>
        this == Everything ? requests
        : this == Ended ? requests.Where(r => r.EndedAt != null)
        : this == ThisWeek ? requests.Where(r => r.DueOn <= sunday)
        : requests.Where(r => Statuses.Contains(r.Status));
}
