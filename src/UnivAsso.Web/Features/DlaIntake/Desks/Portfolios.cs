using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Acts;

namespace UnivAsso.Web.Features.DlaIntake.Desks;

/// <summary>Everything that somebody follows at a desk, and handing it over in one act when they leave. Only the lead of the desk does it.</summary>
public sealed class Portfolios(UnivAssoDb db, DlaSight sight, TriageActs acts, Platform.Outbox.Outbox outbox, DlaDeskLetters letters, TimeProvider clock)
{
    private static readonly DlaRequestStatus[] Held =
        [.. Enum.GetValues<DlaRequestStatus>().Where(s => s is not DlaRequestStatus.Received && !DlaRequestWorkflow.HasEnded(s))];

    /// <summary>How many requests each person follows at a desk, those who have left included.</summary>
    public async Task<IReadOnlyList<PortfolioLine>> OfDeskAsync(DlaDeskId deskId, Guid reader, CancellationToken ct)
    {
        var counted = await sight.RequestsOf(reader)
            .Where(r => r.DeskId == deskId && r.OwnerId != null && Held.Contains(r.Status))
            .GroupBy(r => r.OwnerId)
            .Select(g => new { g.Key, Name = g.Min(r => r.OwnerName), Count = g.Count() })
            .ToListAsync(ct);
        return [.. counted.Select(g => new PortfolioLine(g.Key!.Value, g.Name!, g.Count)).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>What somebody follows at a desk, in the reader's sight.</summary>
    public Task<List<HeldRequest>> OfPersonAsync(DlaDeskId deskId, Guid ownerId, Guid reader, CancellationToken ct) => sight.RequestsOf(reader)
        .Where(r => r.DeskId == deskId && r.OwnerId == ownerId && Held.Contains(r.Status))
        .OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id)
        .Select(r => new HeldRequest(
            r.Reference, r.Version, r.Status, r.Participations.Where(p => p.IsLead).Select(p => p.Structure.Name).First(), r.OwnerName!))
        .ToListAsync(ct);

    /// <summary>
    /// Hands over all of it; each request stands for itself, and one letter tells the colleague how many came. Answers what was refused.
    /// </summary>
    public async Task<(int Done, IReadOnlyList<(string Reference, Refusal Why)> Refused)> HandOverAsync(
        DlaDeskId deskId, Guid ownerId, Guid colleague, Actor by, CancellationToken ct)
    {
        var (done, refused) = (0, new List<(string, Refusal)>());
        var held = await OfPersonAsync(deskId, ownerId, by.Id, ct);
        foreach (var request in held)
        {
            var result = await acts.HandOverAsync(request.Reference, request.Version, colleague, by, ct, tell: false);
            if (result.Refusal is { } refusal)
            {
                refused.Add((request.Reference, refusal));
            }
            else
            {
                done++;
            }
        }

        if (done > 0 && colleague != by.Id && await db.Users.Where(u => u.Id == colleague).Select(u => new { u.FirstName, u.LastName, u.Email }).SingleOrDefaultAsync(ct) is { } to)
        {
            var id = Guid.CreateVersion7(clock.GetUtcNow());
            outbox.Post($"dla-portfolio:{id:N}", to.Email!, letters.PortfolioHandedOver($"{to.FirstName} {to.LastName}", held[0].OwnerName, done, by));
            await db.SaveChangesAsync(ct);
        }

        return (done, refused);
    }
}

/// <summary>How many requests somebody follows at a desk.</summary>
public sealed record PortfolioLine(Guid OwnerId, string Name, int Count);

/// <summary>One of them.</summary>
public sealed record HeldRequest(string Reference, int Version, DlaRequestStatus Status, string Structure, string OwnerName);
