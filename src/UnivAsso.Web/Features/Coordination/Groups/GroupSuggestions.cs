using UnivAsso.Web.Platform.Matching;

namespace UnivAsso.Web.Features.Coordination.Groups;

/// <summary>Finds needs that say nearly the same, with the comparison behind « Déjà connu ? ».</summary>
public sealed class GroupSuggestions(GroupQuery groups, MatchingIndexKeeper matching, TimeProvider clock)
{
    private const int NearOfEach = 6;
    private const int MostSuggestions = 20;

    public async Task<GroupListPage> PageAsync(CancellationToken ct)
    {
        var rows = await groups.GroupsAsync(ct);
        var free = await groups.FreeAsync(ct);
        return new GroupListPage(matching.Latest is { } snapshot ? Gather(free, snapshot) : null, rows, clock.GetUtcNow());
    }

    /// <summary>The needs asked for and those near them, to be ticked; nothing is ticked that was not asked for.</summary>
    public async Task<ProposeGroupPage> ProposalAsync(IReadOnlyList<string> references, CancellationToken ct)
    {
        var free = await groups.FreeAsync(ct);
        var asked = free.Where(n => references.Contains(n.Reference, StringComparer.Ordinal)).ToList();
        var near = matching.Latest is { } snapshot
            ? asked.SelectMany(n => NearTo(n, free, snapshot)).Select(n => n.Need).Where(n => !asked.Contains(n)).Distinct().Take(ProposeGroupForm.MostNeeds).ToList()
            : [];
        return new ProposeGroupPage { Offered = [.. asked, .. near], Needs = [.. asked.Select(n => n.Reference)] };
    }

    /// <summary>Each need is in one suggestion at most; those with the most neighbours come first.</summary>
    private static List<Suggestion> Gather(IReadOnlyList<FreeNeed> free, MatchingSnapshot snapshot)
    {
        var near = free.ToDictionary(n => n.Reference, n => NearTo(n, free, snapshot), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        List<Suggestion> found = [];
        foreach (var first in free.OrderByDescending(n => near[n.Reference].Count).ThenBy(n => n.Reference, StringComparer.Ordinal))
        {
            var others = near[first.Reference].Where(n => !taken.Contains(n.Need.Reference)).ToList();
            if (others.Count > 0 && !taken.Contains(first.Reference) && found.Count < MostSuggestions)
            {
                found.Add(new Suggestion(first, others));
                taken.UnionWith(others.Select(n => n.Need.Reference).Append(first.Reference));
            }
        }

        return found;
    }

    private static List<NearNeed> NearTo(FreeNeed need, IReadOnlyList<FreeNeed> free, MatchingSnapshot snapshot) =>
    [
        .. snapshot.Near(MatchingReader.TextOf(need.Question, need.Situation, need.Purpose), NearOfEach, need.Reference)
            .Where(n => n.Known.Kind is KnownKind.Need)
            .Join(free, n => n.Known.Key, f => f.Reference, (n, f) => new NearNeed(f, n.WordsInCommon), StringComparer.Ordinal),
    ];
}
