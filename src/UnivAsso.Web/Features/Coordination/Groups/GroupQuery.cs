using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Coordination.Groups;

/// <summary>Reads groups of needs for the desk, and the needs that none holds.</summary>
public sealed class GroupQuery(UnivAssoDb db, TimeProvider clock)
{
    private const int MostGroups = 50;
    private const int MostNeeds = 300;

    /// <summary>The newest groups, those that go on first.</summary>
    public Task<List<GroupRow>> GroupsAsync(CancellationToken ct) => db.NeedGroups
        .OrderBy(g => g.EndedAt != null).ThenByDescending(g => g.ProposedAt).ThenBy(g => g.Id)
        .Take(MostGroups)
        .Select(g => new GroupRow(
            g.Reference,
            g.Title,
            g.ProposedAt,
            g.EndedAt != null,
            g.Needs.Count(n => n.Place == GroupPlace.Agreed),
            g.Needs.Count(n => n.Place == GroupPlace.Asked),
            g.Needs.Count(n => n.Place != GroupPlace.Agreed && n.Place != GroupPlace.Asked)))
        .ToListAsync(ct);

    /// <summary>The newest needs being qualified or taken on that no group holds.</summary>
    public Task<List<FreeNeed>> FreeAsync(CancellationToken ct) => (
        from request in db.JoinRequests
        where request.Kind == JoinRequestKind.Association
            && UnderstandingWorkflow.Alive.Contains(request.Status)
            && !db.NeedsInGroups.Any(n => n.JoinRequestId == request.Id && NeedGroupWorkflow.Holding.Contains(n.Place))
        join need in db.KnowledgeNeeds on request.Id equals need.JoinRequestId
        from organisation in db.Organisations.Where(o => o.Id == request.OrganisationId).DefaultIfEmpty()
        orderby request.ReceivedAt descending, request.Id descending
        select new FreeNeed(
            request.Reference,
            request.Title,
            organisation == null ? null : organisation.Name,
            request.DepartmentCode,
            request.Status,
            need.Question,
            need.Situation,
            need.Purpose))
        .Take(MostNeeds)
        .ToListAsync(ct);

    /// <summary>One group with its needs.</summary>
    public async Task<GroupPage?> OpenAsync(string reference, CancellationToken ct)
    {
        var group = await db.NeedGroups.AsNoTracking().Include(g => g.Needs).SingleOrDefaultAsync(g => g.Reference == reference, ct);
        if (group is null)
        {
            return null;
        }

        var ids = group.Needs.Select(n => n.JoinRequestId).ToList();
        var needs = await (
            from request in db.JoinRequests.AsNoTracking()
            where ids.Contains(request.Id)
            from organisation in db.Organisations.Where(o => o.Id == request.OrganisationId).DefaultIfEmpty()
            orderby request.Reference
            select new
            {
                request.Id,
                request.Reference,
                request.Title,
                Structure = organisation == null ? null : organisation.Name,
                ContactName = request.Contact.FirstName + " " + request.Contact.LastName,
                request.Status,
            }).ToListAsync(ct);
        return new GroupPage(
            group,
            needs.ConvertAll(n => new NeedOfGroup(n.Reference, n.Title, n.Structure, n.ContactName, n.Status, group.Needs.Single(p => p.JoinRequestId == n.Id))),
            clock.GetUtcNow());
    }

    /// <summary>The need that a reference names, if it is told in words and has not ended.</summary>
    public async Task<JoinRequestId?> NeedAsync(string? reference, CancellationToken ct)
    {
        var found = await db.JoinRequests
            .Where(r => r.Reference == reference && UnderstandingWorkflow.Alive.Contains(r.Status) && db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id))
            .Select(r => r.Id)
            .ToListAsync(ct);
        return found is [var id] ? id : null;
    }
}
