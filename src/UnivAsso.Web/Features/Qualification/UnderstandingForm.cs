using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.JoinRequests;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Qualification;

/// <summary>What an association answers of what was understood.</summary>
public record UnderstandingForm
{
    public const string Agree = "valide";
    public const string Correct = "corrige";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Agree, "Je valide", "C’est bien ce que nous voulons comprendre."),
        new(Correct, "Je corrige", "Quelque chose manque, ou n’est pas juste."),
    ];

    /// <summary>The version that was on the screen.</summary>
    public int Number { get; init; }

    public string? Answer { get; init; }

    public string? Comment { get; init; }

    internal UnderstandingAct Act => Answer == Agree ? UnderstandingAct.Validate : UnderstandingAct.Correct;
}

public sealed class UnderstandingFormValidator : AbstractValidator<UnderstandingForm>
{
    public UnderstandingFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => a is UnderstandingForm.Agree or UnderstandingForm.Correct).WithMessage("Choisissez « Je valide » ou « Je corrige ».");
        RuleFor(f => f.Comment)
            .Must((form, comment) => form.Answer != UnderstandingForm.Correct || FrenchText.CleanText(comment) is not null)
            .WithMessage(new UnderstandingCorrectionMissing().Message)
            .MaximumLength(UnderstandingVersion.CommentMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}
