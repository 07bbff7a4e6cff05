using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;

namespace UnivAsso.Web.Features.Coordination.Decide;

/// <summary>What a coordinator writes to end the reading of a request.</summary>
public sealed record DecisionForm
{
    /// <summary>The version of the request that was on the screen.</summary>
    public int Version { get; init; }

    /// <summary>When that screen was made, in ticks; tells what was done since, decides nothing.</summary>
    public long Seen { get; init; }

    /// <summary>The print of the mail that was previewed: what leaves is what was read.</summary>
    public string? Previewed { get; init; }

    public string? Text { get; init; }

    public string? Target { get; init; }

    public string? TargetContact { get; init; }

    public string? Reason { get; init; }

    public string? NextStep { get; init; }

    public JoinRequestExit ToExit(JoinRequestAct act) => new(act)
    {
        Text = FrenchText.CleanText(Text),
        Target = act is JoinRequestAct.Redirect ? FrenchText.CleanLine(Target) : null,
        TargetContact = act is JoinRequestAct.Redirect ? FrenchText.CleanLine(TargetContact) : null,
        Reason = act is JoinRequestAct.NotRetain ? Reason : null,
        NextStep = act is JoinRequestAct.AskQuestion ? null : FrenchText.CleanText(NextStep),
    };

    /// <summary>Every text still missing, each with its field; the request itself names only the first.</summary>
    public IEnumerable<(string Field, string Message)> Missing(JoinRequestAct act)
    {
        var exit = ToExit(act);
        if (act is JoinRequestAct.Redirect && exit.Target is null)
        {
            yield return (nameof(Target), new TargetMissing().Message);
        }

        if (act is JoinRequestAct.NotRetain && NotRetainedReason.Find(exit.Reason) is null)
        {
            yield return (nameof(Reason), "Choisissez la raison principale : la personne la lira.");
        }

        if (act is not JoinRequestAct.TakeOn && exit.Text is null)
        {
            yield return (nameof(Text), act is JoinRequestAct.AskQuestion ? new QuestionMissing().Message : new ReasonMissing().Message);
        }

        if (act is JoinRequestAct.NotRetain or JoinRequestAct.TakeOn && exit.NextStep is null)
        {
            yield return (nameof(NextStep), new NextStepMissing().Message);
        }
    }
}

public sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    private const string TooLong = "Raccourcissez ce texte : {MaxLength} caractères au plus.";

    public DecisionFormValidator()
    {
        RuleFor(f => f.Text).MaximumLength(JoinRequest.LongTextMaxLength).WithMessage(TooLong);
        RuleFor(f => f.NextStep).MaximumLength(JoinRequest.LongTextMaxLength).WithMessage(TooLong);
        RuleFor(f => f.Target).MaximumLength(JoinRequestExit.TargetMaxLength).WithMessage(TooLong);
        RuleFor(f => f.TargetContact).MaximumLength(JoinRequestExit.TargetMaxLength).WithMessage(TooLong);
    }
}
