using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.FollowUp.Withdraw;

/// <summary>Why the author takes the request back, if they wish to say it.</summary>
public sealed record WithdrawForm
{
    public string? Reason { get; init; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator() => RuleFor(f => f.Reason)
        .Must(r => (FrenchText.CleanText(r)?.Length ?? 0) <= CaseMessage.TextMaxLength)
        .WithMessage("Raccourcissez votre texte : 4 000 caractères au plus.");
}
