using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;
using UnivAsso.Web.Features.DlaIntake.Decide;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.DlaIntake.Answer;

/// <summary>« D’accord », « Pas d’accord », « En parler ».</summary>
public sealed record AnswerForm
{
    public string? Answer { get; init; }

    public string? Text { get; init; }

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(AnswerCodes.Agree, "D’accord"),
        new(AnswerCodes.Disagree, "Pas d’accord", "Une autre personne relira votre demande."),
        new(AnswerCodes.Talk, "En parler", "Nous vous appelons."),
    ];
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => AnswerCodes.Read(a) is not null).WithMessage("Choisissez votre réponse.");
        RuleFor(f => f.Text).MaximumLength(DecisionPosition.WordsMaxLength).WithMessage("Raccourcissez ce texte : {MaxLength} caractères au plus.");
        RuleFor(f => f.Text).Must(t => FrenchText.CleanText(t) is not null)
            .When(f => f.Answer == AnswerCodes.Disagree)
            .WithMessage(new WordsMissing().Message);
    }
}
