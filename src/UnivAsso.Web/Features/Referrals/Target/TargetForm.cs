using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.Referrals.Target;

/// <summary>What an actor answers on its page.</summary>
public record TargetForm
{
    public const string Received = "recu";
    public const string Taken = "contact";
    public const string NotForUs = "pas-pour-nous";
    public const string ContactMade = "contact-etabli";
    public const string Outcome = "issue";

    public static IReadOnlyList<string> Answers { get; } = [Received, Taken, NotForUs, ContactMade, Outcome];

    /// <summary>The version of the redirection that was on the screen.</summary>
    public int Version { get; init; }

    public string? Answer { get; init; }

    public string? Reason { get; init; }

    public string? ReasonText { get; init; }

    /// <summary>What came of it, when it is over.</summary>
    public ReferralOutcome? Result { get; init; }
}

public sealed class TargetFormValidator : AbstractValidator<TargetForm>
{
    public TargetFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => a is not null && TargetForm.Answers.Contains(a)).WithMessage("Choisissez une des réponses de la page.");
        RuleFor(f => f.Reason)
            .Must(r => ReferralReason.Find(ReferralParty.Target, r) is not null)
            .When(f => f.Answer is TargetForm.NotForUs)
            .WithMessage(new NoWithoutReason().Message);
        RuleFor(f => f.ReasonText)
            .Must(t => FrenchText.CleanText(t) is not null)
            .When(f => f.Answer is TargetForm.NotForUs && f.Reason == ReferralReason.Other)
            .WithMessage(new OtherReasonUntold().Message);
        RuleFor(f => f.ReasonText).MaximumLength(ReferralReason.TextMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
        RuleFor(f => f.Result)
            .Must(r => r is { } outcome && Enum.IsDefined(outcome))
            .When(f => f.Answer is TargetForm.Outcome)
            .WithMessage("Dites ce que cela a donné.");
    }
}
