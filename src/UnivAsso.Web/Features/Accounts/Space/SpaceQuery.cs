using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Accounts.Space;

/// <summary>The requests of one account, as their author may see them.</summary>
public sealed class SpaceQuery(UnivAssoDb db, TimeProvider clock)
{
    private const int MostShown = 100;

    public async Task<IReadOnlyList<OwnRequest>> RequestsOfAsync(Guid accountId, CancellationToken ct)
    {
        // A decision whose mail has not left has not happened yet for its author.
        var now = clock.GetUtcNow();
        return await db.JoinRequests
            .Where(r => r.AccountId == accountId)
            .OrderByDescending(r => r.ReceivedAt)
            .ThenByDescending(r => r.Id)
            .Take(MostShown)
            .Select(r => new OwnRequest(
                r.Reference,
                r.Kind,
                r.Title,
                r.ReceivedAt,
                r.Decisions.Where(d => d.UndoneAt == null && d.LeavesAt > now)
                    .OrderByDescending(d => d.DecidedAt)
                    .Select(d => (JoinRequestStatus?)d.From)
                    .FirstOrDefault() ?? r.Status))
            .ToListAsync(ct);
    }
}

/// <summary>One line of « Mes demandes ».</summary>
public sealed record OwnRequest(string Reference, JoinRequestKind Kind, string Title, DateTimeOffset ReceivedAt, JoinRequestStatus Status)
{
    public string StatusWords => Status switch
    {
        JoinRequestStatus.Received => "Reçue",
        JoinRequestStatus.InReview => "En cours de lecture",
        JoinRequestStatus.AwaitingAnswer => "Nous attendons votre réponse",
        JoinRequestStatus.TakenOn => "Prise en charge",
        JoinRequestStatus.Redirected => "Orientée",
        JoinRequestStatus.NotRetained => "Non retenue",
        JoinRequestStatus.Withdrawn => "Retirée",
        JoinRequestStatus.OnWatch => "En attente d’une équipe",
    };

    public string Tone => Status switch
    {
        JoinRequestStatus.AwaitingAnswer or JoinRequestStatus.OnWatch => "wait",
        JoinRequestStatus.TakenOn => "good",
        JoinRequestStatus.Received or JoinRequestStatus.InReview => "info",
        JoinRequestStatus.Redirected or JoinRequestStatus.NotRetained or JoinRequestStatus.Withdrawn => "neutral",
    };
}
