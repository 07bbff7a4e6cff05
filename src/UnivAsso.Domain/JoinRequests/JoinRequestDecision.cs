using UnivAsso.Domain.Common;

namespace UnivAsso.Domain.JoinRequests;

/// <summary>Names a decision.</summary>
public readonly record struct JoinRequestDecisionId(Guid Value) : ITypedId<JoinRequestDecisionId>
{
    public static JoinRequestDecisionId From(Guid value) => new(value);

    public static JoinRequestDecisionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>One of the four exits, as the coordinator wrote it.</summary>
public sealed record JoinRequestExit(JoinRequestAct Act)
{
    public const int TargetMaxLength = 200;

    /// <summary>The words the author will read: the question, the welcome, why elsewhere, why not.</summary>
    public string? Text { get; init; }

    /// <summary>To whom, when redirected.</summary>
    public string? Target { get; init; }

    /// <summary>How to reach the target.</summary>
    public string? TargetContact { get; init; }

    /// <summary>Code of the reason, when not retained.</summary>
    public string? Reason { get; init; }

    /// <summary>What the author can do now. A « no » never comes without one.</summary>
    public string? NextStep { get; init; }

    /// <summary>What is still missing before this exit may be taken.</summary>
    public Refusal? Missing() => Act switch
    {
        JoinRequestAct.AskQuestion when string.IsNullOrWhiteSpace(Text) => new QuestionMissing(),
        JoinRequestAct.Redirect when string.IsNullOrWhiteSpace(Target) => new TargetMissing(),
        JoinRequestAct.Redirect when string.IsNullOrWhiteSpace(Text) => new ReasonMissing(),
        JoinRequestAct.NotRetain when string.IsNullOrWhiteSpace(Reason) || string.IsNullOrWhiteSpace(Text) => new ReasonMissing(),
        JoinRequestAct.NotRetain when string.IsNullOrWhiteSpace(NextStep) => new NextStepMissing(),
        JoinRequestAct.TakeOn when string.IsNullOrWhiteSpace(NextStep) => new NextStepMissing(),
        JoinRequestAct.AskQuestion or JoinRequestAct.Redirect or JoinRequestAct.NotRetain or JoinRequestAct.TakeOn => null,
        _ => throw new InvalidOperationException($"{Act} is not an exit."),
    };
}

/// <summary>A decision as it was taken, kept even when undone.</summary>
public sealed class JoinRequestDecision
{
    private JoinRequestDecision()
    {
    }

    internal JoinRequestDecision(
        JoinRequestDecisionId id,
        JoinRequestExit exit,
        JoinRequestStatus from,
        JoinRequestStatus to,
        DateOnly? formerDueOn,
        int? formerWorkingDaysLeft,
        Actor by,
        DateTimeOffset decidedAt,
        DateTimeOffset leavesAt)
    {
        Id = id;
        Act = exit.Act;
        Text = exit.Text;
        Target = exit.Target;
        TargetContact = exit.TargetContact;
        Reason = exit.Reason;
        NextStep = exit.NextStep;
        From = from;
        To = to;
        FormerDueOn = formerDueOn;
        FormerWorkingDaysLeft = formerWorkingDaysLeft;
        ById = by.Id;
        ByName = by.Name;
        DecidedAt = decidedAt;
        LeavesAt = leavesAt;
    }

    public JoinRequestDecisionId Id { get; private init; }

    public JoinRequestAct Act { get; private init; }

    public JoinRequestStatus From { get; private init; }

    public JoinRequestStatus To { get; private init; }

    public string? Text { get; private init; }

    public string? Target { get; private init; }

    public string? TargetContact { get; private init; }

    public string? Reason { get; private init; }

    public string? NextStep { get; private init; }

    public Guid ById { get; private init; }

    public string ByName { get; private init; } = null!;

    public DateTimeOffset DecidedAt { get; private init; }

    /// <summary>When the mail leaves and the author sees it.</summary>
    public DateTimeOffset LeavesAt { get; private init; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneByName { get; private set; }

    /// <summary>The day that was due before, given back by an undo.</summary>
    public DateOnly? FormerDueOn { get; private init; }

    public int? FormerWorkingDaysLeft { get; private init; }

    internal void Undo(Actor by, DateTimeOffset now)
    {
        UndoneAt = now;
        UndoneByName = by.Name;
    }
}
