using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using UnivAsso.Data;
using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>
/// The one way in which a group of needs changes: the rows, the links and the letters are one transaction. A need is held by one group at
/// most. Of two people at once, one wins and the other is told.
/// </summary>
public sealed class ChangeGroup(UnivAssoDb db, NeedLinks links, GroupLetters letters, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>Proposes to bring needs together; gives back the reference of the group.</summary>
    public Task<Result<string>> ProposeAsync(string? title, string? text, IReadOnlyList<string> needs, Actor by, CancellationToken ct) =>
        db.UnlessRefusedAsync<string>(
            async inner =>
            {
                var found = await db.JoinRequests.AsNoTracking()
                    .Where(r => needs.Contains(r.Reference) && UnderstandingWorkflow.Alive.Contains(r.Status) && db.KnowledgeNeeds.Any(n => n.JoinRequestId == r.Id))
                    .Select(r => r.Id)
                    .ToListAsync(inner);
                if (found.Count < needs.Count)
                {
                    return new NeedsNotFree();
                }

                var now = clock.GetUtcNow();
                var reference = await db.NextReferenceAsync(ReferenceKind.NeedGroup, FrenchDates.DayInParis(now).Year, inner);
                var proposed = NeedGroup.Propose(NeedGroupId.New(now), reference, title, text, found, by, now);
                if (proposed.Refusal is { } refusal)
                {
                    return refusal;
                }

                if (await IsHeldAsync(proposed.Value.Id, found, inner))
                {
                    return new NeedsNotFree();
                }

                db.NeedGroups.Add(proposed.Value);
                await TellAsync(proposed.Value, [], inner);
                await db.SaveChangesAsync(inner);
                return proposed.Value.Reference;
            },
            ct);

    /// <summary>Lets an act of the desk change the group as it was shown.</summary>
    public async Task<Result> HandleAsync(string reference, int shown, Func<NeedGroup, DateTimeOffset, Result> act, CancellationToken ct)
    {
        try
        {
            return await RunAsync(g => g.Reference == reference, (group, now) => group.Version != shown ? new ChangedMeanwhile() : act(group, now), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new ChangedMeanwhile();
        }
    }

    /// <summary>Notes what the author of a need says; what others answer meanwhile takes nothing away.</summary>
    public async Task<Result> AnswerAsync(NeedGroupId id, JoinRequestId need, bool agrees, string? reason, Actor by, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(g => g.Id == id, (group, now) => group.Answer(need, agrees, reason, by, now), ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result> RunAsync(Expression<Func<NeedGroup, bool>> which, Func<NeedGroup, DateTimeOffset, Result> act, CancellationToken ct)
    {
        var done = await db.UnlessRefusedAsync<bool>(
            async inner =>
            {
                if (await db.NeedGroups.Include(g => g.Needs).SingleOrDefaultAsync(which, inner) is not { } group)
                {
                    return new NoSuchGroup();
                }

                var before = group.Needs.ToDictionary(n => n.JoinRequestId, n => n.Place);
                if (act(group, clock.GetUtcNow()).Refusal is { } refusal)
                {
                    return refusal;
                }

                var come = group.Needs.Where(n => IsHolding(n.Place) && !(before.TryGetValue(n.JoinRequestId, out var was) && IsHolding(was))).Select(n => n.JoinRequestId).ToList();
                if (await IsHeldAsync(group.Id, come, inner))
                {
                    return new NeedsNotFree();
                }

                await TellAsync(group, before, inner);
                await db.SaveChangesAsync(inner);
                return true;
            },
            ct);
        return new Result(done.Refusal);
    }

    private static bool IsHolding(GroupPlace place) => NeedGroupWorkflow.Holding.Contains(place);

    private Task<bool> IsHeldAsync(NeedGroupId group, List<JoinRequestId> needs, CancellationToken ct) => needs.Count is 0
        ? Task.FromResult(false)
        : db.NeedsInGroups.AnyAsync(n => n.GroupId != group && needs.Contains(n.JoinRequestId) && NeedGroupWorkflow.Holding.Contains(n.Place), ct);

    private async Task TellAsync(NeedGroup group, Dictionary<JoinRequestId, GroupPlace> before, CancellationToken ct)
    {
        var changed = group.Needs
            .Where(n => (!before.TryGetValue(n.JoinRequestId, out var was) || was != n.Place)
                && (n.Place is GroupPlace.Asked || (n.Place is GroupPlace.TakenOut && was is GroupPlace.Agreed)))
            .ToList();
        var ids = changed.ConvertAll(n => n.JoinRequestId);
        foreach (var request in await db.JoinRequests.AsNoTracking().Where(r => ids.Contains(r.Id) && r.Status != JoinRequestStatus.Withdrawn).OrderBy(r => r.Reference).ToListAsync(ct))
        {
            var place = changed.Single(n => n.JoinRequestId == request.Id);
            if (place.Place is GroupPlace.Asked)
            {
                letters.PostAsked(group, place, request, links.Add(NeedLinkPurpose.Group, request.Id, group.Id));
            }
            else
            {
                letters.PostTakenOut(group, request);
            }
        }
    }
}

/// <summary>No group has this reference.</summary>
public sealed record NoSuchGroup() : Refusal("Ce groupe n’existe pas.");

/// <summary>A need has ended, has no text, or is held by another group.</summary>
public sealed record NeedsNotFree() : Refusal("Un de ces besoins est terminé, ou un autre groupe l’attend déjà. Relisez la page.");
