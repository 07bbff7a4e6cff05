using FluentValidation;
using UnivAsso.Domain.ResearchQuestions;
using UnivAsso.Web.Platform.Desk;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Coordination.Questions;

/// <summary>What an act on a question may need besides itself.</summary>
public record QuestionActForm : ShownForm
{
    public static IReadOnlyList<Choice> Waits { get; } = [new("1", "Dans un mois"), new("3", "Dans trois mois"), new("6", "Dans six mois")];

    /// <summary>Why it is validated without an author, or archived.</summary>
    public string? Because { get; init; }

    /// <summary>In how many months a question without a team is looked at again.</summary>
    public string? Months { get; init; }

    internal DateOnly UntilFrom(DateOnly today) => today.AddMonths(int.Parse(Months ?? Waits[1].Value, System.Globalization.CultureInfo.InvariantCulture));
}

public sealed class QuestionActFormValidator : AbstractValidator<QuestionActForm>
{
    public QuestionActFormValidator()
    {
        RuleFor(f => f.Because).MaximumLength(ResearchQuestion.ReasonMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
        RuleFor(f => f.Months).Must(m => m is null || QuestionActForm.Waits.Any(w => w.Value == m)).WithMessage("Choisissez quand regarder de nouveau cette question.");
    }
}
