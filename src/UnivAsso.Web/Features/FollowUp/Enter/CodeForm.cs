using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Web.Platform.Security;

namespace UnivAsso.Web.Features.FollowUp.Enter;

/// <summary>The code as typed.</summary>
public sealed record CodeForm
{
    public string? Code { get; init; }
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    public CodeFormValidator() => RuleFor(f => f.Code).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Saisissez le code reçu par courriel.")
        .Must(c => Secrets.CleanCode(c).Length == AccessCode.Length)
        .WithMessage("Saisissez les huit caractères du code, avec ou sans espace.");
}
