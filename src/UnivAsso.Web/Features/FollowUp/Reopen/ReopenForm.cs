using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.FollowUp.Reopen;

/// <summary>What the author wants to say when coming back.</summary>
public sealed record ReopenForm
{
    public string? Text { get; init; }
}

public sealed class ReopenFormValidator : AbstractValidator<ReopenForm>
{
    public ReopenFormValidator() => RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
        .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Écrivez en quelques mots ce qui a changé.")
        .Must(t => FrenchText.CleanText(t)!.Length <= CaseMessage.TextMaxLength)
        .WithMessage("Raccourcissez votre texte : 4 000 caractères au plus.");
}
