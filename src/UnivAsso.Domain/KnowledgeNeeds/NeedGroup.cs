using UnivAsso.Domain.Common;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Common.Time;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>Names a group of needs.</summary>
public readonly record struct NeedGroupId(Guid Value) : ITypedId<NeedGroupId>
{
    public static NeedGroupId From(Guid value) => new(value);

    public static NeedGroupId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// Needs that ask the same thing. Each keeps its own text and its own life; a need is in the group only once its author agreed, and nobody
/// but the coordination knows the others.
/// </summary>
public sealed class NeedGroup : Root
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 1500;
    public const int ReasonMaxLength = 500;

    private readonly List<NeedInGroup> _needs = [];

    private NeedGroup()
    {
    }

    public NeedGroupId Id { get; private init; }

    /// <summary>« N-26-0003-M ».</summary>
    public string Reference { get; private init; } = null!;

    /// <summary>What they ask, in one line.</summary>
    public string Title { get; private init; } = null!;

    /// <summary>What they have in common, in plain French; the authors read it, hence it names nobody.</summary>
    public string Text { get; private init; } = null!;

    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>When the coordination ended it.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was ended.</summary>
    public string? EndReason { get; private set; }

    public IReadOnlyList<NeedInGroup> Needs => _needs;

    /// <summary>Proposes to bring needs together; their authors are asked.</summary>
    public static Result<NeedGroup> Propose(
        NeedGroupId id, Reference reference, string? title, string? text, IReadOnlyList<JoinRequestId> needs, Actor by, DateTimeOffset now)
    {
        if (FrenchText.CleanLine(title) is not { } line || FrenchText.CleanText(text) is not { } common)
        {
            return new GroupWithoutWords();
        }

        if (needs.Distinct().Count() < 2)
        {
            return new GroupTooSmall();
        }

        var group = new NeedGroup { Id = id, Reference = reference.ToString(), Title = line, Text = common, ProposedAt = now };
        group._needs.AddRange(needs.Distinct().Select(need => new NeedInGroup { GroupId = id, JoinRequestId = need }));
        group._needs.ForEach(need => need.Ask(now));
        group.Raise(new NeedGroupProposed(id.Value, group._needs.Count, by, now));
        return group;
    }

    /// <summary>Asks about one more need, or asks again about one that was taken out.</summary>
    public Result Ask(JoinRequestId need, Actor by, DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return new GroupEnded();
        }

        if (Find(need) is { } known)
        {
            return Move(known, GroupAct.Ask, GroupParty.Coordination, null, by, now);
        }

        var added = new NeedInGroup { GroupId = Id, JoinRequestId = need };
        added.Ask(now);
        _needs.Add(added);
        Raise(new NeedGroupPlaceChanged(Id.Value, need.Value, GroupPlace.Asked, by, now));
        return Result.Done;
    }

    /// <summary>What the author of a need says: yes, no, or « je m’en vais ». The same word again changes nothing.</summary>
    public Result Answer(JoinRequestId need, bool agrees, string? reason, Actor by, DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return new GroupEnded();
        }

        if (Find(need) is not { } place || place.Place is GroupPlace.TakenOut)
        {
            return new NotInThisGroup();
        }

        if (place.Says(agrees))
        {
            return Result.Done;
        }

        var act = agrees ? GroupAct.Agree : place.Place is GroupPlace.Agreed ? GroupAct.Leave : GroupAct.Decline;
        return Move(place, act, GroupParty.Author, FrenchText.CleanText(reason), by, now);
    }

    /// <summary>Takes a need out; it goes on as if it had never been in.</summary>
    public Result TakeOut(JoinRequestId need, Actor by, DateTimeOffset now) => Find(need) is { } place
        ? Move(place, GroupAct.TakeOut, GroupParty.Coordination, null, by, now)
        : new NotInThisGroup();

    /// <summary>Ends the group, with the reason; every need goes on alone.</summary>
    public Result End(string? because, Actor by, DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return new GroupEnded();
        }

        if (FrenchText.CleanText(because) is not { } reason)
        {
            return new GroupReasonMissing();
        }

        (EndedAt, EndReason) = (now, reason);
        _needs.Where(n => n.Place is not GroupPlace.TakenOut).ToList().ForEach(n => n.Move(GroupPlace.TakenOut, null, now));
        Raise(new NeedGroupEnded(Id.Value, by, now));
        return Result.Done;
    }

    /// <summary>Takes an ended group up again; needs are asked about one by one.</summary>
    public Result Reopen(Actor by, DateTimeOffset now)
    {
        if (EndedAt is null)
        {
            return new GroupStillOpen();
        }

        (EndedAt, EndReason) = (null, null);
        Raise(new NeedGroupReopened(Id.Value, by, now));
        return Result.Done;
    }

    private NeedInGroup? Find(JoinRequestId need) => _needs.Find(n => n.JoinRequestId == need);

    private Result Move(NeedInGroup need, GroupAct act, GroupParty party, string? reason, Actor by, DateTimeOffset now)
    {
        if (NeedGroupWorkflow.Moves.Next(need.Place, act, party) is not { } to)
        {
            return new GroupMoveNotPossible();
        }

        if (to is GroupPlace.Asked)
        {
            need.Ask(now);
        }
        else
        {
            need.Move(to, reason, now);
        }

        Raise(new NeedGroupPlaceChanged(Id.Value, need.JoinRequestId.Value, to, by, now));
        return Result.Done;
    }
}

/// <summary>The place of one need in a group.</summary>
public sealed class NeedInGroup
{
    public required NeedGroupId GroupId { get; init; }

    /// <summary>The request that brought the need.</summary>
    public required JoinRequestId JoinRequestId { get; init; }

    public GroupPlace Place { get; private set; }

    public DateTimeOffset PlaceSince { get; private set; }

    /// <summary>The last day on which its author is expected to answer.</summary>
    public DateOnly? AnswerUntil { get; private set; }

    /// <summary>Why its author says no, if it was told.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether its author was asked and said nothing within the days.</summary>
    public bool IsSilent(DateOnly today) => Place is GroupPlace.Asked && AnswerUntil < today;

    internal bool Says(bool agrees) => agrees ? Place is GroupPlace.Agreed : Place is GroupPlace.Declined or GroupPlace.Left;

    internal void Ask(DateTimeOffset now)
    {
        Move(GroupPlace.Asked, null, now);
        AnswerUntil = FrenchDates.DayInParis(now).AddDays(NeedGroupWorkflow.AnswerWithinDays);
    }

    internal void Move(GroupPlace place, string? reason, DateTimeOffset now) => (Place, PlaceSince, Reason, AnswerUntil) = (place, now, reason, null);
}
