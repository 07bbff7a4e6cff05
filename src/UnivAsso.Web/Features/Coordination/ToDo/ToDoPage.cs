using UnivAsso.Domain.Common.Time;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.ToDo;

/// <summary>« À faire »: what waits for us first, then what waits for others.</summary>
public sealed record ToDoPage(DateTimeOffset Now, IReadOnlyList<ToDoCard> Ours, IReadOnlyList<ToDoCard> Theirs)
{
    public bool IsAllClear => Ours.All(c => c.Lines.Count is 0);
}

/// <summary>One reason to come, with the lists to open.</summary>
public sealed record ToDoCard(string Title, string Why, IReadOnlyList<ToDoLine> Lines);

/// <summary>How many wait in one list, since when, and the address of that list.</summary>
public sealed record ToDoLine(string List, int Count, DateTimeOffset? Oldest, string Address)
{
    public DateOnly? DueOn { get; init; }

    public DateTimeOffset? LeavesAt { get; init; }

    public int Late { get; init; }

    /// <summary>The age of the oldest, in words.</summary>
    public string? Age(DateTimeOffset now) => this switch
    {
        { LeavesAt: { } leaves } => $"la prochaine part à {FrenchDates.Time(leaves)}",
        { DueOn: { } due } => $"la plus ancienne : {DeskWords.Due(due, FrenchDates.DayInParis(now))}",
        { Oldest: { } oldest, Late: > 0 } => $"la plus ancienne : {FrenchDates.Age(oldest, now)} ; {Counts.Of(Late, "délai passé", "délais passés")}",
        { Oldest: { } oldest } => $"la plus ancienne : {FrenchDates.Age(oldest, now)}",
        _ => null,
    };
}
