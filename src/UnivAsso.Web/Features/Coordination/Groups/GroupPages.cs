using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Domain.KnowledgeNeeds;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Groups;

/// <summary>A need that no group holds.</summary>
public sealed record FreeNeed(string Reference, string Title, string? Structure, string? Department, JoinRequestStatus Status, string Question, string Situation, string Purpose);

/// <summary>A need that says nearly the same as another, with the words that both have.</summary>
public sealed record NearNeed(FreeNeed Need, string WordsInCommon);

/// <summary>Needs that could be brought together: one, and those near it.</summary>
public sealed record Suggestion(FreeNeed First, IReadOnlyList<NearNeed> Near);

/// <summary>A group in the desk's list.</summary>
public sealed record GroupRow(string Reference, string Title, DateTimeOffset ProposedAt, bool IsOver, int Agreed, int Asked, int Others);

/// <summary>What could be brought together, and what is. There is no suggestion while the comparison is being prepared.</summary>
public sealed record GroupListPage(IReadOnlyList<Suggestion>? Suggestions, IReadOnlyList<GroupRow> Groups, DateTimeOffset Now);

/// <summary>The page that proposes a group: the needs asked for, and those near them.</summary>
public sealed record ProposeGroupPage : ProposeGroupForm
{
    public required IReadOnlyList<FreeNeed> Offered { get; init; }

    public IEnumerable<Choice> Choices => Offered.Select(n => new Choice(n.Reference, $"{n.Reference}, {n.Title}", n.Structure));
}

/// <summary>A need of a group, as the desk sees it.</summary>
public sealed record NeedOfGroup(string Reference, string Title, string? Structure, string ContactName, JoinRequestStatus Status, NeedInGroup Place);

/// <summary>The sheet of a group.</summary>
public sealed record GroupPage(NeedGroup Group, IReadOnlyList<NeedOfGroup> Needs, DateTimeOffset Now)
{
    public GroupActForm Typed { get; init; } = new();

    public string Address => GroupDesk.AddressOf(Group.Reference);

    public Shown Shown => new(Group.Version, Now);

    public DateOnly Today => FrenchDates.DayInParis(Now);

    public bool IsOver => Group.EndedAt is not null;

    public int Agreed => Needs.Count(n => n.Place.Place is GroupPlace.Agreed);

    public bool Can(NeedOfGroup need, GroupAct act) => !IsOver && NeedGroupWorkflow.Moves.Allows(need.Place.Place, act, GroupParty.Coordination);
}
