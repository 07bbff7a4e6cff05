using FluentValidation;
using UnivAsso.Domain.Common.Text;
using UnivAsso.Domain.Researchers;
using UnivAsso.Web.Platform.Journeys;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.JoinRequests.Research.Steps;

/// <summary>Where the person does research; no institution is a fine answer.</summary>
public sealed record AffiliationForm
{
    public const string Inside = "oui";
    public const string Outside = "non";

    public string? Institution { get; init; }

    public string? ResearchUnit { get; init; }

    public string? Site { get; init; }

    public string? InRegion { get; init; }

    public static IReadOnlyList<Choice> Places { get; } =
    [
        new(Inside, "Oui"),
        new(Outside, "Non, ailleurs", "Vous pouvez participer, et aussi entrer au conseil scientifique. Ses membres travaillent hors de la région."),
    ];

    public IEnumerable<AnswerRow> Recap() =>
    [
        new(ResearchQuestions.Institution, FrenchText.CleanLine(Institution)),
        new(ResearchQuestions.ResearchUnit, FrenchText.CleanLine(ResearchUnit)),
        new(ResearchQuestions.Site, FrenchText.CleanLine(Site)),
        new(ResearchQuestions.InRegion, Places.FirstOrDefault(p => p.Value == InRegion)?.Label),
    ];
}

public sealed class AffiliationFormValidator : AbstractValidator<AffiliationForm>
{
    public AffiliationFormValidator()
    {
        RuleFor(f => f.Institution).AtMost(Researcher.ShortMaxLength);
        RuleFor(f => f.ResearchUnit).AtMost(Researcher.ShortMaxLength);
        RuleFor(f => f.Site).AtMost(Researcher.ShortMaxLength);
        RuleFor(f => f.InRegion)
            .Must(code => code is AffiliationForm.Inside or AffiliationForm.Outside)
            .WithMessage("Indiquez si vous travaillez dans les Hauts-de-France.");
    }
}
