using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.DlaIntake;

namespace UnivAsso.Web.Features.DlaIntake.Confirm;

/// <summary>« Oui, nous en sommes » or « Non », with a word if one wishes.</summary>
public sealed record ConfirmForm
{
    public const string Yes = "oui";
    public const string No = "non";

    public string? Answer { get; init; }

    public string? Words { get; init; }

    internal bool Joins => Answer == Yes;
}

public sealed class ConfirmFormValidator : AbstractValidator<ConfirmForm>
{
    public ConfirmFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => a is ConfirmForm.Yes or ConfirmForm.No).WithMessage("Choisissez « Oui, nous en sommes » ou « Non ».");
        RuleFor(f => f.Words)
            .Must(w => FrenchText.CleanText(w) is not { Length: > DlaParticipation.WordsMaxLength })
            .WithMessage("Raccourcissez ce texte : 1 000 caractères au plus.");
    }
}
