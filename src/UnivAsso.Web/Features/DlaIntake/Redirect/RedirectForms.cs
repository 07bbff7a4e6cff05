using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Referrals;

namespace UnivAsso.Web.Features.DlaIntake.Redirect;

/// <summary>One more redirection for a structure of a request that was decided.</summary>
public sealed record RedirectForm
{
    public Guid Participation { get; init; }

    public List<Guid> Actors { get; init; } = [];

    public string? WhyActors { get; init; }
}

public sealed class RedirectFormValidator : AbstractValidator<RedirectForm>
{
    public RedirectFormValidator()
    {
        RuleFor(f => f.Actors).Must(a => a.Distinct().Count() is > 0 and <= Referral.MostTogether).WithMessage(new NobodyProposed().Message);
        RuleFor(f => f.WhyActors)
            .Must(w => FrenchText.CleanText(w) is not null).WithMessage(new WhyMissing().Message)
            .MaximumLength(Referral.WhyMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
    }
}

/// <summary>Why a redirection is called off by the desk.</summary>
public sealed record CallOffForm
{
    public string? Because { get; init; }
}

public sealed class CallOffFormValidator : AbstractValidator<CallOffForm>
{
    public CallOffFormValidator() => RuleFor(f => f.Because)
        .Must(w => FrenchText.CleanText(w) is { Length: <= ReferralReason.TextMaxLength })
        .WithMessage($"Écrivez pourquoi, en {ReferralReason.TextMaxLength} caractères au plus : la structure peut le demander.");
}
