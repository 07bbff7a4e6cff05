using UnivAsso.Domain.Referrals;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Referrals.Target;

/// <summary>What an actor reads: the data that the structure agreed to, and nothing else of the case.</summary>
public sealed record TargetPage : TargetForm
{
    public TargetPage(TargetForm form)
        : base(form)
    {
    }

    public required string Address { get; init; }

    public required ReferralCase Case { get; init; }

    /// <summary>The only thing that this page knows of the structure.</summary>
    public required PassedData Data { get; init; }

    public required ReferralStatus Status { get; init; }

    public required DateTimeOffset StatusSince { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required string ActorName { get; init; }

    public required DateOnly? SilentFrom { get; init; }

    public static IReadOnlyList<Choice> Reasons { get; } = [.. ReferralReason.Of(ReferralParty.Target).Select(r => new Choice(r.Code, r.Label))];

    public static IReadOnlyList<Choice> Outcomes { get; } = [.. Enum.GetValues<ReferralOutcome>().Select(o => new Choice(o.ToString(), ReferralWords.LabelOf(o)))];

    public bool Allows(ReferralAct act) => ReferralWorkflow.Moves.Allows(Status, act, ReferralParty.Target);
}
