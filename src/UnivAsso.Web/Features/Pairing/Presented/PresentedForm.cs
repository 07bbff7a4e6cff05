using FluentValidation;
using UnivAsso.Domain.Pairing;
using UnivAsso.Web.Ui;

namespace UnivAsso.Web.Features.Pairing.Presented;

/// <summary>What an association answers about a person who was presented to it.</summary>
public record PresentedForm
{
    public const string Yes = "oui";
    public const string No = "non";

    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(Yes, "Oui, mettez-nous en relation", "Vos coordonnées et celles de cette personne sont données à chacun de vous."),
        new(No, "Non, pas cette personne", "Votre raison reste entre nous. La personne n’en sait rien."),
    ];

    public string? Answer { get; init; }

    public string? Reason { get; init; }

    public string? Comment { get; init; }
}

public sealed class PresentedFormValidator : AbstractValidator<PresentedForm>
{
    public PresentedFormValidator()
    {
        RuleFor(f => f.Answer).Must(a => a is PresentedForm.Yes or PresentedForm.No).WithMessage("Répondez oui ou non.");
        RuleFor(f => f.Reason)
            .Must(r => PairReason.FindOfAssociation(r) is not null).When(f => f.Answer == PresentedForm.No)
            .WithMessage(new PairReasonMissing().Message);
        RuleFor(f => f.Comment).MaximumLength(Pair.TextMaxLength).WithMessage("Raccourcissez : {MaxLength} caractères au plus.");
    }
}
