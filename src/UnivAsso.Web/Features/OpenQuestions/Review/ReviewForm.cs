using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.OpenQuestions.Review;

/// <summary>What the author of a need answers.</summary>
public record ReviewForm
{
    public const string Agree = "valide";
    public const string Correct = "corrige";

    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new(Agree, "Je valide", "La question dit bien ce que nous cherchons à comprendre."),
        new(Correct, "Je corrige", "Quelque chose manque, ou n’est pas juste."),
    ];

    /// <summary>The version of the text that was on the screen.</summary>
    public int TextVersion { get; init; }

    public string? Answer { get; init; }

    public string? Comment { get; init; }

    internal QuestionAnswer Value => Answer == Agree ? QuestionAnswer.Agrees : QuestionAnswer.WantsChange;
}

public sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    public ReviewFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => a is ReviewForm.Agree or ReviewForm.Correct).WithMessage("Choisissez « Je valide » ou « Je corrige ».");
        RuleFor(f => f.Comment)
            .Must((form, comment) => form.Answer != ReviewForm.Correct || FrenchText.CleanText(comment) is not null).WithMessage(new CorrectionMissing().Message)
            .MaximumLength(QuestionNeed.CommentMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}
