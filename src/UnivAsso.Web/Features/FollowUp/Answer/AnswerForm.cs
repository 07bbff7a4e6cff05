using FluentValidation;
using UnivAsso.Domain.CaseFiles;
using UnivAsso.Domain.Common.Text;

namespace UnivAsso.Web.Features.FollowUp.Answer;

/// <summary>The answer to the question asked; it names the question, so that an old page never answers a newer one.</summary>
public sealed record AnswerForm
{
    public Guid? Question { get; init; }

    public string? Text { get; init; }
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator() => RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
        .Must(t => FrenchText.CleanText(t) is not null).WithMessage("Écrivez votre réponse.")
        .Must(t => FrenchText.CleanText(t)!.Length <= CaseMessage.TextMaxLength)
        .WithMessage("Raccourcissez votre réponse : 4 000 caractères au plus.");
}
