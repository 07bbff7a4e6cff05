using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.KnowledgeNeeds;

/// <summary>Where a need stands in a group.</summary>
public enum GroupPlace
{
    /// <summary>Its author was asked, and has not answered.</summary>
    Asked = 1,

    /// <summary>Its author agrees: the need is in the group.</summary>
    Agreed = 2,

    /// <summary>Its author prefers to go on alone.</summary>
    Declined = 3,

    /// <summary>Its author had agreed, and left.</summary>
    Left = 4,

    /// <summary>The coordination took it out, or ended the group.</summary>
    TakenOut = 5,
}

/// <summary>What can be done with the place of a need in a group.</summary>
public enum GroupAct
{
    Ask = 1,
    Agree = 2,
    Decline = 3,
    Leave = 4,
    TakeOut = 5,
}

/// <summary>Who may act on the place of a need.</summary>
public enum GroupParty
{
    Coordination = 1,

    /// <summary>The author of the need.</summary>
    Author = 2,
}

/// <summary>The life of the place of a need in a group, as one table. The need itself never changes by it.</summary>
public static class NeedGroupWorkflow
{
    /// <summary>The authors have this many days before the coordination calls.</summary>
    public const int AnswerWithinDays = 7;

    public static readonly Workflow<GroupPlace, GroupAct, GroupParty> Moves = new(
        //  from                 act                 to                   who
        (GroupPlace.Asked,    GroupAct.Agree,   GroupPlace.Agreed,   GroupParty.Author),
        (GroupPlace.Asked,    GroupAct.Decline, GroupPlace.Declined, GroupParty.Author),
        (GroupPlace.Asked,    GroupAct.TakeOut, GroupPlace.TakenOut, GroupParty.Coordination),
        (GroupPlace.Agreed,   GroupAct.Leave,   GroupPlace.Left,     GroupParty.Author),
        (GroupPlace.Agreed,   GroupAct.TakeOut, GroupPlace.TakenOut, GroupParty.Coordination),
        (GroupPlace.Declined, GroupAct.Agree,   GroupPlace.Agreed,   GroupParty.Author),
        (GroupPlace.Declined, GroupAct.TakeOut, GroupPlace.TakenOut, GroupParty.Coordination),
        (GroupPlace.Left,     GroupAct.Agree,   GroupPlace.Agreed,   GroupParty.Author),
        (GroupPlace.Left,     GroupAct.TakeOut, GroupPlace.TakenOut, GroupParty.Coordination),
        (GroupPlace.TakenOut, GroupAct.Ask,     GroupPlace.Asked,    GroupParty.Coordination));

    /// <summary>The places that keep a need from being asked about another group.</summary>
    public static IReadOnlyList<GroupPlace> Holding { get; } = [GroupPlace.Asked, GroupPlace.Agreed];
}
